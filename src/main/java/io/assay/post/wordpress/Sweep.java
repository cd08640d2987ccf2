package io.assay.post.wordpress;

/**
 * How far a walk over all posts has come.
 *
 * @param taxonomiesRead how many of them were read anew
 * @param page the next one, from 1
 * @param through the highest id that was dealt with
 * @param total the fewest posts there were at any page, -1 where the site did not say
 * @param again true when so much changed meanwhile that another walk has to follow
 */
record Sweep(int taxonomiesRead, int page, long through, int total, boolean again) {
  static final Sweep START = new Sweep(0, 1, 0, -1, false);

  /** All taxonomies have been read, so many. */
  Sweep after(int taxonomies) {
    return new Sweep(taxonomies, page, through, total, again);
  }

  /** The total only falls, so that pages which disagree about it cannot send us back for ever. */
  Sweep at(int nextPage, long nowThrough, int nowTotal) {
    int fewest = total < 0 ? nowTotal : Math.min(total, nowTotal);
    return new Sweep(taxonomiesRead, nextPage, Math.max(through, nowThrough), fewest, again);
  }

  Sweep andAgain() {
    return new Sweep(taxonomiesRead, page, through, total, true);
  }
}
