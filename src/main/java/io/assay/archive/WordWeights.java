package io.assay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How much a word tells about what a post is about: the fewer posts have it, the more. */
final class WordWeights {
  private static final String FILE = "word-shares.txt";

  /** A word that is in no list is in so many of 100 posts. */
  private static final double RARE = 2;

  private static final Map<String, Double> WEIGHTS = read();

  private WordWeights() {}

  /** The logarithm of one in how many posts has it. */
  static double of(String stem) {
    return WEIGHTS.getOrDefault(stem, Math.log(100 / RARE));
  }

  /** How close two sets of words are, from 0 to 1: the cosine, each word by its weight. */
  static double likeness(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    double sizes = Math.sqrt(square(one) * square(other));
    return sizes == 0 ? 0 : square(common) / sizes;
  }

  /** How much of some words is among others, from 0 to 1, each by its weight. */
  static double share(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return some.isEmpty() ? 0 : square(common) / square(some);
  }

  private static double square(Set<String> words) {
    return words.stream().mapToDouble(word -> of(word) * of(word)).sum();
  }

  private static Map<String, Double> read() {
    try (InputStream file =
        Objects.requireNonNull(WordWeights.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Double> weights = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(line -> weights.put(line[0], Math.log(100 / Double.parseDouble(line[1]))));
      return Map.copyOf(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
