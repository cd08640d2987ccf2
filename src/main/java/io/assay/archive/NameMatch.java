package io.assay.archive;

import io.assay.post.Term;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What somebody may have meant by a name.
 *
 * @param exact the one term that is called so
 * @param close terms that begin with it, contain it as the beginning of a word, or are spelled like
 *     it; best first, at most 25
 */
public record NameMatch(Optional<Term> exact, List<Term> close) {
  /** Longer input is no name: nothing is compared beyond it. */
  private static final int LONGEST_NAME = 100;

  /** No list of choices shows more, and nobody reads further. */
  private static final int MOST_CLOSE = 25;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public NameMatch {
    close = List.copyOf(close);
  }

  /**
   * Compares what was typed with every name: case, accents, hyphens and spaces do not matter. For
   * nothing typed the first names are offered; for signs without a letter or a number, none.
   */
  static NameMatch of(List<Term> terms, String typed) {
    if (typed.isBlank()) {
      return new NameMatch(Optional.empty(), terms.stream().limit(MOST_CLOSE).toList());
    }
    String wanted =
        normal(typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed);
    return wanted.isEmpty()
        ? new NameMatch(Optional.empty(), List.of())
        : among(terms.stream().map(Named::new).toList(), wanted);
  }

  private static NameMatch among(List<Named> names, String wanted) {
    Optional<Term> exact =
        names.stream().filter(named -> named.is(wanted)).map(Named::term).findFirst();
    List<Term> close = containing(names, wanted);
    if (close.isEmpty()) {
      close = spelledLike(names, wanted);
    }
    List<Term> others =
        close.stream().filter(term -> !term.equals(exact.orElse(null))).limit(MOST_CLOSE).toList();
    return new NameMatch(exact, others);
  }

  /** One more than is offered, for the exact one may be among them. */
  private static List<Term> containing(List<Named> names, String wanted) {
    Stream<Named> begin = names.stream().filter(named -> named.name().startsWith(wanted));
    Stream<Named> contain = names.stream().filter(named -> named.name().contains(" " + wanted));
    return Stream.concat(begin, contain).map(Named::term).distinct().limit(MOST_CLOSE + 1).toList();
  }

  private static List<Term> spelledLike(List<Named> names, String wanted) {
    int tolerance = Math.min(3, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(tolerance);
    record Near(Term term, int distance) {}
    return names.stream()
        .map(named -> new Near(named.term(), nearest(distance, named.name(), wanted)))
        .filter(near -> near.distance() <= tolerance)
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::term)
        .toList();
  }

  /**
   * The distance to the whole name or to its beginning of the same length: "baogong" is near
   * "Baogang Group".
   */
  private static int nearest(LevenshteinDistance distance, String name, String wanted) {
    int whole = known(distance.apply(name, wanted));
    int beginning =
        known(distance.apply(name.substring(0, Math.min(name.length(), wanted.length())), wanted));
    return Math.min(whole, beginning);
  }

  private static int known(int distance) {
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }

  /** A term with its name as it is compared, so that it is worked out once. */
  private record Named(Term term, String name) {
    Named(Term term) {
      this(term, normal(term.name()));
    }

    boolean is(String wanted) {
      return wanted.equals(name) || wanted.equals(normal(term.slug()));
    }
  }

  private static String normal(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
