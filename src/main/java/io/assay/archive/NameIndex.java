package io.assay.archive;

import io.assay.archive.NameMatch.Hit;
import io.assay.archive.NameMatch.Meant;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All names of all terms, to be looked through at each key press. Every name is looked at: that is
 * a millisecond for five thousand, and needs nothing that could be out of step. Immutable.
 */
final class NameIndex {
  /** So many mistakes in all words together, and nobody recognizes what he meant. */
  private static final int MOST_MISTAKES = 3;

  private final List<Entry> entries;

  private record Entry(Term term, List<KnownName> names) {
    static Entry of(Term term, Aliases aliases) {
      List<KnownName> names = new ArrayList<>();
      names.add(KnownName.of(term.name(), Optional.empty()));
      KnownName slug = KnownName.of(term.slug(), Optional.empty());
      if (!slug.whole().letters().equals(names.get(0).whole().letters())) {
        names.add(slug);
      }
      aliases.of(term).forEach(alias -> names.add(KnownName.of(alias, Optional.of(alias))));
      return new Entry(term, List.copyOf(names));
    }
  }

  /**
   * @param terms in the order in which those that are equally like what was typed are offered
   */
  NameIndex(List<Term> terms, Aliases aliases) {
    this.entries = terms.stream().map(term -> Entry.of(term, aliases)).toList();
  }

  /** Looks through the terms of one kind. */
  NameMatch find(Taxonomy taxonomy, String typed) {
    return find(
        entries.stream().filter(entry -> entry.term().taxonomy() == taxonomy).toList(),
        typed.strip());
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
    return find(entries, name);
  }

  private static NameMatch find(List<Entry> among, String typed) {
    if (typed.isEmpty()) {
      return several(
          among.stream()
              .limit(NameMatch.MOST)
              .map(entry -> new Hit(entry.term(), Optional.empty()))
              .toList());
    }
    ComparedName whole = ComparedName.of(typed);
    if (whole.isEmpty()) {
      return several(List.of());
    }
    ComparedName core = whole.core();
    return Stream.of(whole, core)
        .distinct()
        .map(wanted -> containing(among, typed, wanted, core))
        .filter(match -> !match.hits().isEmpty())
        .findFirst()
        .orElseGet(() -> spelledLike(among, core));
  }

  private static NameMatch several(List<Hit> hits) {
    return new NameMatch(hits.isEmpty() ? Meant.NONE : Meant.SEVERAL, hits);
  }

  private static NameMatch containing(
      List<Entry> among, String typed, ComparedName wanted, ComparedName core) {
    Ranking<Likeness> ranking =
        ranking(
            among,
            term -> term.slug().equals(typed) ? Likeness.SLUG : Likeness.NONE,
            name -> name.like(wanted, core.letters()),
            Likeness.NONE);
    return ranking.isClear(Likeness.SAME_BUT_FOR_LEGAL_FORM)
        ? new NameMatch(Meant.ONE, ranking.hits())
        : several(ranking.hits());
  }

  private static NameMatch spelledLike(List<Entry> among, ComparedName typed) {
    Misspelling joined = new Misspelling(typed.letters());
    List<Misspelling> words = typed.words().stream().map(Misspelling::new).toList();
    List<Hit> hits =
        ranking(
                among,
                term -> Misspelling.TOO_MANY,
                name -> Math.min(joined.mistakes(name), mistakes(words, name)),
                MOST_MISTAKES + 1)
            .hits();
    return new NameMatch(hits.isEmpty() ? Meant.NONE : Meant.NEAR, hits);
  }

  private static int mistakes(List<Misspelling> words, KnownName name) {
    int mistakes = 0;
    for (Misspelling word : words) {
      mistakes += word.mistakes(name);
      if (mistakes > MOST_MISTAKES) {
        break;
      }
    }
    return mistakes;
  }

  /**
   * Ranks each term by that of its names that is best.
   *
   * @param limit the first rank that is not good enough
   */
  private static <R extends Comparable<R>> Ranking<R> ranking(
      List<Entry> among, Function<Term, R> ofTerm, Function<KnownName, R> ofName, R limit) {
    Ranking<R> ranking = new Ranking<>();
    for (Entry entry : among) {
      R best = ofTerm.apply(entry.term());
      Optional<String> alias = Optional.empty();
      for (KnownName name : entry.names()) {
        R rank = ofName.apply(name);
        if (rank.compareTo(best) < 0) {
          best = rank;
          alias = name.alias();
        }
      }
      if (best.compareTo(limit) < 0) {
        ranking.add(best, new Hit(entry.term(), alias));
      }
    }
    return ranking;
  }
}
