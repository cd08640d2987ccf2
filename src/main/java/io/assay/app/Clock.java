package io.assay.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the person at the console reads them. */
final class Clock {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private Clock() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
