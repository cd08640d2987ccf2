package io.assay.subscription;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String wanted = Slug.of(written);
    return words.stream()
        .map(word -> Map.entry(word, similarity.apply(wanted, Slug.of(word))))
        .filter(scored -> scored.getValue() >= ALIKE)
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The end of a sentence: {@code ; did you mean "china"?}, or nothing. */
  public static String question(String written, Collection<String> words) {
    return closest(written, words).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** The end of a sentence: what was meant, or else all there is, where that is not much. */
  public static String questionOrAll(String written, Collection<String> fewWords) {
    String question = question(written, fewWords);
    return question.isEmpty() ? "; known: " + String.join(", ", fewWords) : question;
  }
}
