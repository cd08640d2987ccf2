package io.assay.brief.caveat;

import io.assay.brief.Words;
import io.assay.brief.caveat.Wording.Step;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the wordings of all rules in a sentence at once. Each set of words that some step asks for
 * has a number; one look-up a word tells which of the sets have a word in the sentence, and a
 * wording is only tried if all of its own have. It costs little more for many wordings than for
 * few.
 */
final class WordingIndex {
  static final String START = "^";
  static final String END = "$";

  /** Such a word begins another statement: a gap of a wording does not run over it. */
  private static final Set<String> NEW_STATEMENT =
      Set.of(
          "that",
          "says",
          "said",
          "say",
          "shows",
          "lists",
          "names",
          "describes",
          "because",
          "although",
          "but",
          "while",
          "whereas",
          "unless",
          "if",
          "who",
          "whose");

  private static final int UNKNOWN = -1;

  /** Bounds the work that a sentence without an end can make. */
  private static final int MOST_HITS = 200;

  private static final int MOST_HITS_OF_ONE = 10;

  private final Lexicon lexicon;
  private final List<Set<String>> sets = new ArrayList<>();
  private final Map<Set<String>, Integer> numbers = new HashMap<>();

  /** For each word the sets that it is in, by their number; none for a word in no set. */
  private final long[][] setsOf;

  private final boolean[] newStatement;
  private final int start;
  private final int end;

  /** For each word whether it is in a set by which a wording is looked for. */
  private final boolean[] isRare;

  /** The sets that are the rarest of a wording, a bit each. */
  private final long[] rarest;

  /** For each set the wordings of which it is the rarest, in their order. */
  private final Pattern[][] byRarest;

  /** A wording as it is looked for. */
  private static final class Pattern {
    private final int number;
    private final Wordings owner;
    private final Wording wording;

    /** That of each step. */
    private final int[] sets;

    /** The same without the steps that take any word, the rarest first. */
    private final int[] rarestFirst;

    private final Step[] steps;

    Pattern(int number, Wordings owner, Wording wording, int[] sets, double[] frequency) {
      this.number = number;
      this.owner = owner;
      this.wording = wording;
      this.sets = sets;
      this.steps = wording.steps().toArray(new Step[0]);
      this.rarestFirst =
          Arrays.stream(sets)
              .filter(set -> set != UNKNOWN)
              .boxed()
              .sorted(Comparator.comparingDouble(set -> frequency[set]))
              .mapToInt(set -> set)
              .toArray();
    }

    boolean mayStandIn(long[] present) {
      for (int at = 1; at < rarestFirst.length; at++) {
        if (!isMarked(present, rarestFirst[at])) {
          return false;
        }
      }
      return true;
    }
  }

  /** All words that it asks for. */
  static Set<String> words(List<Wordings> wordings) {
    Set<String> words = new HashSet<>(NEW_STATEMENT);
    words.addAll(List.of(START, END));
    wordings.forEach(of -> of.all().forEach(w -> w.steps().forEach(s -> words.addAll(s.words()))));
    return words;
  }

  /**
   * @param lexicon with at least these words
   */
  WordingIndex(List<Wordings> wordings, CommonWords common, Lexicon lexicon) {
    this.lexicon = lexicon;
    wordings.forEach(of -> of.all().forEach(w -> w.steps().forEach(this::number)));
    double[] frequency = sets.stream().mapToDouble(common::frequency).toArray();
    List<Pattern> patterns = new ArrayList<>();
    for (Wordings owner : wordings) {
      for (Wording wording : owner.all()) {
        int[] numbered = wording.steps().stream().mapToInt(this::number).toArray();
        patterns.add(new Pattern(patterns.size(), owner, wording, numbered, frequency));
      }
    }
    start = lexicon.number(START);
    end = lexicon.number(END);
    setsOf = new long[lexicon.size()][];
    rarest = new long[longs(sets.size())];
    byRarest = new Pattern[sets.size()][];
    for (int set = 0; set < sets.size(); set++) {
      for (String word : sets.get(set)) {
        int number = lexicon.number(word);
        setsOf[number] = setsOf[number] == null ? new long[longs(sets.size())] : setsOf[number];
        mark(setsOf[number], set);
      }
    }
    newStatement = new boolean[lexicon.size()];
    isRare = new boolean[lexicon.size()];
    NEW_STATEMENT.forEach(word -> newStatement[lexicon.number(word)] = true);
    fileByRarest(patterns);
  }

  private void fileByRarest(List<Pattern> patterns) {
    Map<Integer, List<Pattern>> filed =
        patterns.stream().collect(Collectors.groupingBy(pattern -> pattern.rarestFirst[0]));
    filed.forEach(
        (set, found) -> {
          mark(rarest, set);
          byRarest[set] = found.toArray(new Pattern[0]);
          sets.get(set).forEach(word -> isRare[lexicon.number(word)] = true);
        });
  }

  /** The number of a step's set, the same for equal sets; none for any word. */
  private int number(Step step) {
    return step.isAny()
        ? UNKNOWN
        : numbers.computeIfAbsent(
            step.words(),
            words -> {
              sets.add(words);
              return sets.size() - 1;
            });
  }

  private static int longs(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  private static void mark(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
  }

  private static boolean isMarked(long[] bits, int number) {
    return (bits[number / Long.SIZE] >> number & 1) != 0;
  }

  /** All places where a wording stands, in the order of the wordings. */
  List<Hit> find(Words words) {
    return find(words, lexicon.numbers(words));
  }

  /**
   * The same.
   *
   * @param inLexicon the numbers of the words
   */
  List<Hit> find(Words words, int[] inLexicon) {
    boolean any = false;
    for (int number : inLexicon) {
      any |= number != UNKNOWN && isRare[number];
    }
    if (!any) {
      return List.of();
    }
    int[] numbers = new int[inLexicon.length + 2];
    System.arraycopy(inLexicon, 0, numbers, 1, inLexicon.length);
    numbers[0] = start;
    numbers[numbers.length - 1] = end;
    return match(words, numbers, present(numbers));
  }

  /** The sets that have a word in the sentence. */
  private long[] present(int[] numbers) {
    long[] present = new long[longs(sets.size())];
    for (int number : numbers) {
      if (number != UNKNOWN && setsOf[number] != null) {
        long[] here = setsOf[number];
        for (int i = 0; i < here.length; i++) {
          present[i] |= here[i];
        }
      }
    }
    return present;
  }

  private List<Hit> match(Words words, int[] numbers, long[] present) {
    List<Pattern> candidates = List.of();
    for (int i = 0; i < present.length; i++) {
      for (long rest = present[i] & rarest[i]; rest != 0; rest &= rest - 1) {
        for (Pattern pattern : byRarest[i * Long.SIZE + Long.numberOfTrailingZeros(rest)]) {
          if (pattern.mayStandIn(present)) {
            candidates = candidates.isEmpty() ? new ArrayList<>() : candidates;
            candidates.add(pattern);
          }
        }
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    candidates.sort(Comparator.comparingInt(pattern -> pattern.number));
    List<Hit> hits = new ArrayList<>();
    for (Pattern pattern : candidates) {
      if (hits.size() < MOST_HITS) {
        match(pattern, words, numbers, hits);
      }
    }
    return hits;
  }

  /**
   * The places where it stands, at most one for each last word; linear in the number of words. For
   * each step only the latest place counts: whatever follows within reach of an earlier one is
   * within reach of the latest.
   */
  private void match(Pattern pattern, Words words, int[] numbers, List<Hit> hits) {
    int begin = beginInOrder(pattern, numbers);
    if (begin < 0) {
      return;
    }
    Step[] steps = pattern.steps;
    int[] last = new int[steps.length];
    int[] first = new int[steps.length];
    Arrays.fill(last, -1);
    int reach = 0;
    int most = hits.size() + MOST_HITS_OF_ONE;
    for (int at = begin; at < numbers.length && hits.size() < most; at++) {
      boolean pause = at > 1 && at <= words.size() && words.isAfterPause(at - 1);
      int before = reach;
      reach = pause ? at : reach;
      for (int step = steps.length - 1; step >= 0; step--) {
        Step asked = steps[step];
        boolean reached =
            step == 0 || reaches(last[step - 1], at, asked.afterPause() ? before : reach, asked);
        if (reached && (pause || !asked.afterPause()) && isIn(pattern.sets[step], numbers[at])) {
          last[step] = at;
          first[step] = step == 0 ? at : first[step - 1];
        }
      }
      if (last[steps.length - 1] == at) {
        int end = words.size() - 1;
        int from = Math.min(end, Math.max(0, first[steps.length - 1] - 1));
        hits.add(new Hit(pattern.owner, pattern.wording, from, Math.min(end, Math.max(0, at - 1))));
      }
      // Before the first step is met, nothing can be out of reach.
      boolean another = numbers[at] != UNKNOWN && newStatement[numbers[at]];
      reach = last[0] >= 0 && another ? at : reach;
    }
  }

  /**
   * Where its first step is met first, if the others are met behind it, however far apart: few are
   * that do not stand. Else -1.
   */
  private int beginInOrder(Pattern pattern, int[] numbers) {
    int step = 0;
    int begin = -1;
    for (int at = 0; at < numbers.length; at++) {
      if (isIn(pattern.sets[step], numbers[at])) {
        begin = step == 0 ? at : begin;
        if (++step == pattern.sets.length) {
          return begin;
        }
      }
    }
    return -1;
  }

  private boolean isIn(int set, int word) {
    if (set == UNKNOWN) {
      return word != start && word != end;
    }
    return word != UNKNOWN && setsOf[word] != null && isMarked(setsOf[word], set);
  }

  private static boolean reaches(int from, int to, int reach, Step step) {
    return from >= 0
        && from < to
        && (step.reachesAnywhere() || (from >= reach && to - from - 1 <= step.gap()));
  }

  /** True if a gap between these two words, the second excluded, would run over a statement. */
  static boolean isInterrupted(Words words, int from, int to) {
    for (int at = from + 1; at <= to; at++) {
      if (words.isAfterPause(at) || (at < to && NEW_STATEMENT.contains(words.at(at)))) {
        return true;
      }
    }
    return false;
  }
}
