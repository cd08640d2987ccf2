package io.assay.subscription;

import java.util.Locale;

/**
 * What becomes of a message when its post changes. A caveat that was added is said aloud with all
 * but {@link #IGNORE}; a post that was taken back is always followed.
 */
public enum OnUpdate {
  /** The message is put right in its place, silently. */
  EDIT,
  /** So it is, and what changed in substance is said in an answer to it. */
  EDIT_AND_REPLY,
  /** The message stays as it was; what changed in substance is said in an answer to it. */
  REPLY,
  /** Nothing. */
  IGNORE;

  /** As it is written: {@code edit-and-reply}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean edits() {
    return this == EDIT || this == EDIT_AND_REPLY;
  }

  public boolean replies() {
    return this == REPLY || this == EDIT_AND_REPLY;
  }
}
