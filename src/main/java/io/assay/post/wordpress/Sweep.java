package io.assay.post.wordpress;

/**
 * How far a walk over all posts has come.
 *
 * @param taxonomiesRead how many of them were read anew
 * @param page the next one, from 1
 * @param through the highest id that was dealt with
 * @param total how many posts there were at the last page, -1 where the site did not say
 * @param again true when so much changed meanwhile that another walk has to follow
 */
record Sweep(int taxonomiesRead, int page, long through, int total, boolean again) {
  static final Sweep START = new Sweep(0, 1, 0, -1, false);

  Sweep afterTaxonomy() {
    return new Sweep(taxonomiesRead + 1, page, through, total, again);
  }

  Sweep at(int nextPage, long nowThrough, int nowTotal) {
    return new Sweep(taxonomiesRead, nextPage, Math.max(through, nowThrough), nowTotal, again);
  }

  Sweep andAgain() {
    return new Sweep(taxonomiesRead, page, through, total, true);
  }
}
