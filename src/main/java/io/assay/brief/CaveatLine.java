package io.assay.brief;

import io.assay.message.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each speaker says about a post, in a line of labels: never a verdict of ours. */
final class CaveatLine {
  private CaveatLine() {}

  /** A remark for each speaker, warnings first; what speaks for the post stands apart. */
  static List<Block.Remark> of(Brief brief) {
    List<Block.Remark> lines = new ArrayList<>();
    for (Speaker speaker : Speaker.values()) {
      String warnings = labels(brief, speaker, false);
      String reassurance = labels(brief, speaker, true);
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

  private static String labels(Brief brief, Speaker speaker, boolean reassuring) {
    return brief.caveats().stream()
        .filter(c -> c.speaker() == speaker && c.kind().isReassuring() == reassuring)
        .map(caveat -> caveat.kind().label())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
