package io.assay.archive;

import io.assay.brief.Explanation;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/**
 * The place in a text that answers a query best.
 *
 * @param text plain, on one line; empty where nothing matches
 * @param words those of the place that were looked for, each once
 */
record Snippet(String text, List<String> words) {
  private static final int CHARACTERS = 160;

  /** What stands before the first match, so that it is read in its sentence. */
  private static final int BEFORE = 50;

  private static final int MOST_WORDS = 12;

  /** Where a text is longer, its beginning answers. */
  private static final int MOST_READ = 50_000;

  private static final Snippet NONE = new Snippet("", List.of());

  private static final UnifiedHighlighter HIGHLIGHTER =
      UnifiedHighlighter.builderWithoutSearcher(PostAnalyzer.ofPosts())
          .withFieldMatcher(field -> true)
          .withMaxLength(MOST_READ)
          .withMaxNoHighlightPassages(0)
          .withFormatter(new BestPassage())
          .build();

  Snippet {
    words = List.copyOf(words);
  }

  /** What a post says to a query; where its text has none of the words, its title may. */
  static Hit hit(Query query, Explanation read) throws IOException {
    String body = PostFields.text(read, MOST_READ);
    Snippet said = of(query, PostFields.BODY, body);
    Snippet titled = of(query, PostFields.TITLE, read.brief().post().title());
    List<String> words =
        Stream.concat(said.words().stream(), titled.words().stream()).distinct().toList();
    String text = said.text().isEmpty() ? beginning(read, body) : said.text();
    return new Hit(read.brief(), text, distinct(words));
  }

  /** Two forms of a word are two, upper and lower case are not. */
  private static List<String> distinct(List<String> words) {
    Set<String> seen = new LinkedHashSet<>();
    return words.stream()
        .filter(word -> seen.add(word.toLowerCase(Locale.ROOT)))
        .limit(MOST_WORDS)
        .toList();
  }

  private static String beginning(Explanation read, String body) {
    String text =
        read.brief().highlights().isEmpty() ? body : read.brief().highlights().get(0).text();
    return cut(text.substring(0, Math.min(text.length(), 4 * CHARACTERS)));
  }

  private static Snippet of(Query query, String field, String text) throws IOException {
    if (text.isEmpty()) {
      return NONE;
    }
    @Nullable Object found = HIGHLIGHTER.highlightWithoutSearcher(field, query, text, 1);
    return found instanceof Snippet snippet ? snippet : NONE;
  }

  private static String cut(String text) {
    return Excerpt.cut(ForeignText.harmlessLine(text), CHARACTERS);
  }

  /** The sentence with most of the words, cut so that the first of them is seen. */
  private static final class BestPassage extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      if (passages.length == 0 || passages[0].getNumMatches() == 0) {
        return NONE;
      }
      Passage best = passages[0];
      Set<String> words = new LinkedHashSet<>();
      for (int match = 0; match < best.getNumMatches(); match++) {
        words.add(
            ForeignText.harmlessLine(
                content.substring(best.getMatchStarts()[match], best.getMatchEnds()[match])));
      }
      int start = start(best, content);
      String mark = start > best.getStartOffset() ? Excerpt.MARK : "";
      return new Snippet(
          cut(mark + content.substring(start, best.getEndOffset())), List.copyOf(words));
    }

    /** At a word. */
    private static int start(Passage passage, String content) {
      int match = passage.getMatchStarts()[0];
      int from = passage.getStartOffset();
      if (passage.getLength() <= CHARACTERS || match - from <= BEFORE) {
        return from;
      }
      int start = match - BEFORE;
      while (start < match && !Character.isWhitespace(content.charAt(start - 1))) {
        start++;
      }
      return start;
    }
  }
}
