package io.assay.post.wordpress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server asks to be left alone: seconds, or a date (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110</a>).
 */
final class RetryAfter {
  /** Nobody is obeyed for longer: a mistake in a header must not silence a source for good. */
  static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Between nothing and a day; empty where the header says nothing that can be read. */
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,18}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(bounded(Duration.between(now, date.toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
