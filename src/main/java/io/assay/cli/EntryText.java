package io.assay.cli;

import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Ago;
import io.assay.message.ForeignText;
import io.assay.outbox.Entry;
import io.assay.outbox.History.Attempted;
import io.assay.outbox.Receipt;
import io.assay.outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** All about a message, in lines for a terminal. */
final class EntryText {
  private static final String LABEL = "%-12s";

  private final StringBuilder text = new StringBuilder();
  private final Instant now;

  private EntryText(Instant now) {
    this.now = now;
  }

  static String of(Entry entry, List<Attempted> attempts, int takenIn, Instant now) {
    EntryText lines = new EntryText(now);
    lines.what(entry, takenIn);
    lines.times(entry);
    lines.links(entry.links());
    lines.attempts(attempts);
    lines.line("");
    lines.line(entry.withdrawn() ? "Message (of it no more words are kept)" : "Message");
    entry
        .message()
        .ifPresentOrElse(
            message ->
                lines.text.append(
                    ConsoleWriter.text(message, ConsoleWriter.WIDTH, false).indent(2)),
            () -> lines.line("  It cannot be read."));
    return lines.text.toString().stripTrailing();
  }

  private void what(Entry entry, int takenIn) {
    labelled("Key", entry.key().token());
    labelled("State", EntryWords.state(entry) + ": " + meaning(entry));
    String why = EntryWords.why(entry);
    if (!why.isEmpty()) {
      labelled("Why", why);
    }
    int revision = entry.key().revision();
    labelled("What", EntryWords.what(entry) + (revision == 0 ? "" : ", the " + nth(revision)));
    labelled("To", entry.key().to().toString());
    labelled("Subject", entry.key().subject());
    if (entry.post() != null) {
      labelled("Post", entry.post() + (entry.withdrawn() ? ", withdrawn by its publisher" : ""));
    }
    if (takenIn > 0) {
      labelled("Says", EntryWords.messages(takenIn) + " that did not go by themselves");
    }
  }

  /** {@code 1st}, {@code 2nd}. */
  private static String nth(int number) {
    String[] endings = {"th", "st", "nd", "rd"};
    int last = number % 10;
    return number + endings[number / 10 % 10 == 1 || last > 3 ? 0 : last];
  }

  private String meaning(Entry entry) {
    return switch (entry.state()) {
      case HELD -> "held back, released " + Ago.of(entry.times().dueAt(), now);
      case OWED -> "to be sent";
      case CLAIMED ->
          entry.isLapsed(now)
              ? "its sender is gone; it is looked up before it is sent again"
              : "on its way now";
      case UNKNOWN -> "sent, but the answer was lost; it is looked up before it is sent again";
      case DELIVERED -> "it stands";
      case REFUSED -> "given up; outbox retry tries it again";
      case DIGESTED -> "a digest says it with others";
      case DROPPED -> "not needed any more";
    };
  }

  private void times(Entry entry) {
    Entry.Times times = entry.times();
    if (times.newsAt() != null && !times.newsAt().equals(times.owedAt())) {
      labelled("News since", Ago.exact(times.newsAt(), now));
    }
    labelled("Owed since", Ago.exact(times.owedAt(), now));
    entry.hold().ifPresent(hold -> labelled("Released", Ago.exact(hold.until(), now)));
    if (entry.isOpen() && entry.state() != State.CLAIMED) {
      labelled("Next", EntryWords.outlook(entry, now));
    }
    if (times.settledAt() != null) {
      String label =
          entry.isOpen()
              ? "Last tried"
              : EntryWords.state(entry).substring(0, 1).toUpperCase(Locale.ROOT)
                  + EntryWords.state(entry).substring(1);
      labelled(label, Ago.exact(times.settledAt(), now));
    }
  }

  private void links(Entry.Links links) {
    links.receipt().ifPresent(at -> labelled("Receipt", place(at)));
    links
        .receipt()
        .map(Receipt::permalink)
        .filter(link -> !link.isEmpty())
        .ifPresent(link -> labelled("Link", link));
    links.stray().ifPresent(at -> labelled("Second copy", place(at) + ", to be deleted"));
    links.target().ifPresent(key -> labelled("Refers to", key));
    links.digest().ifPresent(key -> labelled("Digest", key));
  }

  private static String place(Receipt at) {
    return at.message().isEmpty()
        ? "printed"
        : "channel " + at.channel() + ", message " + at.message();
  }

  private void attempts(List<Attempted> attempts) {
    line("");
    line(attempts.isEmpty() ? "No attempt has ended yet." : "Attempts");
    for (Attempted attempt : attempts) {
      line(
          "%4d  %s  took %s  %s"
              .formatted(
                  attempt.number(),
                  Ago.exact(attempt.startedAt(), now),
                  took(attempt),
                  EntryWords.lower(attempt.state())));
      if (!attempt.why().isEmpty()) {
        line("      " + ForeignText.harmlessLine(attempt.why()));
      }
    }
  }

  private static String took(Attempted attempt) {
    Duration took = Duration.between(attempt.startedAt(), attempt.endedAt());
    return String.format(Locale.ROOT, "%.1f s", Math.max(0, took.toMillis()) / 1000.0);
  }

  private void labelled(String label, String value) {
    line(LABEL.formatted(label) + ForeignText.harmlessLine(value));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
