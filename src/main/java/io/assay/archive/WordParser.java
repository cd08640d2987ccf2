package io.assay.archive;

import java.util.Map;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Words and phrases as a query of the texts. A word in the title weighs more. For one query. */
final class WordParser extends SimpleQueryParser {
  private static final Map<String, Float> WEIGHTS =
      Map.of(PostFields.TITLE, 3f, PostFields.HIGHLIGHTS, 1.5f, PostFields.BODY, 1f);

  private static final int SHORTEST_PREFIX = 3;

  private static final PostAnalyzer ANALYZER = PostAnalyzer.ofQueries();

  /**
   * @param every true if a post must have all words
   */
  WordParser(boolean every) {
    super(ANALYZER, WEIGHTS, WHITESPACE_OPERATOR | PHRASE_OPERATOR | PREFIX_OPERATOR);
    setDefaultOperator(every ? Occur.MUST : Occur.SHOULD);
  }

  /**
   * Words are indexed by their stems, so the beginning of one may be longer than what stands there.
   */
  @Override
  protected @Nullable Query newPrefixQuery(String text) {
    @Nullable Query word = newDefaultQuery(text);
    if (text.length() < SHORTEST_PREFIX) {
      return word;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(super.newPrefixQuery(text), Occur.SHOULD);
    if (word != null) {
      either.add(word, Occur.SHOULD);
    }
    return either.build();
  }
}
