package io.assay.archive;

import io.assay.archive.NameMatch.Hit;
import io.assay.archive.NameMatch.Meant;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All names of all terms, to be found at each key press. Immutable. */
final class NameIndex {
  /** With more mistakes in all words together nobody would recognize what he meant. */
  private static final int MOST_MISTAKES = 3;

  /** In the order in which terms are offered, so that what is found needs no sorting. */
  private final List<Name> names = new ArrayList<>();

  private final WordStarts starts;
  private final WordStarts romanized;
  private final Map<String, BitSet> byCore = new HashMap<>();

  private record Name(Term term, Optional<String> alias) {}

  /**
   * @param terms in the order in which those that are equally like what was typed are offered
   */
  NameIndex(List<Term> terms, Aliases aliases) {
    List<ComparedName> compared = new ArrayList<>();
    for (Term term : terms) {
      add(term, ComparedName.of(term.name()), Optional.empty(), compared);
      add(term, ComparedName.of(term.slug()), Optional.empty(), compared);
      aliases
          .of(term)
          .forEach(alias -> add(term, ComparedName.of(alias), Optional.of(alias), compared));
    }
    this.starts = new WordStarts(compared);
    this.romanized = new WordStarts(compared.stream().map(ComparedName::romanized).toList());
  }

  private void add(
      Term term, ComparedName name, Optional<String> alias, List<ComparedName> compared) {
    byCore.computeIfAbsent(name.core().letters(), none -> new BitSet()).set(names.size());
    names.add(new Name(term, alias));
    compared.add(name);
  }

  /** Looks through the terms of one kind. */
  NameMatch find(Taxonomy taxonomy, String typed) {
    return find(typed.strip(), term -> term.taxonomy() == taxonomy);
  }

  /** Looks through the terms of all kinds, or of one kind where that is typed: "region:china". */
  NameMatch find(String typed) {
    String name = typed.strip();
    for (Taxonomy taxonomy : Taxonomy.values()) {
      String kind = taxonomy.name().toLowerCase(Locale.ROOT) + ":";
      if (name.regionMatches(true, 0, kind, 0, kind.length())) {
        return find(taxonomy, name.substring(kind.length()));
      }
    }
    return find(name, term -> true);
  }

  private NameMatch find(String typed, Predicate<Term> kind) {
    Ranking ranking = new Ranking(kind);
    if (typed.isEmpty()) {
      ranking.add(all());
      return ranking.match(Meant.SEVERAL);
    }
    ComparedName whole = ComparedName.of(typed);
    if (whole.isEmpty()) {
      return ranking.match(Meant.NONE);
    }
    ComparedName core = whole.core();
    boolean one = addExact(ranking, typed, whole, core);
    addContaining(ranking, whole);
    if (ranking.isEmpty()) {
      addContaining(ranking, core);
    }
    if (!ranking.isEmpty()) {
      return ranking.match(one || ranking.size() == 1 ? Meant.ONE : Meant.SEVERAL);
    }
    addMisspelt(ranking, core);
    return ranking.match(Meant.NEAR);
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, names.size());
    return all;
  }

  /** Gives true where one alone is the best. */
  private boolean addExact(Ranking ranking, String typed, ComparedName whole, ComparedName core) {
    BitSet same = starts.equalTo(whole.letters());
    BitSet slug = new BitSet();
    same.stream().filter(name -> names.get(name).term().slug().equals(typed)).forEach(slug::set);
    int best = ranking.add(slug);
    for (BitSet next : List.of(same, byCore.getOrDefault(core.letters(), new BitSet()))) {
      int added = ranking.add(next);
      best = best == 0 ? added : best;
    }
    return best == 1;
  }

  private void addContaining(Ranking ranking, ComparedName typed) {
    ranking.add(starts.firstWordBeginning(typed.letters()));
    ranking.add(starts.beginning(typed.letters()));
    typed.words().stream()
        .distinct()
        .map(starts::beginning)
        .reduce(
            (one, other) -> {
              one.and(other);
              return one;
            })
        .ifPresent(ranking::add);
  }

  private void addMisspelt(Ranking ranking, ComparedName typed) {
    int[] least = mistakes(typed.letters());
    if (typed.words().size() > 1) {
      int[] apart = new int[least.length];
      typed.words().stream().distinct().forEach(word -> add(apart, mistakes(word)));
      Arrays.setAll(least, name -> Math.min(least[name], apart[name]));
    }
    for (int count = 0; count <= MOST_MISTAKES; count++) {
      BitSet found = new BitSet();
      for (int name = 0; name < least.length; name++) {
        found.set(name, least[name] == count);
      }
      ranking.add(found);
    }
  }

  private static void add(int[] sums, int[] more) {
    Arrays.setAll(sums, at -> sums[at] + more[at]);
  }

  private int[] mistakes(String word) {
    return new Misspelling(word, names.size()).mistakes(starts, romanized);
  }

  /** Collects what is found, the best first; each term once, with its best name. */
  private final class Ranking {
    private final Predicate<Term> kind;
    private final Map<Term, Hit> hits = new LinkedHashMap<>();

    Ranking(Predicate<Term> kind) {
      this.kind = kind;
    }

    /** Adds names that are equally good, and gives back how many terms they add. */
    int add(BitSet found) {
      int before = hits.size();
      for (int at = found.nextSetBit(0);
          at >= 0 && hits.size() < NameMatch.MOST;
          at = found.nextSetBit(at + 1)) {
        Name name = names.get(at);
        if (kind.test(name.term())) {
          hits.putIfAbsent(name.term(), new Hit(name.term(), name.alias()));
        }
      }
      return hits.size() - before;
    }

    boolean isEmpty() {
      return hits.isEmpty();
    }

    int size() {
      return hits.size();
    }

    NameMatch match(Meant meant) {
      return new NameMatch(hits.isEmpty() ? Meant.NONE : meant, List.copyOf(hits.values()));
    }
  }
}
