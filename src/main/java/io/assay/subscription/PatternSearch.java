package io.assay.subscription;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a pattern of RE2, which takes time linear in the text: no pattern can go astray in it.
 */
record PatternSearch(Pattern pattern) implements Keyword.Search {
  /** Instructions: about so many are looked at for each character. */
  private static final int LARGEST = 500;

  /** {@code ((a{99}){99}){99}} has a million instructions, and would be built to be counted. */
  private static final int MOST_REPEATED = 10_000;

  private static final Pattern REPEATED = Pattern.compile("\\{(?:\\d*,)?(\\d{1,4})");

  /**
   * Reads the pattern.
   *
   * @throws IllegalArgumentException if it is none, or would take too long
   */
  static PatternSearch of(String written) {
    if (repeated(written) > MOST_REPEATED) {
      throw tooLarge();
    }
    Pattern pattern = compiled(written);
    if (pattern.programSize() > LARGEST) {
      throw tooLarge();
    }
    if (pattern.matcher("").find()) {
      throw new IllegalArgumentException("finds nothing in particular: it matches an empty text");
    }
    return new PatternSearch(pattern);
  }

  private static Pattern compiled(String written) {
    try {
      return Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "is not a pattern that RE2 can read: " + e.getDescription(), e);
    }
  }

  private static double repeated(String written) {
    double product = 1;
    Matcher repeated = REPEATED.matcher(written);
    while (repeated.find()) {
      product *= Math.max(1, Integer.parseInt(repeated.group(1)));
    }
    return product;
  }

  private static IllegalArgumentException tooLarge() {
    return new IllegalArgumentException("repeats too much: write smaller numbers in {}");
  }

  /** What the texts are that a pattern finds is not looked into. */
  @Override
  public boolean implies(Keyword.Search other) {
    return equals(other);
  }

  @Override
  public Set<String> hints() {
    return Set.of("/" + pattern.pattern());
  }

  @Override
  public Set<String> traits() {
    return hints();
  }

  @Override
  public Optional<Found> find(PostText text, Set<Part> in) {
    for (PostText.Line line : text.lines()) {
      if (in.contains(line.part())) {
        Matcher matcher = pattern.matcher(line.text());
        if (matcher.find()) {
          return Optional.of(new Found(line.part(), line.text(), matcher.start(), matcher.end()));
        }
      }
    }
    return Optional.empty();
  }
}
