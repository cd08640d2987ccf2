package io.assay.web;

import io.assay.command.MessageTrace;
import io.assay.message.Ago;
import io.assay.outbox.Entry;
import io.assay.outbox.Receipt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What arrived last, and where it stands. */
final class DeliveriesSection {
  /** The others are folded away. */
  private static final int FIRST = 8;

  private DeliveriesSection() {}

  static Element of(OutboxView outbox, Moments moments) {
    Element section = Section.of("deliveries", "Deliveries");
    List<Element> rows = outbox.delivered().stream().map(entry -> row(entry, moments)).toList();
    if (rows.isEmpty()) {
      return section.appendChild(Section.nothing("Nothing was delivered yet."));
    }
    int first = Math.min(FIRST, rows.size());
    section.appendChild(Section.list("rows", rows.subList(0, first), FIRST, ""));
    List<Element> before = rows.subList(first, rows.size());
    return before.isEmpty()
        ? section
        : section.appendChild(
            Html.details(
                "The " + before.size() + " before them",
                Section.list("rows", before, before.size(), "")));
  }

  private static Element row(Entry entry, Moments moments) {
    Element where =
        Html.of("p", "note", moments.at(entry.times().last()))
            .appendText(" " + MessageTrace.what(entry) + " to ")
            .appendChild(place(entry));
    took(entry).ifPresent(time -> where.appendText(", after " + Ago.words(time)));
    if (entry.attempts() > 1) {
      where.appendText(", " + entry.attempts() + " attempts");
    }
    return Html.of("li", "", MessageLine.of(entry), where);
  }

  /** The destination, which opens the message there. */
  private static Element place(Entry entry) {
    Optional<URI> at = entry.links().receipt().map(Receipt::permalink).flatMap(Html::uri);
    return Html.link(at, Html.text("span", "", entry.key().to().toString()));
  }

  private static Optional<Duration> took(Entry entry) {
    Instant news = entry.times().newsAt();
    return Optional.ofNullable(news)
        .map(since -> Duration.between(since, entry.times().last()))
        .filter(time -> !time.isNegative());
  }
}
