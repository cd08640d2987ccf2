package io.assay.archive;

import io.assay.post.Term;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What somebody may have meant by a name.
 *
 * @param exact the one term that is called so
 * @param close terms that begin with it, contain it as the beginning of a word, or are spelled like
 *     it; best first
 */
public record NameMatch(Optional<Term> exact, List<Term> close) {
  /** Longer input is no name: nothing is compared beyond it. */
  private static final int LONGEST_NAME = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public NameMatch {
    close = List.copyOf(close);
  }

  /** Compares what was typed with every name: case, accents, hyphens and spaces do not matter. */
  static NameMatch of(List<Term> terms, String typed) {
    String wanted =
        normal(typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed);
    Optional<Term> exact =
        terms.stream()
            .filter(
                term -> wanted.equals(normal(term.name())) || wanted.equals(normal(term.slug())))
            .findFirst();
    List<Term> close = new ArrayList<>();
    addAll(close, terms, term -> normal(term.name()).startsWith(wanted));
    addAll(close, terms, term -> (" " + normal(term.name())).contains(" " + wanted));
    if (close.isEmpty()) {
      addAll(close, spelledLike(terms, wanted), term -> true);
    }
    exact.ifPresent(close::remove);
    return new NameMatch(exact, close);
  }

  private static void addAll(List<Term> close, List<Term> terms, Predicate<Term> fits) {
    terms.stream().filter(fits).filter(term -> !close.contains(term)).forEach(close::add);
  }

  private static List<Term> spelledLike(List<Term> terms, String wanted) {
    int tolerance = Math.min(3, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(tolerance);
    record Near(Term term, int distance) {}
    return terms.stream()
        .map(term -> new Near(term, nearest(distance, term, wanted)))
        .filter(near -> near.distance() <= tolerance)
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::term)
        .toList();
  }

  /**
   * The distance to the whole name or to its beginning of the same length: "baogong" is near
   * "Baogang Group".
   */
  private static int nearest(LevenshteinDistance distance, Term term, String wanted) {
    String name = normal(term.name());
    int whole = known(distance.apply(name, wanted));
    int beginning =
        known(distance.apply(name.substring(0, Math.min(name.length(), wanted.length())), wanted));
    return Math.min(whole, beginning);
  }

  private static int known(int distance) {
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }

  private static String normal(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
