package io.assay.brief;

/**
 * How posts are read.
 *
 * @param extractSentences so many sentences at most stand for the highlights where the author
 *     listed none; 0 to 10
 */
public record BriefSettings(int extractSentences) {
  /** As it comes. */
  public static final BriefSettings AS_SHIPPED = new BriefSettings(3);
}
