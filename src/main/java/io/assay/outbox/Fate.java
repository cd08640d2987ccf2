package io.assay.outbox;

import io.assay.message.Ago;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a post at a destination that wants it, when that was decided. What became of it
 * later stands in the outbox.
 *
 * @param words what holds it back, for people; empty where nothing does
 * @param until when it is told, where it is held back
 */
public record Fate(Kind kind, String words, @Nullable Instant until) {
  /** It goes out at once. */
  static final Fate OWED = new Fate(Kind.OWED, "", null);

  /** The destination was told of it before. */
  static final Fate TOLD_BEFORE = new Fate(Kind.TOLD_BEFORE, "", null);

  /** It is too old to be told, or was wanted before. */
  static final Fate NOT_NEWS = new Fate(Kind.NOT_NEWS, "", null);

  /** For people: {@code held back for 3h: Quiet hours}. */
  public String words(Instant now) {
    return switch (kind) {
      case OWED -> "sent at once";
      case HELD ->
          "held back" + (until == null ? "" : " until " + Ago.exact(until, now)) + ": " + words;
      case TOLD_BEFORE -> "told there before";
      case NOT_NEWS -> "no news there";
    };
  }

  /** What sort of fate it is. */
  public enum Kind {
    OWED,
    HELD,
    TOLD_BEFORE,
    NOT_NEWS
  }
}
