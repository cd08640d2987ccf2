package io.assay.brief.caveat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often words stand in news, as far as it matters for what is looked for first. */
final class CommonWords {
  /** Of the n-th commonest word, every so many-th word of a text is one, about n times. (Zipf.) */
  private static final double SHARE = 0.06;

  private static final double OF_OTHERS = 0.00002;

  private final Map<String, Double> shares = new HashMap<>();

  /**
   * @param words the commonest first
   */
  CommonWords(List<String> words) {
    for (int rank = 1; rank <= words.size(); rank++) {
      shares.put(words.get(rank - 1), SHARE / rank);
    }
    shares.put(WordingIndex.START, 1.0);
    shares.put(WordingIndex.END, 1.0);
  }

  /** How likely a word is one of these. */
  double frequency(Set<String> words) {
    return words.stream().mapToDouble(word -> shares.getOrDefault(word, OF_OTHERS)).sum();
  }
}
