package io.assay.subscription;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the word that somebody meant who wrote one that nobody knows. */
public final class DidYouMean {
  /**
   * From here on two words look alike: "chinna" and "china" (0.96), "baogang" and "baogang-group"
   * (0.91); "china" and "chile" (0.81) do not.
   */
  private static final double ALIKE = 0.86;

  private DidYouMean() {}

  /** The word that looks most like the written one, if any does; case and signs do not count. */
  public static Optional<String> closest(String written, Collection<String> words) {
    return closest(written, words.stream().map(word -> Map.entry(word, Slug.of(word))));
  }

  /** The same of words with their slugs, which take longer to be made than to be compared. */
  static Optional<String> closest(String written, Stream<Map.Entry<String, String>> words) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String wanted = Slug.of(written);
    return words
        .map(word -> Map.entry(word.getKey(), similarity.apply(wanted, word.getValue())))
        .filter(scored -> scored.getValue() >= ALIKE)
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The end of a sentence: {@code ; did you mean "china"?}, or nothing. */
  public static String question(String written, Collection<String> words) {
    return question(closest(written, words));
  }

  static String question(Optional<String> closest) {
    return closest.map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** The end of a sentence: what was meant, or else all there is, where that is not much. */
  public static String questionOrAll(String written, Collection<String> fewWords) {
    String question = question(written, fewWords);
    return question.isEmpty() ? "; known: " + String.join(", ", fewWords) : question;
  }
}
