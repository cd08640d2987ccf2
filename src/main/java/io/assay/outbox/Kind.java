package io.assay.outbox;

import java.util.Locale;

/** What sort of thing a message says. */
public enum Kind {
  /** A post is new. */
  ALERT,
  /** The alert, as the post is now. */
  EDIT,
  /** What changed in a post since its alert. */
  REPLY,
  /** Posts that are not announced one by one. */
  DIGEST,
  /** Something about Assay itself: a destination that takes nothing. */
  NOTICE,
  /** That somebody tries whether a destination works. */
  TEST;

  /** As it stands in keys, which must not change: {@code alert}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
