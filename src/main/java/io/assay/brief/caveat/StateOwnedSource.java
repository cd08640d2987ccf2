package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/**
 * The post says that its source is a medium or publication of a state or a body that it owns. That
 * such a medium or body comes in is not enough: the post must be said to rest on it.
 */
final class StateOwnedSource extends SentenceRule {
  StateOwnedSource(SentenceFinder sentences) {
    super(
        CaveatKind.STATE_OWNED_SOURCE,
        sentences,
        new Pair("rests-on", "state-medium", 5),
        new Pair("rests-on", "state-body", 2),
        new Pair("attributes", "state-medium", 4),
        Pair.anywhere("own-text", "is-state-medium"));
  }

  @Override
  boolean countsIfReported() {
    return true;
  }
}
