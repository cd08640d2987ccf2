package io.assay.brief.caveat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A turn of phrase, as a pattern of whole words: {@code this|the report ..3 should be verified}.
 *
 * <ul>
 *   <li>A bar parts words that do equally well, <code>{name}</code> is a set of the {@link
 *       Vocabulary}, {@code verify~} is the word in all its forms, {@code *} any word.
 *   <li>{@code ..3} lets up to three words stand between, but no dash, bracket, colon or semicolon,
 *       and no word that begins another statement ("that", "says"). {@code ...} lets anything stand
 *       between.
 *   <li>{@code ^} is the beginning of the sentence, {@code $} its end; {@code :} wants a pause
 *       there.
 * </ul>
 *
 * @param text as it was written
 */
record Wording(String text, List<Step> steps) {
  private static final int ANY_GAP = Integer.MAX_VALUE / 2;
  private static final Pattern GAP = Pattern.compile("\\.\\.[1-9][0-9]?");
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{N}'&&[^\\p{Lu}]]+~?(?:\\|[\\p{L}\\p{N}'&&[^\\p{Lu}]]+~?)*");
  private static final Pattern SET = Pattern.compile("\\{[a-z-]+\\}");

  Wording {
    steps = List.copyOf(steps);
  }

  /**
   * A word of the pattern.
   *
   * @param words one of which must stand there; empty where any does
   * @param gap so many words may stand before it
   * @param afterPause a pause must stand before it
   */
  record Step(Set<String> words, int gap, boolean afterPause) {
    boolean isAny() {
      return words.isEmpty();
    }

    /** False for any word, and for the beginning and the end of a sentence. */
    boolean isWord() {
      return !isAny() && !words.contains(WordingIndex.START) && !words.contains(WordingIndex.END);
    }

    boolean reachesAnywhere() {
      return gap == ANY_GAP;
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException in a sentence for people, if it is none
   */
  static Wording of(String pattern, Vocabulary vocabulary) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    boolean afterPause = false;
    for (String part : pattern.strip().split("\\s+")) {
      if (part.equals("...")) {
        gap = ANY_GAP;
      } else if (GAP.matcher(part).matches()) {
        gap = Integer.parseInt(part.substring(2));
      } else if (part.equals(":")) {
        afterPause = true;
      } else {
        steps.add(new Step(words(part, vocabulary), gap, afterPause));
        gap = 0;
        afterPause = false;
      }
    }
    boolean begun = !steps.isEmpty() && steps.get(0).gap() == 0;
    if (!begun || gap > 0 || afterPause || steps.stream().noneMatch(Step::isWord)) {
      throw new IllegalArgumentException("\"" + pattern + "\" must begin and end with a word.");
    }
    return new Wording(pattern.strip(), steps);
  }

  private static Set<String> words(String part, Vocabulary vocabulary) {
    return switch (part) {
      case "*" -> Set.of();
      case WordingIndex.START, WordingIndex.END -> Set.of(part);
      default -> {
        if (!WORDS.matcher(SET.matcher(part).replaceAll("x")).matches()) {
          throw new IllegalArgumentException(
              "\""
                  + part
                  + "\" is no word. Write small letters, a bar between words that do equally well,"
                  + " and \"state owned\" for state-owned.");
        }
        yield vocabulary.words(part);
      }
    };
  }
}
