package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns of phrase that say the same. */
final class Wordings {
  private final List<Wording> wordings;

  private Wordings(List<Wording> wordings) {
    this.wordings = wordings;
  }

  /** Reads patterns as {@link Wording} describes them. */
  static Wordings of(String... patterns) {
    return new Wordings(Arrays.stream(patterns).map(Wording::of).toList());
  }

  List<Wording> all() {
    return wordings;
  }

  /** All places where one of them stands; they must be those of a rule, which are in the index. */
  List<Wording.Match> find(Words words) {
    List<WordingIndex.Candidate> candidates = words.ask(WordingIndex.SHARED);
    List<Wording.Match> found = List.of();
    for (WordingIndex.Candidate candidate : candidates) {
      if (candidate.owner() == this) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.addAll(candidate.wording().find(words));
      }
    }
    return found;
  }

  /** The same without the index: each of them is tried. */
  List<Wording.Match> scan(Words words) {
    return wordings.stream().flatMap(wording -> wording.find(words).stream()).toList();
  }
}
