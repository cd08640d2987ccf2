package io.assay.cli;

import io.assay.brief.Change;
import io.assay.brief.Revised;
import io.assay.command.MessageTrace;
import io.assay.message.Ago;
import io.assay.message.ForeignText;
import io.assay.outbox.Decided;
import io.assay.outbox.Entry;
import io.assay.outbox.Receipt;
import java.time.Instant;
import java.util.List;

/** All that became of a post, in lines for a terminal. */
final class ExplainText {
  /** Of those that did not match; thousands would hide the few that did. */
  private static final int FEW = 20;

  private final StringBuilder text = new StringBuilder();
  private final Instant now;
  private final boolean all;

  private ExplainText(Instant now, boolean all) {
    this.now = now;
    this.all = all;
  }

  /**
   * Puts it into words.
   *
   * @param all whether all subscriptions are named, not only the first that did not match
   */
  static ExplainText of(Explained explained, boolean all, Instant now) {
    ExplainText text = new ExplainText(now, all);
    text.line(explained.post().id() + " " + explained.post().title());
    text.line(explained.post().link().toString());
    explained
        .withdrawnAt()
        .ifPresent(at -> text.line("Taken back by its publisher, seen " + Ago.exact(at, now)));
    if (explained.decisions().isEmpty()) {
      text.line("");
      text.line(explained.whyNothing());
    }
    explained.decisions().forEach(text::decision);
    text.messages(explained.messages());
    text.revisions(explained.revisions());
    return text;
  }

  private void decision(Decided decided) {
    line("");
    line("When it " + decided.cause().words() + ", " + Ago.exact(decided.at(), now));
    if (decided.verdicts().isEmpty()) {
      line("  no subscription was there");
    }
    List<Decided.Verdict> matched =
        decided.verdicts().stream().filter(Decided.Verdict::matched).toList();
    for (Decided.Verdict verdict : matched) {
      verdict(verdict);
      decided.fate(verdict.to()).ifPresent(fate -> line("    so: " + fate.words(now)));
    }
    List<Decided.Verdict> others =
        decided.verdicts().stream().filter(verdict -> !verdict.matched()).toList();
    others.stream().limit(all ? others.size() : FEW).forEach(this::verdict);
    if (!all && others.size() > FEW) {
      line("  %d more did not match; --all shows them".formatted(others.size() - FEW));
    }
  }

  private void verdict(Decided.Verdict verdict) {
    line("  " + verdict.subscription() + " (" + verdict.to() + ") " + verdict.words());
  }

  private void messages(List<Entry> messages) {
    line("");
    line(messages.isEmpty() ? "No message was ever owed." : "Messages");
    for (Entry message : messages) {
      line(
          "  %s %s %s: %s"
              .formatted(
                  Ago.exact(message.times().last(), now),
                  EntryWords.key(message),
                  message.key().to(),
                  MessageTrace.words(message, now)));
      message
          .links()
          .receipt()
          .map(Receipt::permalink)
          .filter(link -> !link.isEmpty())
          .ifPresent(link -> line("    " + link));
      message
          .links()
          .digest()
          .ifPresent(key -> line("    digest " + key.substring(0, EntryWords.KEY_SHOWN)));
    }
  }

  private void revisions(List<Revised> revisions) {
    if (!revisions.isEmpty()) {
      line("");
      line("Changes of the post");
    }
    for (Revised revised : revisions) {
      line("  " + Ago.exact(revised.seenAt(), now));
      revised.changes().stream().map(Change::text).forEach(change -> line("    " + change));
    }
  }

  private void line(String line) {
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    text.append(indent).append(ForeignText.harmlessLine(line)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
