package io.assay.brief;

import java.util.Locale;

/** The kinds of changes, loudest first. The key is public: it stands in JSON. */
public enum ChangeKind {
  /** The post is gone: deleted, private or trashed. */
  WITHDRAWN,
  /** Before the loss of one: a new reservation must be heard, whatever else changed. */
  CAVEAT_ADDED,
  CAVEAT_REMOVED,
  /** Numbers, names, highlights, a negation. */
  MATERIAL,
  /** Wording, order, tags. */
  MINOR,
  /** No word changed: links, markup, punctuation, white space. */
  COSMETIC;

  /** The public name: {@code caveat-added}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
