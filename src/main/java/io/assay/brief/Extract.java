package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A summary out of the post's own sentences, for a post whose author listed no highlights: news
 * says what matters first, so it takes the first sentences that say something and stand alone.
 */
final class Extract {
  private static final int MAX_SENTENCES = 3;
  private static final int FEWEST_WORDS = 6;

  private static final Set<String> GREETINGS =
      Set.of("hello", "hi", "dear", "welcome", "greetings", "thanks", "subscribe", "click", "read");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:by|from) \\p{Lu}.{0,80}|(?:published|posted|updated|written|reported|photo|image|source|author|date|tags)\\b ?(?:on|by|at|:).{0,200}");

  private Extract() {}

  static List<String> of(Article article) {
    return article.passages().stream()
        .filter(passage -> passage.kind() == Kind.PARAGRAPH && !isLine(passage))
        .flatMap(passage -> passage.sentences().stream())
        .filter(Extract::saysSomething)
        .map(Sentence::text)
        .distinct()
        .limit(MAX_SENTENCES)
        .toList();
  }

  /** A paragraph that is one bold line is a heading. */
  private static boolean isLine(Passage passage) {
    return passage.bold() && passage.sentences().size() == 1;
  }

  private static boolean saysSomething(Sentence sentence) {
    String text = sentence.text();
    return sentence.words().size() >= FEWEST_WORDS
        && !text.endsWith("?")
        && !text.endsWith(":")
        && !GREETINGS.contains(sentence.words().at(0))
        && !isByline(text);
  }

  private static boolean isByline(String text) {
    return text.length() <= 120 && BYLINE.matcher(text).matches() && !text.endsWith(".");
  }
}
