package io.assay.web;

import io.assay.command.Status;
import io.assay.command.Status.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What is polled, and how that went. */
final class SourcesSection {
  private static final int PLACE = 300;
  private static final int WHAT = 200;

  /** Those that say something, of the last polls. */
  private static final int TOLD = 12;

  private SourcesSection() {}

  static Element of(List<Status.Source> sources, Moments moments) {
    Element section = Section.of("sources", "Sources");
    if (sources.isEmpty()) {
      section.appendChild(Section.nothing("No source is configured."));
    }
    sources.forEach(source -> section.appendChild(card(source, moments)));
    return section;
  }

  private static Element card(Status.Source source, Moments moments) {
    Element card = Html.of("article", "card", Html.text("h3", "", source.name()));
    card.appendChild(
        Html.of(
            "p", "note", Html.link(Html.uri(source.place()), Html.foreign(source.place(), PLACE))));
    card.appendChild(last(source, moments));
    if (!source.polls().isEmpty()) {
      card.appendChild(strip(source.polls(), moments));
      told(source.polls(), moments).ifPresent(card::appendChild);
    }
    source
        .notes()
        .forEach(note -> card.appendChild(Html.of("p", "note", Html.foreign(note, WHAT))));
    return card;
  }

  private static Element last(Status.Source source, Moments moments) {
    Element line = Html.of("p", "");
    source
        .last()
        .ifPresentOrElse(
            outcome ->
                line.appendChild(mark(outcome))
                    .appendText(" ")
                    .appendChild(moments.ago(outcome.at()))
                    .appendText(": ")
                    .appendChild(Html.foreign(outcome.what(), WHAT))
                    .appendText(". "),
            () -> line.appendText("Not polled yet. "));
    return line.appendText("Next ").appendChild(moments.ago(source.next())).appendText(".");
  }

  private static Element mark(Outcome outcome) {
    return outcome.read() ? Html.text("b", "good", "Read") : Html.text("b", "bad", "Failed");
  }

  /** A bar for each poll, oldest first; its height says what came of it, not its colour alone. */
  private static Element strip(List<Outcome> polls, Moments moments) {
    Element strip = Html.of("div", "strip").attr("role", "img").attr("aria-label", words(polls));
    for (Outcome poll : polls) {
      String kind = !poll.read() ? "failed" : poll.fresh() > 0 ? "news" : "same";
      strip.appendChild(
          Html.of("i", kind)
              .attr(
                  "title",
                  moments.clock(poll.at())
                      + " "
                      + (poll.read() ? "" : "failed: ")
                      + Html.foreign(poll.what(), WHAT).wholeText()));
    }
    return strip;
  }

  private static String words(List<Outcome> polls) {
    long failed = polls.stream().filter(poll -> !poll.read()).count();
    long news = polls.stream().filter(poll -> poll.fresh() > 0).count();
    return "The last "
        + Html.count(polls.size(), "poll", "polls")
        + ": "
        + (failed == 0 ? "none failed" : failed + " failed")
        + ", "
        + (news == 0 ? "none brought a new post" : news + " brought new posts");
  }

  private static Optional<Element> told(List<Outcome> polls, Moments moments) {
    List<Outcome> newestFirst = new ArrayList<>(polls);
    Collections.reverse(newestFirst);
    List<Element> items =
        newestFirst.stream()
            .filter(poll -> !poll.read() || poll.fresh() > 0)
            .limit(TOLD)
            .map(
                poll ->
                    Html.of(
                        "li",
                        "",
                        moments.at(poll.at()),
                        mark(poll),
                        Html.foreign(poll.what(), WHAT)))
            .toList();
    return items.isEmpty()
        ? Optional.of(Section.nothing(words(polls) + "."))
        : Optional.of(Html.details(words(polls), Section.list("lines", items, TOLD, "")));
  }
}
