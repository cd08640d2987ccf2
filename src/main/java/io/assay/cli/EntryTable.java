package io.assay.cli;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.outbox.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Messages as lines of a table: one for each, and below it why it is as it is. */
final class EntryTable {
  /** Below that a subject says nothing, and gets a line of its own. */
  private static final int LEAST_SUBJECT = 16;

  private static final String INDENT = " ".repeat(10);

  private final int width;
  private final Instant now;

  EntryTable(int width, Instant now) {
    this.width = width;
    this.now = now;
  }

  /**
   * The lines.
   *
   * @param when the heading of the column that says when it goes or went
   */
  List<String> lines(List<Entry> entries, String when) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("KEY", "STATE", "WHAT", "TO", "TRY", "OWED", when));
    entries.forEach(entry -> rows.add(cells(entry)));
    TextTable table = new TextTable(rows);
    List<String> cells = table.lines();
    int room = width - table.width();
    List<String> lines = new ArrayList<>();
    lines.add((cells.get(0) + (room < LEAST_SUBJECT ? "" : "SUBJECT")).strip());
    for (int at = 0; at < entries.size(); at++) {
      write(lines, cells.get(at + 1), entries.get(at), room);
    }
    return lines;
  }

  private List<String> cells(Entry entry) {
    return List.of(
        EntryWords.key(entry),
        EntryWords.state(entry),
        EntryWords.what(entry),
        entry.key().to().toString(),
        Integer.toString(entry.attempts()),
        Ago.words(Duration.between(entry.times().owedAt(), now)),
        EntryWords.when(entry, now));
  }

  private void write(List<String> lines, String cells, Entry entry, int room) {
    boolean beside = room >= LEAST_SUBJECT;
    lines.add((cells + (beside ? subject(entry, room) : "")).stripTrailing());
    int below = width - INDENT.length();
    if (!beside) {
      lines.add(INDENT + subject(entry, below));
    }
    String why = ForeignText.harmlessLine(EntryWords.why(entry));
    if (!why.isEmpty()) {
      lines.add(INDENT + Excerpt.cut(why, below));
    }
  }

  /** Of a link that is too long its end says most. */
  private static String subject(Entry entry, int room) {
    String subject = ForeignText.harmlessLine(entry.key().subject());
    String end = subject.replaceFirst("^https?://.*/(?=[^/]+/?$)", "…/");
    return Excerpt.cut(subject.length() <= room ? subject : end, room);
  }
}
