package io.assay.subscription;

import io.assay.brief.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for words that follow each other in one passage. */
record Phrase(List<WordPattern> words) implements Keyword.Search {
  Phrase {
    words = List.copyOf(words);
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Phrase of(String written) {
    List<WordPattern> words = new ArrayList<>();
    for (String piece : Normalizer.normalize(written, Normalizer.Form.NFC).strip().split("\\s+")) {
      String word = piece.replaceAll("^[^\\p{L}\\p{N}*]+|[^\\p{L}\\p{N}\\p{M}*]+$", "");
      boolean openStart = word.startsWith("*");
      boolean openEnd = word.endsWith("*");
      Words inner = Words.of(word);
      requirePlaced(word, inner);
      for (int at = 0; at < inner.size(); at++) {
        boolean first = at == 0;
        boolean last = at == inner.size() - 1;
        words.add(WordPattern.of(inner.at(at), first && openStart, last && openEnd));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("has no letter and no digit");
    }
    return new Phrase(words);
  }

  private static void requirePlaced(String word, Words inner) {
    int star = word.indexOf('*', 1);
    boolean within = star > 0 && star < word.length() - 1;
    boolean alone = inner.size() == 0 && word.contains("*");
    if (within || alone) {
      throw new IllegalArgumentException(
          "has a * in the wrong place: write it at the beginning or the end of a word");
    }
  }

  @Override
  public Optional<Found> find(PostText text, Set<Part> in) {
    int anchor = anchor(text);
    for (String word : text.words(words.get(anchor))) {
      for (PostText.Spot spot : text.spots(word)) {
        PostText.Line line = text.lines().get(spot.line());
        int first = spot.word() - anchor;
        if (in.contains(line.part()) && standsAt(line.words(), first)) {
          int last = first + words.size() - 1;
          return Optional.of(
              new Found(
                  line.part(), line.text(), line.words().start(first), line.words().end(last)));
        }
      }
    }
    return Optional.empty();
  }

  /** True if the other's words stand within these. */
  @Override
  public boolean implies(Keyword.Search other) {
    return other instanceof Phrase phrase
        && IntStream.rangeClosed(0, words.size() - phrase.words.size())
            .anyMatch(phrase.within(words));
  }

  @Override
  public Set<String> hints() {
    return Set.of(
        words.stream().filter(WordPattern::isWhole).findFirst().orElse(words.get(0)).hint());
  }

  @Override
  public Set<String> traits() {
    return words.stream().flatMap(word -> word.traits().stream()).collect(Collectors.toSet());
  }

  private IntPredicate within(List<WordPattern> longer) {
    return first ->
        IntStream.range(0, words.size())
            .allMatch(at -> words.get(at).covers(longer.get(first + at)));
  }

  /** The whole word that stands in the fewest places is found fastest. */
  private int anchor(PostText text) {
    int anchor = 0;
    int fewest = Integer.MAX_VALUE;
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).isWhole()) {
        int places = text.spots(words.get(at).word()).size();
        if (places < fewest) {
          fewest = places;
          anchor = at;
        }
      }
    }
    return anchor;
  }

  private boolean standsAt(Words line, int first) {
    if (first < 0 || first + words.size() > line.size()) {
      return false;
    }
    for (int at = 0; at < words.size(); at++) {
      if (!words.get(at).matches(line.at(first + at))) {
        return false;
      }
    }
    return true;
  }
}
