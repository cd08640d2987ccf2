package io.assay.command;

import io.assay.message.Destination;
import io.assay.outbox.Mutes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to mute, as he says it. What he did not say is empty.
 *
 * @param what a name, or {@code organization:baogang-group} and the like
 * @param length as it is written: {@code 3d}
 * @param where another channel than that where he asks: {@code #news}
 */
record MuteRequest(String what, String length, String reason, String where) {
  static final String WHAT = "what";
  static final String FOR = "for";
  static final String BECAUSE = "because";
  static final String IN = "in";

  /** What nobody writes at the end of a sentence who does not mean a channel. */
  private static final String CHANNEL =
      "#\\S+|<#[^>]+>|(?:slack|discord):\\S+|(?-i:[CG](?=[A-Z]*[0-9])[A-Z0-9]{2,20})";

  /** All in one, as typed: {@code Baogang Group for 3d because it is too much in #news}. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?is)(.*?)(?:\\s+for\\s+([0-9]+\\s*[a-z]+))?(?:\\s+because\\s+(.*?))?"
              + "(?:\\s+in\\s+("
              + CHANNEL
              + "))?");

  private static final Pattern LENGTH =
      Pattern.compile(
          "([0-9]{1,5})\\s*(?:(m|min|minutes?)|(h|hours?)|(d|days?)|(w|weeks?))",
          Pattern.CASE_INSENSITIVE);

  static MuteRequest of(CommandCall call) {
    Matcher typed = TYPED.matcher(call.option(WHAT));
    if (!typed.matches()) {
      throw new IllegalStateException("Every line has this shape.");
    }
    return new MuteRequest(
        typed.group(1).strip(),
        said(typed.group(2), call.option(FOR)),
        said(typed.group(3), call.option(BECAUSE)),
        said(typed.group(4), call.option(IN)));
  }

  private static String said(@Nullable String typed, String option) {
    return typed == null ? option : typed.strip();
  }

  /** Empty where it is none, or longer than anything can be muted. */
  Optional<Duration> duration() {
    Matcher written = LENGTH.matcher(length.toLowerCase(Locale.ROOT));
    return written.matches()
        ? Optional.of(unit(written).multipliedBy(Long.parseLong(written.group(1))))
            .filter(it -> !it.isZero() && it.compareTo(Mutes.LONGEST) <= 0)
        : Optional.empty();
  }

  private static Duration unit(Matcher written) {
    if (written.group(2) != null) {
      return Duration.ofMinutes(1);
    }
    return written.group(3) != null
        ? Duration.ofHours(1)
        : Duration.ofDays(written.group(4) != null ? 1 : 7);
  }

  boolean isComplete() {
    return !what.isEmpty() && duration().isPresent() && !reason.isEmpty();
  }

  /** The same about something that is named exactly, wherever the line is asked. */
  String line(String exactly, Destination to) {
    String place = to.address().isEmpty() ? "" : " in " + to;
    return MuteCommand.NAME + " " + exactly + " for " + length + " because " + reason + place;
  }
}
