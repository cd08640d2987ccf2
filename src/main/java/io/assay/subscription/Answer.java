package io.assay.subscription;

/** Whether something holds of a post. */
public enum Answer {
  YES,
  NO,
  /** It cannot be told; that keeps no post out. */
  UNKNOWN
}
