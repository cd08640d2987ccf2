package io.assay.command;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.subscription.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what somebody changed in one line. */
public final class AuditWords {
  private static final int LONGEST = 350;

  private AuditWords() {}

  /**
   * {@code Anna (slack:U0123ABCD) changed "china" (slack:#ree) 3h ago: − regions: ["China"]; +
   * regions: ["Asia"]}.
   */
  public static String of(AuditEntry change, Instant now) {
    String lines = String.join("; ", lines(change));
    return "%s %s \"%s\" (%s) %s%s"
        .formatted(
            change.who(),
            change.what().name().toLowerCase(Locale.ROOT),
            change.subject(),
            change.destination(),
            Ago.of(change.at(), now),
            lines.isEmpty() ? "" : ": " + Excerpt.cut(lines, LONGEST));
  }

  /** The lines of the entry that went and came; name and place of a whole one are said already. */
  private static List<String> lines(AuditEntry change) {
    boolean whole = change.before().isEmpty() || change.after().isEmpty();
    List<String> before = lines(change.before(), whole);
    List<String> after = lines(change.after(), whole);
    List<String> lines = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add("− " + line));
    after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line));
    return lines;
  }

  private static List<String> lines(Optional<String> body, boolean whole) {
    return body.stream()
        .flatMap(String::lines)
        .filter(line -> !whole || !(line.startsWith("name: ") || line.startsWith("destination: ")))
        .toList();
  }
}
