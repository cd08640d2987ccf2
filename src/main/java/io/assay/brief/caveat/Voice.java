package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose words a sentence tells, and whether it says yes or no. */
final class Voice {
  private static final Set<String> NEGATIONS =
      words(
          "no not never cannot hardly nor neither without isn't wasn't aren't weren't don't doesn't",
          "didn't can't couldn't hasn't haven't won't wouldn't needn't shouldn't nobody none nothing unable",
          "failed unclear unless until if whether");

  private static final Set<String> REPORTING =
      words(
          "said says told claimed called calls accused accuses accusing dismissed dismisses denounced",
          "denounces rejected rejects denied denies alleged alleges argued argues urged demanded",
          "insisted insists stated added testified wrote writes");

  private static final Set<String> AMBIGUOUS = words("claims states notes reports");
  private static final Set<String> AFTER_VERB = words("that it its the their");

  /** After such a word, the author himself speaks; "so called" reports nothing. */
  private static final Set<String> OWN_VOICE =
      words("we reex i exchanges so the united these its be are is");

  private static final String STATEMENT_ENDS = ";—–";

  private static final int REACH_OF_NEGATION = 3;

  private Voice() {}

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  /** The word that denies what stands there, if one does. */
  static @Nullable String denial(Words words, int first, int last) {
    for (int at = Math.max(0, first - REACH_OF_NEGATION); at <= last; at++) {
      String word = words.at(at);
      boolean farFrom = at > 0 && word.equals("from") && words.is(at - 1, "far");
      if (farFrom || NEGATIONS.contains(word)) {
        return farFrom ? "far from" : word;
      }
    }
    return null;
  }

  /** The word by which it is a third party's, not the author's, from one word to before another. */
  static @Nullable String reporter(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean own = at > 0 && OWN_VOICE.contains(words.at(at - 1));
      if (!own && (REPORTING.contains(words.at(at)) || isVerb(words, at))) {
        return words.at(at);
      }
    }
    return null;
  }

  /** Behind a semicolon or a dash, who spoke before speaks no more. */
  static boolean startsStatement(String sentence, Words words, int word) {
    return words.isAfterPause(word)
        && sentence
            .substring(words.end(word - 1), words.start(word))
            .chars()
            .anyMatch(c -> STATEMENT_ENDS.indexOf(c) >= 0);
  }

  /** "The company claims that", not "the company's claims". */
  private static boolean isVerb(Words words, int at) {
    return AMBIGUOUS.contains(words.at(at))
        && at + 1 < words.size()
        && AFTER_VERB.contains(words.at(at + 1));
  }
}
