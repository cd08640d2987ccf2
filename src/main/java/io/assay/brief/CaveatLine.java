package io.assay.brief;

import io.assay.message.Block;
import java.util.ArrayList;
import java.util.List;

/** What each speaker says about a post, in a line of labels: never a verdict of ours. */
final class CaveatLine {
  /** So much of the first line, so much of each other: 18 kinds must still fit on a phone. */
  private static final int FIRST_ROOM = 190;

  private static final int ROOM = 60;

  private CaveatLine() {}

  /**
   * A remark for each speaker, warnings first; what speaks for the post stands apart. Labels are
   * whole; where there are too many, the loudest stand there and the rest are counted.
   */
  static List<Block.Remark> of(Brief brief) {
    List<Block.Remark> lines = new ArrayList<>();
    for (Speaker speaker : Speaker.values()) {
      int room = lines.isEmpty() ? FIRST_ROOM : ROOM;
      String warnings = labels(brief, speaker, false, room);
      String reassurance = labels(brief, speaker, true, ROOM);
      if (!warnings.isEmpty()) {
        lines.add(new Block.Remark(speaker.label(), warnings));
      }
      if (!reassurance.isEmpty()) {
        String label = warnings.isEmpty() ? speaker.label() : speaker.label() + " also";
        lines.add(new Block.Remark(label, reassurance));
      }
    }
    return lines;
  }

  private static String labels(Brief brief, Speaker speaker, boolean reassuring, int room) {
    List<String> labels =
        brief.caveats().stream()
            .filter(c -> c.speaker() == speaker && c.kind().isReassuring() == reassuring)
            .map(caveat -> caveat.kind().label())
            .distinct()
            .toList();
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < labels.size(); at++) {
      if (at > 0 && line.length() + labels.get(at).length() > room - "; +18 more".length()) {
        return line + "; +" + (labels.size() - at) + " more";
      }
      line.append(at > 0 ? "; " : "").append(labels.get(at));
    }
    return line.toString();
  }
}
