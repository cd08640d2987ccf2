package io.assay.web;

import io.assay.message.Ago;
import io.assay.outbox.Entry;
import io.assay.outbox.Glance;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What is owed, what keeps it back, and what was given up. */
final class OwedSection {
  private static final int MOST = 50;
  private static final int WHY = 400;

  private OwedSection() {}

  static Element of(OutboxView outbox, Moments moments) {
    Element section = Section.of("owed", "Owed and paused");
    section.appendChild(paused(outbox.paused(), moments));
    section.appendChild(owed(outbox, moments));
    section.appendChild(held(outbox.held(), moments));
    section.appendChild(refused(outbox.refused(), moments));
    return section;
  }

  private static Element paused(List<Pause> paused, Moments moments) {
    Element part = Section.part("Paused");
    return part.appendChild(
        paused.isEmpty()
            ? Section.nothing("Nothing is paused.")
            : Section.list(
                "rows",
                paused.stream().map(pause -> row(pause, moments)).toList(),
                MOST,
                ": outbox list names them."));
  }

  private static Element row(Pause pause, Moments moments) {
    Element since = Html.text("p", "note", "since ").appendChild(moments.at(pause.since()));
    String resume = "outbox resume " + pause.destination();
    if (pause.byHand()) {
      since.appendText(", until somebody ends it: ").appendChild(Html.text("code", "", resume));
    } else if (pause.trial()) {
      since.appendText("; the next message shows whether it is over");
    } else {
      since
          .appendText("; looked at next ")
          .appendChild(moments.ago(pause.probeAt()))
          .appendText(", or at once after ")
          .appendChild(Html.text("code", "", resume));
    }
    return Html.of(
        "li",
        "",
        Html.text("b", "bad", pause.destination()),
        Html.of("p", "", Html.foreign(pause.why(), WHY)),
        since);
  }

  private static Element owed(OutboxView outbox, Moments moments) {
    Element part = Section.part("Owed");
    if (outbox.owing().isEmpty()) {
      return part.appendChild(Section.nothing("Nothing is owed."));
    }
    Element body = Html.of("tbody", "");
    outbox.owing().stream().limit(MOST).forEach(owing -> body.appendChild(row(owing, moments)));
    Element table = Html.of("table", "");
    table.appendChild(
        Html.of(
            "thead",
            "",
            Html.of(
                "tr",
                "",
                head("Destination", ""),
                head("Open", "number"),
                head("Due", "number"),
                head("Oldest", ""))));
    part.appendChild(table.appendChild(body));
    int more = outbox.owing().size() - MOST;
    if (more > 0) {
      part.appendChild(Section.nothing(Html.count(more, "destination", "destinations") + " more."));
    }
    List<Element> next = outbox.next().stream().map(entry -> next(entry, moments)).toList();
    return part.appendChild(
        Html.details("What goes first to each", Section.list("rows", next, MOST, "")));
  }

  private static Element head(String words, String classes) {
    return Html.text("th", classes, words).attr("scope", "col");
  }

  private static Element row(History.Owing owing, Moments moments) {
    return Html.of(
        "tr",
        "",
        Html.text("th", "", owing.to().toString()).attr("scope", "row"),
        number(owing.open()),
        number(owing.due()),
        Html.of("td", "", moments.ago(owing.oldest())));
  }

  private static Element number(int value) {
    return Html.text("td", "number", String.format(Locale.ENGLISH, "%,d", value));
  }

  private static Element next(Entry entry, Moments moments) {
    Element item = Html.of("li", "", MessageLine.of(entry), when(entry, moments.now()));
    if (!entry.why().isEmpty()) {
      item.appendChild(
          Html.of("p", "note", Html.foreign(entry.why(), WHY))
              .prependText(Html.count(entry.attempts(), "attempt", "attempts") + ": "));
    }
    return item;
  }

  private static Element when(Entry entry, Instant now) {
    Entry.Turn turn = entry.turn().orElseThrow();
    String words =
        turn.pausedBy().isPresent()
            ? turn.pausedBy().get() + " is paused"
            : entry.state() == State.CLAIMED && !entry.isLapsed(now)
                ? "on its way"
                : turn.from().isAfter(now) ? Ago.of(turn.from(), now) : "now";
    return Html.text("p", "note", "goes to " + entry.key().to() + ": " + words);
  }

  private static Element held(List<Glance.Waiting> held, Moments moments) {
    Element part = Section.part("Held back");
    List<Element> rows =
        held.stream()
            .map(
                waiting ->
                    Html.of(
                        "li",
                        "",
                        Html.text("b", "", waiting.to().toString())
                            .appendText(
                                ": " + Html.count(waiting.messages(), "message", "messages")),
                        Html.of("p", "note", Html.foreign(waiting.why(), WHY))
                            .appendText(", until ")
                            .appendChild(moments.at(waiting.until()))
                            .appendText(" (" + Ago.of(waiting.until(), moments.now()) + ")")))
            .toList();
    return part.appendChild(
        rows.isEmpty()
            ? Section.nothing("Nothing waits for a digest or for quiet hours to end.")
            : Section.list("rows", rows, MOST, ": outbox list --state held names them."));
  }

  private static Element refused(List<Entry> refused, Moments moments) {
    Element part = Section.part("Given up");
    List<Element> rows = refused.stream().map(entry -> refusal(entry, moments)).toList();
    return part.appendChild(
        rows.isEmpty()
            ? Section.nothing("Nothing was given up in the last week.")
            : Section.list("rows", rows, MOST, ""));
  }

  private static Element refusal(Entry entry, Moments moments) {
    return Html.of(
        "li",
        "",
        MessageLine.of(entry),
        Html.of("p", "", Html.foreign(entry.why(), WHY)),
        Html.text("p", "note", entry.key().to() + ", ")
            .appendChild(moments.at(entry.times().last()))
            .appendText(". Once more: ")
            .appendChild(Html.text("code", "", "outbox retry " + MessageLine.key(entry))));
  }
}
