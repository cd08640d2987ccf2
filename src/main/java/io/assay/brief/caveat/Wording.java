package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A turn of phrase, as a pattern of whole words: {@code "this|the report ..3 should be verified"}.
 * A bar parts words that do equally well; {@code ..3} lets up to three words stand between, but no
 * dash, bracket, colon or semicolon, and no word that begins another statement ("that", "says").
 */
final class Wording {
  private static final Set<String> NEW_STATEMENT =
      Set.of(
          "that",
          "says",
          "said",
          "say",
          "shows",
          "lists",
          "names",
          "describes",
          "because",
          "although",
          "but",
          "while",
          "whereas",
          "unless",
          "if",
          "who",
          "whose");

  private static final Set<String> COMMON =
      Set.of(
          "the", "this", "these", "a", "an", "all", "our", "its", "it", "is", "are", "was", "were",
          "been", "be", "by", "in", "on", "of", "to", "from", "with", "and", "as", "at", "has",
          "have", "we", "may", "not", "that", "will", "should", "for", "their", "company");

  private final List<Step> steps;

  private Wording(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  private record Step(Set<String> words, int gap) {}

  /** Where it was found: index of its first and last word. */
  record Match(int first, int last) {}

  static Wording of(String pattern) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String part : Vocabulary.spell(pattern).strip().split("\\s+")) {
      if (part.startsWith("..")) {
        gap = Integer.parseInt(part.substring(2));
      } else {
        steps.add(new Step(new HashSet<>(Arrays.asList(part.split("\\|"))), gap));
        gap = 0;
      }
    }
    return new Wording(steps);
  }

  /**
   * The words of each step, the step that is met least first: few, none that all sentences have.
   */
  List<Set<String>> stepsByRarity() {
    return steps.stream()
        .map(Step::words)
        .sorted(Comparator.comparingInt(Wording::weight))
        .toList();
  }

  private static int weight(Set<String> words) {
    return words.stream().mapToInt(word -> COMMON.contains(word) ? 100 : 1).sum();
  }

  /**
   * All places where it stands, at most one for each last word; linear in the number of words. For
   * each step only the latest place counts: whatever follows within reach of an earlier one is
   * within reach of the latest.
   */
  List<Match> find(Words words) {
    List<Match> found = new ArrayList<>();
    int[] last = new int[steps.size()];
    int[] first = new int[steps.size()];
    Arrays.fill(last, -1);
    int reach = 0;
    for (int at = 0; at < words.size(); at++) {
      reach = words.isAfterPause(at) ? at : reach;
      for (int step = steps.size() - 1; step >= 0; step--) {
        if ((step == 0 || reaches(last[step - 1], at, reach, steps.get(step).gap()))
            && steps.get(step).words().contains(words.at(at))) {
          last[step] = at;
          first[step] = step == 0 ? at : first[step - 1];
        }
      }
      if (last[steps.size() - 1] == at) {
        found.add(new Match(first[steps.size() - 1], at));
      }
      // Before the first step is met, nothing can be out of reach.
      reach = last[0] >= 0 && NEW_STATEMENT.contains(words.at(at)) ? at : reach;
    }
    return found;
  }

  /** True if a gap between these two words, the second excluded, would run over a statement. */
  static boolean isInterrupted(Words words, int from, int to) {
    for (int at = from + 1; at <= to; at++) {
      if (words.isAfterPause(at) || (at < to && NEW_STATEMENT.contains(words.at(at)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(int from, int to, int reach, int gap) {
    return from >= reach && from >= 0 && to - from - 1 <= gap;
  }
}
