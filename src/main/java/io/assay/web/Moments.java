package io.assay.web;

import io.assay.message.Ago;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Times on a page that is made now, in one zone, which the page names. */
record Moments(Instant now, ZoneId zone) {
  private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
  private static final DateTimeFormatter TODAY = format("HH:mm");
  private static final DateTimeFormatter THIS_YEAR = format("d MMM HH:mm");
  private static final DateTimeFormatter EARLIER = format("d MMM yyyy HH:mm");
  private static final DateTimeFormatter EXACT = format("EEE d MMM yyyy HH:mm:ss z");
  private static final DateTimeFormatter OFFSET = format("xxx");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** As a clock shows it, with as much of the date as it takes: {@code 14:05}. */
  Element at(Instant time) {
    return element(time, clock(time));
  }

  /** How far it is from now: {@code 3min ago}. */
  Element ago(Instant time) {
    return element(time, Ago.of(time, now));
  }

  /** To the second. */
  Element exact(Instant time) {
    return element(time, SECONDS.format(time.atZone(zone)));
  }

  /** The same as {@link #at} in words alone. */
  String clock(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    DateTimeFormatter format =
        day.equals(today) ? TODAY : day.getYear() == today.getYear() ? THIS_YEAR : EARLIER;
    return format.format(time.atZone(zone));
  }

  /** For people: {@code Europe/Berlin (UTC+01:00)}. */
  String zoneName() {
    return zone.getId() + " (UTC" + OFFSET.format(now.atZone(zone)) + ")";
  }

  private Element element(Instant time, String words) {
    return Html.text("time", "", words)
        .attr("datetime", time.toString())
        .attr("title", EXACT.format(time.atZone(zone)));
  }
}
