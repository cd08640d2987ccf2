package io.assay.brief;

import java.util.List;

/**
 * A brief, and why it is as it is.
 *
 * @param findings all that the rules found, near misses too, in the order of the kinds
 * @param settings by which it was read
 * @param extract the sentences of an extract with their scores, in the order of the post; none
 *     where the author listed highlights
 * @param passages all that the author wrote, in order
 */
public record Explanation(
    Brief brief,
    BriefSettings settings,
    List<Finding> findings,
    List<Scored> extract,
    List<Passage> passages) {
  public Explanation {
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
    extract = List.copyOf(extract);
  }

  /**
   * A sentence of an extract.
   *
   * @param score from 0 to 1: how much of what the post is about it says that the others do not,
   *     and how early
   */
  public record Scored(String sentence, double score) {}
}
