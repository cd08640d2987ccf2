package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.post.Term;
import java.util.List;

/**
 * All that the archive knows of a term. A post counts for a region if it carries the region or one
 * that lies within it; a link that several sources bring counts once.
 *
 * @param posts how many there are
 * @param recent how many of them were published in the last {@link #RECENT_DAYS} days
 * @param organizations those that stand in the same posts, most first, at most {@link #MOST}; the
 *     term itself is not among them
 * @param regions likewise, without the regions that the term lies in or that lie within it
 * @param topics likewise
 * @param parents regions that it lies in, nearest first
 * @param children regions right within it that posts carry, most posts first, at most {@link #MOST}
 * @param caveats kinds of caveats in the posts, in the order of the kinds
 * @param newest the posts of this page, newest first
 * @param page from 1
 * @param more true if there is another page
 */
public record Dossier(
    Term term,
    int posts,
    int recent,
    List<TermCount> organizations,
    List<TermCount> regions,
    List<TermCount> topics,
    List<Term> parents,
    List<TermCount> children,
    List<CaveatCount> caveats,
    List<Brief> newest,
    int page,
    boolean more) {
  /** What counts as recent. */
  public static final int RECENT_DAYS = 90;

  /** No list of terms is longer. */
  public static final int MOST = 10;

  public Dossier {
    organizations = List.copyOf(organizations);
    regions = List.copyOf(regions);
    topics = List.copyOf(topics);
    parents = List.copyOf(parents);
    children = List.copyOf(children);
    caveats = List.copyOf(caveats);
    newest = List.copyOf(newest);
  }

  /** Of a term of which nothing is known. */
  static Dossier empty(Term term, int page) {
    List<TermCount> none = List.of();
    return new Dossier(
        term, 0, 0, none, none, none, List.of(), none, List.of(), List.of(), page, false);
  }
}
