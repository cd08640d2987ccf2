package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Lexicon;
import io.assay.brief.Words;
import io.assay.brief.caveat.CueFile.Cue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * How much a sentence sounds like each kind of caveat: the sum of what its {@link Cues} weigh, a
 * logistic regression that was fitted to sentences with labels. Above 0 it is rather a caveat than
 * none.
 */
final class CueModel {
  private static final double TENTHS = 10;

  /** In tenths: hardly a caveat is without such a word. */
  private static final int TELLING = 10;

  /** In tenths: odds of about 4 to 1. */
  private static final int ENOUGH = 14;

  /** The same for kinds of which a false label does harm: odds of about 13 to 1. */
  private static final int ENOUGH_TO_HARM = 26;

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
  private final int[] enough;

  /** Of all cues, sorted: what people are told of them. */
  private final String[] names;

  /** Their weights, in the order of their names, from 1. */
  private final Weights rows;

  /** For each word of the lexicon the row of its stem; 0 for one that weighs nothing. */
  private final int[] stemOf;

  private final boolean[] telling;

  /** For each stem the row that counts if a sentence begins with it. */
  private final int[] ofFirst;

  /** For each stem the row that counts right behind a "not". */
  private final int[] ofDenied;

  private final boolean[] denies;
  private final PairTable ofPair;
  private final int ofAny;
  private final int ofRemark;
  private final int ofShort;

  /**
   * @param lexicon with at least the forms of the file
   */
  CueModel(CueFile file, Lexicon lexicon) {
    this.lexicon = lexicon;
    enough = new int[file.kinds().size()];
    for (CaveatKind kind : file.kinds()) {
      enough[columns.size()] = HARMFUL.contains(kind) ? ENOUGH_TO_HARM : ENOUGH;
      columns.put(kind, columns.size());
    }
    SortedMap<String, Cue> cues = file.cues();
    names = cues.keySet().toArray(new String[0]);
    rows = new Weights(enough.length, cues.values().stream().map(Cue::weights).toList());
    stemOf = new int[lexicon.size()];
    telling = new boolean[lexicon.size()];
    ofFirst = new int[names.length + 1];
    ofDenied = new int[names.length + 1];
    denies = new boolean[lexicon.size()];
    Cues.NEGATIONS.forEach(word -> denies[lexicon.number(word)] = true);
    Map<Long, Integer> pairs = new HashMap<>();
    cues.forEach(
        (cue, line) -> {
          int number = row(cue);
          boolean tells = line.weights().stream().anyMatch(w -> w >= TELLING);
          for (String form : line.forms()) {
            stemOf[lexicon.number(form)] = number;
            telling[lexicon.number(form)] = tells;
          }
          ofFirst[number] = row(Cues.FIRST + cue);
          ofDenied[number] = row(Cues.DENIED + cue);
          String[] pair = cue.split(Cues.BETWEEN);
          if (pair.length == 2) {
            pairs.put(PairTable.key(known(pair[0]), known(pair[1])), number);
          }
        });
    ofPair = new PairTable(pairs);
    ofAny = row(Cues.ANY);
    ofRemark = row(Cues.REMARK);
    ofShort = row(Cues.SHORT);
  }

  /** 0 for one that weighs nothing. */
  private int row(String cue) {
    return Math.max(0, Arrays.binarySearch(names, cue) + 1);
  }

  private int known(String stem) {
    int row = row(stem);
    if (row == 0) {
      throw new IllegalArgumentException("A pair is made of \"" + stem + "\", which has no line.");
    }
    return row;
  }

  private int weight(String cue, CaveatKind kind) {
    return rows.sum(new int[] {row(cue)}, 1)[column(kind)];
  }

  /** Where the score of a kind stands. */
  int column(CaveatKind kind) {
    return Objects.requireNonNull(columns.get(kind));
  }

  /**
   * True if a word of the sentence weighs enough for some kind that the rest is worth a look.
   *
   * @param inLexicon the numbers of its words
   */
  boolean isTold(int[] inLexicon) {
    for (int word : inLexicon) {
      if (word >= 0 && telling[word]) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the cues of a sentence weigh. Each counts once, as in training: who says "I" seven times
   * holds no stronger opinion.
   *
   * @param inLexicon the numbers of its words
   */
  Weight weigh(Words words, int[] inLexicon, boolean remark) {
    int[] cues = new int[3 + 3 * inLexicon.length];
    int count = add(cues, 0, ofAny);
    count = add(cues, count, remark ? ofRemark : 0);
    count = add(cues, count, Cues.isShort(words) ? ofShort : 0);
    boolean first = true;
    int before = 0;
    int denied = 0;
    for (int at = 0; at < inLexicon.length; at++) {
      // What is quoted, another says.
      int stem = inLexicon[at] < 0 || words.isQuoted(at) ? 0 : stemOf[inLexicon[at]];
      if (stem > 0) {
        count = add(cues, count, stem);
        count = add(cues, count, first ? ofFirst[stem] : ofPair.row(before, stem));
        count = add(cues, count, denied > 0 ? ofDenied[stem] : 0);
      }
      if (stem > 0 || !words.startsWithDigit(at)) {
        before = stem;
        first = false;
        denied = denies(words, at, inLexicon[at]) ? Cues.REACH_OF_NEGATION : denied - 1;
      }
    }
    return new Weight(rows.sum(cues, distinct(cues, count)), enough);
  }

  /** Gives how many there are then: 0 is no cue. */
  private static int add(int[] cues, int count, int cue) {
    cues[count] = cue;
    return cue > 0 ? count + 1 : count;
  }

  /** Moves those that differ to the front, and counts them. */
  private static int distinct(int[] numbers, int count) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * count);
    int[] places = new int[1 << bits];
    int kept = 0;
    for (int at = 0; at < count; at++) {
      int number = numbers[at];
      int place = (number * 0x9E3779B9) >>> (Integer.SIZE - bits);
      while (places[place] != 0 && places[place] != number) {
        place = place + 1 & places.length - 1;
      }
      if (places[place] == 0) {
        places[place] = number;
        numbers[kept++] = number;
      }
    }
    return kept;
  }

  private boolean denies(Words words, int at, int inLexicon) {
    return inLexicon >= 0 && denies[inLexicon] && !words.isQuoted(at);
  }

  /** The weight of a sentence by the column of a kind, in tenths. */
  static final class Weight {
    private final int[] sum;
    private final int[] enough;

    private Weight(int[] sum, int[] enough) {
      this.sum = sum;
      this.enough = enough;
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
    weighed(words, remark).forEach(cue -> weighed.put(cue, weight(cue, kind)));
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
