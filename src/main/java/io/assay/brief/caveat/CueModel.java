package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much a sentence sounds like each kind of caveat: the sum of what its {@link Cues} weigh, a
 * logistic regression that was fitted to sentences with labels. Above 0 it is rather a caveat than
 * none. It is one file, {@code wordings/cues.txt}: a cue, the forms of its word, and its weights.
 */
final class CueModel {
  /** How the first line begins: the kinds by their columns follow. */
  static final String KINDS = "kinds";

  private static final double TENTHS = 10;

  /** In tenths: hardly a caveat is without such a word. */
  private static final int TELLING = 10;

  /** In tenths: odds of about 4 to 1. */
  private static final int ENOUGH = 14;

  /** The same for kinds of which a false label does harm: odds of about 7 to 1. */
  private static final int ENOUGH_TO_HARM = 20;

  private static final Set<CaveatKind> HARMFUL =
      EnumSet.of(
          CaveatKind.STATE_OWNED_SOURCE,
          CaveatKind.PROPAGANDA,
          CaveatKind.PAID_CONTENT,
          CaveatKind.CONFLICT_OF_INTEREST);

  /** In tenths: odds of about 1 to 50. */
  private static final int AGAINST = -40;

  private final Map<CaveatKind, Integer> columns = new EnumMap<>(CaveatKind.class);
  private final Lexicon lexicon;
  private final int[] nothing;
  private final int[] enough;

  /** For each word of the lexicon the number of its stem; 0 for one that weighs nothing. */
  private final int[] stemOf;

  /** For each stem, by kind. */
  private final int[][] ofStem;

  private final int[][] ofFirst;
  private final boolean[] telling;
  private final PairTable ofPair;
  private final int[] ofAny;
  private final int[] ofRemark;
  private final int[] ofShort;

  /** The weights by cue, for people. */
  private final Map<String, int[]> weights = new LinkedHashMap<>();

  /**
   * @param lines first {@code kinds TAB kind kind}, then {@code cue TAB form,form TAB column:tenths
   *     column:tenths}; a pair has no forms
   * @param lexicon with at least the forms
   */
  CueModel(List<String> lines, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String key : lines.get(0).substring(KINDS.length()).strip().split(" ")) {
      columns.put(CaveatKind.of(key).orElseThrow(), columns.size());
    }
    nothing = new int[columns.size()];
    enough = new int[columns.size()];
    columns.forEach(
        (kind, column) -> enough[column] = HARMFUL.contains(kind) ? ENOUGH_TO_HARM : ENOUGH);
    Map<String, Set<String>> formsOf = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      String weighed = parts.length > 2 ? parts[2] : "";
      weights.put(parts[0], weights(weighed));
      if (!parts[1].isEmpty()) {
        formsOf.put(parts[0], new TreeSet<>(List.of(parts[1].split(","))));
      }
    }
    stemOf = new int[lexicon.size()];
    List<String> stems = new ArrayList<>(formsOf.keySet());
    ofStem = new int[stems.size() + 1][];
    ofFirst = new int[stems.size() + 1][];
    telling = new boolean[stems.size() + 1];
    Map<String, Integer> numbers = new HashMap<>();
    for (String stem : stems) {
      int number = numbers.size() + 1;
      numbers.put(stem, number);
      ofStem[number] = weight(stem);
      telling[number] = Arrays.stream(weight(stem)).anyMatch(w -> w >= TELLING);
      ofFirst[number] = weight(Cues.FIRST + stem);
      Objects.requireNonNull(formsOf.get(stem)).forEach(f -> stemOf[lexicon.number(f)] = number);
    }
    Map<Long, int[]> pairs = new HashMap<>();
    weights.forEach(
        (cue, weight) -> {
          String[] pair = cue.split(Cues.BETWEEN);
          if (pair.length == 2) {
            pairs.put(PairTable.key(number(numbers, pair[0]), number(numbers, pair[1])), weight);
          }
        });
    ofPair = new PairTable(pairs);
    ofAny = weight(Cues.ANY);
    ofRemark = weight(Cues.REMARK);
    ofShort = weight(Cues.SHORT);
  }

  private static int number(Map<String, Integer> numbers, String stem) {
    return Objects.requireNonNull(numbers.get(stem), stem);
  }

  private int[] weights(String text) {
    int[] weights = new int[columns.size()];
    if (!text.isEmpty()) {
      for (String part : text.split(" ")) {
        int colon = part.indexOf(':');
        weights[Integer.parseInt(part.substring(0, colon))] =
            Integer.parseInt(part.substring(colon + 1));
      }
    }
    return weights;
  }

  private int[] weight(String cue) {
    return weights.getOrDefault(cue, nothing);
  }

  /** Where the score of a kind stands. */
  int column(CaveatKind kind) {
    return Objects.requireNonNull(columns.get(kind));
  }

  /** The forms of words in such lines. */
  static Set<String> forms(List<String> lines) {
    Set<String> forms = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      forms.addAll(parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")));
    }
    return forms;
  }

  /**
   * True if a word of the sentence weighs enough for some kind that the rest is worth a look.
   *
   * @param inLexicon the numbers of its words
   */
  boolean isTold(int[] inLexicon) {
    for (int word : inLexicon) {
      if (word >= 0 && telling[stemOf[word]]) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the cues of a sentence weigh. A word counts once, as in training: who says "I" seven times
   * holds no stronger opinion.
   *
   * @param inLexicon the numbers of its words
   */
  Weight weigh(Words words, int[] inLexicon, boolean remark) {
    Weight weight = new Weight(ofAny, enough);
    if (remark) {
      weight.add(ofRemark);
    }
    if (Cues.isShort(words)) {
      weight.add(ofShort);
    }
    boolean first = true;
    int before = 0;
    BitSet met = new BitSet();
    for (int at = 0; at < inLexicon.length; at++) {
      int stem = inLexicon[at] < 0 ? 0 : stemOf[inLexicon[at]];
      if (stem > 0) {
        if (!met.get(stem)) {
          met.set(stem);
          weight.add(ofStem[stem]);
        }
        int[] beside = first ? ofFirst[stem] : ofPair.get(before, stem);
        if (beside != null) {
          weight.add(beside);
        }
      }
      if (stem > 0 || !words.startsWithDigit(at)) {
        before = stem;
        first = false;
      }
    }
    return weight;
  }

  /** The weight of a sentence by the column of a kind, in tenths. */
  static final class Weight {
    private final int[] sum;
    private final int[] enough;

    private Weight(int[] start, int[] enough) {
      this.sum = start.clone();
      this.enough = enough;
    }

    private void add(int[] weights) {
      for (int kind = 0; kind < sum.length; kind++) {
        sum[kind] += weights[kind];
      }
    }

    int sum(int column) {
      return sum[column];
    }

    /** True if it is a caveat more likely than not. */
    boolean isEnough(int column) {
      return sum[column] >= enough[column];
    }

    /** True if it is most likely none, whatever wording stands there. */
    boolean isAgainst(int column) {
      return sum[column] <= AGAINST;
    }

    boolean isEnoughForAny() {
      for (int column = 0; column < sum.length; column++) {
        if (isEnough(column)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The cues that weigh most for a kind, for people. */
  String strongest(Words words, boolean remark, CaveatKind kind) {
    Map<String, Integer> weighed = new LinkedHashMap<>();
    weighed(words, remark).forEach(cue -> weighed.put(cue, weight(cue)[column(kind)]));
    return weighed.entrySet().stream()
        .filter(cue -> cue.getValue() != 0)
        .sorted(Comparator.comparing(cue -> -Math.abs(cue.getValue())))
        .limit(5)
        .map(cue -> String.format(Locale.ROOT, "%s %+.1f", cue.getKey(), cue.getValue() / TENTHS))
        .collect(Collectors.joining(", "));
  }

  /** The names of the cues that {@link #weigh} weighs: a word in a form unknown to it is none. */
  private List<String> weighed(Words words, boolean remark) {
    int[] inLexicon = lexicon.numbers(words);
    return Cues.of(words, remark, at -> inLexicon[at] >= 0 && stemOf[inLexicon[at]] > 0);
  }
}
