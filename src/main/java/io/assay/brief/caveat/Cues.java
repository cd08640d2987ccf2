package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What of a sentence tells which caveats it says: its words and pairs of neighbours, without their
 * endings, the words right behind a "not", how it begins, whether it is short, and whether it
 * stands in a remark upon the post. Numbers, and what is quoted, are left out.
 */
final class Cues {
  static final String ANY = "(any)";
  static final String REMARK = "(remark)";
  static final String SHORT = "(short)";
  static final String FIRST = "^";
  static final String DENIED = "!";
  static final String BETWEEN = " ";
  static final String UNKNOWN = "(unknown)";

  /** Narrower than what denies a wording: "if" and "unclear" do not turn round what follows. */
  static final Set<String> NEGATIONS =
      Set.of(
          ("not no never nobody none nothing without neither nor cannot can't don't doesn't didn't"
                  + " isn't aren't wasn't weren't hasn't haven't couldn't won't wouldn't"
                  + " hadn't shouldn't")
              .split(" "));

  /** So many words behind a "not" it denies. */
  static final int REACH_OF_NEGATION = 4;

  private static final int FEWEST_WORDS = 8;

  private Cues() {}

  /** All of them, some twice. */
  static List<String> of(Words words, boolean remark) {
    return of(words, remark, at -> true);
  }

  /**
   * Those that are made of known words; an unknown one still parts its neighbours.
   *
   * @param isKnown by the place of a word
   */
  static List<String> of(Words words, boolean remark, IntPredicate isKnown) {
    List<String> cues = new ArrayList<>(List.of(ANY));
    if (remark) {
      cues.add(REMARK);
    }
    if (isShort(words)) {
      cues.add(SHORT);
    }
    String before = "";
    int denied = 0;
    for (int at = 0; at < words.size(); at++) {
      String word = words.at(at);
      if (!Character.isDigit(word.charAt(0))) {
        String stem = isKnown.test(at) && !words.isQuoted(at) ? stem(word) : UNKNOWN;
        cues.add(stem);
        cues.add(before.isEmpty() ? FIRST + stem : before + BETWEEN + stem);
        before = stem;
        if (denied-- > 0) {
          cues.add(DENIED + stem);
        }
        denied = NEGATIONS.contains(word) && !words.isQuoted(at) ? REACH_OF_NEGATION : denied;
      }
    }
    return cues;
  }

  static boolean isShort(Words words) {
    return words.size() < FEWEST_WORDS;
  }

  /** The word without the ending that grammar gives it. */
  static String stem(String word) {
    String stem = word;
    if (word.length() > 5 && word.endsWith("ing")) {
      stem = without(word, 3);
    } else if (word.length() > 4 && (word.endsWith("ied") || word.endsWith("ies"))) {
      stem = without(word, 3) + "y";
    } else if (word.length() > 4 && word.endsWith("ed")) {
      stem = without(word, 2);
    } else if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      stem = without(word, 1);
    }
    return stem.length() > 4 && stem.endsWith("e") ? without(stem, 1) : stem;
  }

  private static String without(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
