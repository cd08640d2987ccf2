package io.assay.brief.caveat;

import io.assay.brief.Lexicon;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wording.Step;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the wordings of all rules in a sentence at once. The words of a sentence are numbers; a
 * wording is only looked at where one of the words stands that are the rarest it asks for, and only
 * tried if what it wants beside that word is there, too. It costs little more for many wordings
 * than for few.
 */
final class WordingIndex {
  static final String START = "^";
  static final String END = "$";

  /** Such a word begins another statement: a gap of a wording does not run over it. */
  private static final String NEW_STATEMENT =
      "that says said say shows lists names describes because although but while whereas unless if who"
          + " whose";

  private static final Lexicon STATEMENTS = Lexicon.of(NEW_STATEMENT);

  private static final Pattern[] NONE = {};
  private static final long[] NO_BITS = {};

  /** The set that all words are in. */
  private static final int ANY = 0;

  /** In place of a reach. */
  private static final int ANYWHERE = -1;

  /** Bounds the work that a sentence without an end can make. */
  private static final int MOST_HITS = 200;

  private static final int MOST_HITS_OF_ONE = 10;

  private final Lexicon lexicon;
  private final Map<Set<String>, Integer> sets = new HashMap<>(Map.of(Set.of(), ANY));
  private final boolean[] newStatement;
  private final int start;
  private final int end;

  /** For each word the sets of words that it is in, a bit each. */
  private final long[][] setsOf;

  /** The same for a word that no wording asks for. */
  private final long[] setsOfOthers;

  private final List<Pattern> patterns = new ArrayList<>();

  /** For each word whether wordings are looked for by it, and which. */
  private final boolean[] isRare;

  private final Pattern[][] byRarest;

  /** A wording as it is looked for. */
  private static final class Pattern {
    private final int number;
    private final Wordings owner;
    private final Wording wording;
    private final Step[] steps;

    /** The set of words of each step, by its number. */
    private final int[] sets;

    /** The sets of the steps beside the one whose words are the rarest; any word at an end. */
    private final int before;

    private final int behind;

    /**
     * So far from the rarest word they may stand; nowhere in particular at an end or a wide gap.
     */
    private final int reachBefore;

    private final int reachBehind;

    Pattern(int number, Wordings owner, Wording wording, int[] sets, int rarest) {
      this.number = number;
      this.owner = owner;
      this.wording = wording;
      this.steps = wording.steps().toArray(new Step[0]);
      this.sets = sets;
      int next = rarest + 1;
      boolean last = next == steps.length;
      this.before = rarest == 0 ? ANY : sets[rarest - 1];
      this.behind = last ? ANY : sets[next];
      this.reachBefore = rarest == 0 ? ANYWHERE : reach(steps[rarest]);
      this.reachBehind = last ? ANYWHERE : reach(steps[next]);
    }

    private static int reach(Step step) {
      return step.reachesAnywhere() ? ANYWHERE : step.gap() + 1;
    }
  }

  /** All words that it asks for. */
  static Set<String> words(List<Wordings> wordings) {
    Set<String> words = new HashSet<>(List.of(NEW_STATEMENT.split(" ")));
    words.addAll(List.of(START, END));
    wordings.forEach(of -> of.all().forEach(w -> w.steps().forEach(s -> words.addAll(s.words()))));
    return words;
  }

  /**
   * @param lexicon with at least these words
   */
  WordingIndex(List<Wordings> wordings, CommonWords common, Lexicon lexicon) {
    this.lexicon = lexicon;
    start = lexicon.number(START);
    end = lexicon.number(END);
    newStatement = new boolean[lexicon.size()];
    for (String word : NEW_STATEMENT.split(" ")) {
      newStatement[lexicon.number(word)] = true;
    }
    isRare = new boolean[lexicon.size()];
    byRarest = new Pattern[lexicon.size()][];
    Arrays.fill(byRarest, NONE);
    for (Wordings owner : wordings) {
      for (Wording wording : owner.all()) {
        add(owner, wording, common);
      }
    }
    setsOfOthers = bits(sets.size());
    mark(setsOfOthers, ANY);
    setsOf = new long[lexicon.size()][];
    Arrays.fill(setsOf, setsOfOthers);
    setsOf[start] = bits(sets.size());
    setsOf[end] = bits(sets.size());
    sets.forEach((words, set) -> words.forEach(word -> mark(ownSets(lexicon.number(word)), set)));
  }

  private long[] ownSets(int number) {
    if (setsOf[number] == setsOfOthers) {
      setsOf[number] = setsOfOthers.clone();
    }
    return setsOf[number];
  }

  private void add(Wordings owner, Wording wording, CommonWords common) {
    List<Step> steps = wording.steps();
    int[] numbers = steps.stream().mapToInt(this::number).toArray();
    double[] shares = steps.stream().mapToDouble(s -> common.frequency(s.words())).toArray();
    int rarest = -1;
    for (int step = 0; step < numbers.length; step++) {
      boolean rarer = rarest < 0 || shares[step] < shares[rarest];
      rarest = numbers[step] != ANY && rarer ? step : rarest;
    }
    Pattern pattern = new Pattern(patterns.size(), owner, wording, numbers, rarest);
    patterns.add(pattern);
    for (String word : steps.get(rarest).words()) {
      int number = lexicon.number(word);
      Pattern[] others = byRarest[number];
      isRare[number] = true;
      byRarest[number] = Arrays.copyOf(others, others.length + 1);
      byRarest[number][others.length] = pattern;
    }
  }

  /** The number of a step's set, the same for equal sets. */
  private int number(Step step) {
    return sets.computeIfAbsent(step.words(), words -> sets.size());
  }

  private static long[] bits(int count) {
    return new long[(count + Long.SIZE - 1) / Long.SIZE];
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
      any |= number >= 0 && isRare[number];
    }
    if (!any) {
      return List.of();
    }
    long[][] rows = rows(inLexicon);
    long[] candidates = candidates(inLexicon, rows);
    if (candidates.length == 0) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      for (long rest = candidates[i]; rest != 0; rest &= rest - 1) {
        if (hits.size() < MOST_HITS) {
          Pattern pattern = patterns.get(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
          match(pattern, words, inLexicon, rows, hits);
        }
      }
    }
    return hits;
  }

  /** The sets of each word, those of beginning and end around them. */
  private long[][] rows(int[] inLexicon) {
    long[][] rows = new long[inLexicon.length + 2][];
    rows[0] = setsOf[start];
    rows[rows.length - 1] = setsOf[end];
    for (int at = 0; at < inLexicon.length; at++) {
      rows[at + 1] = inLexicon[at] < 0 ? setsOfOthers : setsOf[inLexicon[at]];
    }
    return rows;
  }

  /**
   * The wordings of which the rarest word stands there, and those before and behind it within reach
   * of it, a bit each.
   */
  private long[] candidates(int[] inLexicon, long[][] rows) {
    long[] found = NO_BITS;
    for (int at = 0; at < inLexicon.length; at++) {
      if (inLexicon[at] >= 0 && isRare[inLexicon[at]]) {
        for (Pattern pattern : byRarest[inLexicon[at]]) {
          if (hasNeighbours(pattern, rows, at + 1)) {
            found = found.length == 0 ? bits(patterns.size()) : found;
            mark(found, pattern.number);
          }
        }
      }
    }
    return found;
  }

  private static boolean hasNeighbours(Pattern pattern, long[][] rows, int at) {
    return (pattern.reachBefore == ANYWHERE
            || stands(pattern.before, rows, Math.max(0, at - pattern.reachBefore), at))
        && (pattern.reachBehind == ANYWHERE
            || stands(
                pattern.behind, rows, at + 1, Math.min(rows.length, at + 1 + pattern.reachBehind)));
  }

  private static boolean stands(int set, long[][] rows, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isMarked(rows[at], set)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The places where it stands, at most one for each last word; linear in the number of words. For
   * each step only the latest place counts: whatever follows within reach of an earlier one is
   * within reach of the latest.
   */
  private void match(Pattern pattern, Words words, int[] inLexicon, long[][] rows, List<Hit> hits) {
    int begin = beginInOrder(pattern.sets, rows);
    if (begin < 0) {
      return;
    }
    Step[] steps = pattern.steps;
    int[] last = new int[steps.length];
    int[] first = new int[steps.length];
    Arrays.fill(last, -1);
    int reach = 0;
    int most = hits.size() + MOST_HITS_OF_ONE;
    for (int at = begin; at < rows.length && hits.size() < most; at++) {
      boolean pause = at > 1 && at <= words.size() && words.isAfterPause(at - 1);
      int before = reach;
      reach = pause ? at : reach;
      for (int step = steps.length - 1; step >= 0; step--) {
        if (isMarked(rows[at], pattern.sets[step])) {
          Step asked = steps[step];
          boolean reached =
              step == 0 || reaches(last[step - 1], at, asked.afterPause() ? before : reach, asked);
          if (reached && (pause || !asked.afterPause())) {
            last[step] = at;
            first[step] = step == 0 ? at : first[step - 1];
          }
        }
      }
      if (last[steps.length - 1] == at) {
        int end = words.size() - 1;
        int from = Math.min(end, Math.max(0, first[steps.length - 1] - 1));
        hits.add(new Hit(pattern.owner, pattern.wording, from, Math.min(end, Math.max(0, at - 1))));
      }
      // Before the first step is met, nothing can be out of reach.
      reach = last[0] >= 0 && startsStatement(inLexicon, at - 1) ? at : reach;
    }
  }

  private boolean startsStatement(int[] inLexicon, int at) {
    return at >= 0 && at < inLexicon.length && inLexicon[at] >= 0 && newStatement[inLexicon[at]];
  }

  /**
   * Where its first step is met first, if the others are met behind it, however far apart: few are
   * that do not stand. Else -1.
   */
  private static int beginInOrder(int[] sets, long[][] rows) {
    int step = 0;
    int begin = -1;
    for (int at = 0; at < rows.length; at++) {
      if (isMarked(rows[at], sets[step])) {
        begin = step == 0 ? at : begin;
        if (++step == sets.length) {
          return begin;
        }
      }
    }
    return -1;
  }

  private static boolean reaches(int from, int to, int reach, Step step) {
    return from >= 0
        && from < to
        && (step.reachesAnywhere() || (from >= reach && to - from - 1 <= step.gap()));
  }

  /** True if a gap between these two words, the second excluded, would run over a statement. */
  static boolean isInterrupted(Words words, int from, int to) {
    for (int at = from + 1; at <= to; at++) {
      if (words.isAfterPause(at) || (at < to && STATEMENTS.has(words, at))) {
        return true;
      }
    }
    return false;
  }
}
