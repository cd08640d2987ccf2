package io.assay.brief;

/**
 * One thing that differs between two states of a post.
 *
 * @param text what changed, in one line of at most {@value #LONGEST} characters; what stands in
 *     quotation marks are the post's own words
 */
public record Change(ChangeKind kind, String text) {
  /** Room for two quotes and what is said of them. */
  public static final int LONGEST = 500;
}
