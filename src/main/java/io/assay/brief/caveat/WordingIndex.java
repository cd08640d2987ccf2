package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One index over the wordings of all rules: which of them may stand in a sentence, because each of
 * their rarest steps has a word there. It costs a sentence one look-up a word, however many rules
 * and wordings there are.
 */
final class WordingIndex implements Function<Words, List<WordingIndex.Candidate>> {
  static final WordingIndex SHARED =
      new WordingIndex(
          CaveatRules.ofSentences().stream().flatMap(rule -> rule.wordings().stream()).toList());

  /** So many steps of a wording are looked at; of more, hardly one would be missing. */
  private static final int STEPS = 4;

  private final List<Candidate> all = new ArrayList<>();
  private final int longs;

  /** For each step so many longs, in them a bit for each wording that has the word in this step. */
  private final Map<String, long[]> met = new HashMap<>();

  /** The bits of steps that a short wording does not have. */
  private final long[] missing;

  /** A wording, and those that it belongs to. */
  record Candidate(Wordings owner, Wording wording) {}

  WordingIndex(List<Wordings> wordings) {
    wordings.forEach(owner -> owner.all().forEach(w -> all.add(new Candidate(owner, w))));
    longs = (all.size() + Long.SIZE - 1) / Long.SIZE;
    missing = new long[STEPS * longs];
    for (int number = 0; number < all.size(); number++) {
      file(number, all.get(number).wording().stepsByRarity());
    }
  }

  private void file(int number, List<Set<String>> steps) {
    for (int step = 0; step < STEPS; step++) {
      if (step < steps.size()) {
        for (String word : steps.get(step)) {
          set(met.computeIfAbsent(word, w -> new long[STEPS * longs]), step, number);
        }
      } else {
        set(missing, step, number);
      }
    }
  }

  private void set(long[] bits, int step, int number) {
    bits[step * longs + number / Long.SIZE] |= 1L << number;
  }

  /** The wordings that may stand there, and all that do. */
  @Override
  public List<Candidate> apply(Words words) {
    long[] bits = missing.clone();
    for (int at = 0; at < words.size(); at++) {
      long[] here = met.get(words.at(at));
      if (here != null) {
        for (int i = 0; i < bits.length; i++) {
          bits[i] |= here[i];
        }
      }
    }
    return candidates(bits);
  }

  private List<Candidate> candidates(long[] bits) {
    List<Candidate> candidates = List.of();
    for (int i = 0; i < longs; i++) {
      long rest = bits[i];
      for (int step = 1; step < STEPS; step++) {
        rest &= bits[step * longs + i];
      }
      for (; rest != 0; rest &= rest - 1) {
        candidates = candidates.isEmpty() ? new ArrayList<>() : candidates;
        candidates.add(all.get(i * Long.SIZE + Long.numberOfTrailingZeros(rest)));
      }
    }
    return candidates;
  }
}
