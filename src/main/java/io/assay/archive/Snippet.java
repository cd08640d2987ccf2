package io.assay.archive;

import io.assay.brief.Explanation;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import java.io.IOException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds the place in a text that answers a query best. */
final class Snippet {
  private static final int CHARACTERS = 160;

  /** What stands before the first match, so that it is read in its sentence. */
  private static final int BEFORE = 50;

  /** Where a text is longer, its beginning answers. */
  private static final int MOST_READ = 50_000;

  private static final UnifiedHighlighter HIGHLIGHTER =
      UnifiedHighlighter.builderWithoutSearcher(PostAnalyzer.ofPosts())
          .withFieldMatcher(field -> true)
          // Each word by itself: some stand in the title alone.
          .withWeightMatches(false)
          .withMaxLength(MOST_READ)
          .withMaxNoHighlightPassages(0)
          .withFormatter(new BestPassage())
          .build();

  private Snippet() {}

  /** What a post says to a query; where only its title has the words, how it begins. */
  static Hit hit(Query query, Explanation read) throws IOException {
    String body = PostFields.text(read, MOST_READ);
    String said = body.isEmpty() ? "" : best(query, body);
    return new Hit(read.brief(), said.isEmpty() ? beginning(read, body) : said);
  }

  private static String beginning(Explanation read, String body) {
    String text =
        read.brief().highlights().isEmpty() ? body : read.brief().highlights().get(0).text();
    return cut(text.substring(0, Math.min(text.length(), 4 * CHARACTERS)));
  }

  private static String best(Query query, String body) throws IOException {
    @Nullable Object found = HIGHLIGHTER.highlightWithoutSearcher(PostFields.BODY, query, body, 1);
    return found == null ? "" : found.toString();
  }

  private static String cut(String text) {
    return Excerpt.cut(ForeignText.harmlessLine(text), CHARACTERS);
  }

  /** The sentence with most of the words, cut so that the first of them is seen. */
  private static final class BestPassage extends PassageFormatter {
    @Override
    public String format(Passage[] passages, String content) {
      if (passages.length == 0 || passages[0].getNumMatches() == 0) {
        return "";
      }
      Passage best = passages[0];
      int start = start(best, content);
      String mark = start > best.getStartOffset() ? Excerpt.MARK : "";
      return cut(mark + content.substring(start, best.getEndOffset()));
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
