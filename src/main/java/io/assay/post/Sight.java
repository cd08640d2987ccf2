package io.assay.post;

/** How a post looked against what was known of it. */
public enum Sight {
  /** Never seen at this source. */
  NEW,
  /** Its source shows another version of it. */
  CHANGED,
  /** Its source shows it again after it had taken it back. */
  RETURNED,
  /** Nothing has changed. */
  SAME
}
