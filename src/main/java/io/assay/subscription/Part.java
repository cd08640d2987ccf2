package io.assay.subscription;

import java.util.Locale;

/** The parts of a post in which words are looked for. */
public enum Part {
  TITLE,
  HIGHLIGHTS,
  /** All that the author wrote below the title. */
  TEXT;

  /** As it is written: {@code title}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
