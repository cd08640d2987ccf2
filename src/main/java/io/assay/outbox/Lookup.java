package io.assay.outbox;

/** What a look on the platform for a lost message showed. */
public sealed interface Lookup {
  /** It stands there. */
  record Found(Receipt at) implements Lookup {}

  /** It is not there, so it may be sent again. */
  record Absent() implements Lookup {}

  /** The platform cannot be asked: now, or for want of a permission. */
  record CannotTell(String why) implements Lookup {}
}
