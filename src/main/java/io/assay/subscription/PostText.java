package io.assay.subscription;

import io.assay.brief.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text made ready for many keywords to be looked for in it. For one thread. */
final class PostText {
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Spot>> spots = new HashMap<>();

  /** Made when the first beginning of a word is looked for. */
  private @Nullable NavigableMap<String, List<Spot>> sorted;

  /** A passage: no phrase goes on beyond it. */
  record Line(Part part, String text, Words words) {}

  /** Where a word stands. */
  record Spot(int line, int word) {}

  void add(Part part, String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    Words words = Words.of(text);
    for (int at = 0; at < words.size(); at++) {
      spots
          .computeIfAbsent(words.at(at), word -> new ArrayList<>())
          .add(new Spot(lines.size(), at));
    }
    lines.add(new Line(part, text, words));
  }

  List<Line> lines() {
    return lines;
  }

  /** Where this word stands, in order. */
  List<Spot> spots(String word) {
    return spots.getOrDefault(word, List.of());
  }

  /** The words that are like this one; some that are not may be among them. */
  Collection<String> words(WordPattern pattern) {
    if (pattern.isWhole()) {
      return List.of(pattern.word());
    }
    if (pattern.openStart()) {
      return spots.keySet().stream().filter(pattern::matches).sorted().toList();
    }
    NavigableMap<String, List<Spot>> all = sorted == null ? new TreeMap<>(spots) : sorted;
    sorted = all;
    return all.subMap(pattern.word(), true, pattern.word() + Character.MAX_VALUE, false).keySet();
  }
}
