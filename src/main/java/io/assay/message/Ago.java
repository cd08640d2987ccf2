package io.assay.message;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them: {@code 3h ago}, {@code in 8min}. */
public final class Ago {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss z", Locale.ENGLISH);

  private Ago() {}

  /** In its largest unit, cut: {@code 90s}, {@code 12min}, {@code 3h}, {@code 5d}. */
  public static String words(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 100) {
      return seconds + "s";
    }
    if (time.toMinutes() < 100) {
      return time.toMinutes() + "min";
    }
    return time.toHours() < 48 ? time.toHours() + "h" : time.toDays() + "d";
  }

  /** How far it is from now, in either direction. */
  public static String of(Instant time, Instant now) {
    return time.isAfter(now)
        ? "in " + words(Duration.between(now, time).plusMillis(999))
        : words(Duration.between(time, now)) + " ago";
  }

  /** To the second, in the system's zone, and how far it is from now. */
  public static String exact(Instant time, Instant now) {
    return EXACT.format(time.atZone(ZoneId.systemDefault())) + " (" + of(time, now) + ")";
  }
}
