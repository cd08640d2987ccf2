package io.assay.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was understood.
 *
 * @param all posts with all words; empty where there are none
 * @param some posts with some of the words
 * @param conditions what else they have to be and not to be
 * @param remarks what had to be guessed or left out
 */
record SearchQuery(
    Optional<Query> all,
    Optional<Query> some,
    List<BooleanClause> conditions,
    List<String> remarks) {
  private static final int MOST_CHARACTERS = 300;
  private static final int MOST_PIECES = 32;

  /** A word that is rare weighs about ten; what appeared today gets one more. */
  private static final float RECENCY = 1f;

  private static final long HALF_AS_RECENT = 120L * 24 * 60 * 60;

  /** Reads what was typed, whatever it is. */
  static SearchQuery read(String typed, TermBook book, List<String> sources) {
    List<String> remarks = new ArrayList<>();
    List<QueryPiece> pieces = pieces(typed, remarks);
    FilterReader filters = new FilterReader(book, sources, remarks);
    List<BooleanClause> conditions = new ArrayList<>();
    List<QueryPiece> words = new ArrayList<>();
    for (QueryPiece piece : pieces) {
      boolean filter = piece.isFilter() && FilterReader.knows(piece.filter());
      Optional<Query> read = Optional.empty();
      if (filter) {
        read = filters.read(piece);
      } else {
        remarkOnFilter(piece, remarks);
        if (piece.not()) {
          read = parse(List.of(piece), true);
        } else {
          words.add(piece);
        }
      }
      read.map(query -> new BooleanClause(query, piece.not() ? Occur.MUST_NOT : Occur.FILTER))
          .ifPresent(conditions::add);
    }
    Optional<Query> some = words.size() > 1 ? parse(words, false) : Optional.empty();
    return new SearchQuery(parse(words, true), some, conditions, remarks);
  }

  private static List<QueryPiece> pieces(String typed, List<String> remarks) {
    boolean tooLong = typed.length() > MOST_CHARACTERS;
    List<QueryPiece> pieces = QueryPiece.of(tooLong ? typed.substring(0, MOST_CHARACTERS) : typed);
    if (tooLong) {
      remarks.add("Only the first " + MOST_CHARACTERS + " characters were read.");
    }
    if (pieces.size() > MOST_PIECES) {
      remarks.add("Only the first " + MOST_PIECES + " words were read.");
      return pieces.subList(0, MOST_PIECES);
    }
    return pieces;
  }

  private static void remarkOnFilter(QueryPiece piece, List<String> remarks) {
    if (piece.isFilter()) {
      remarks.add(
          "There is no filter "
              + FilterReader.quoted(piece.filter() + ":")
              + ", so its words were looked for; the filters are "
              + FilterReader.NAMES
              + ".");
    }
  }

  /** Empty where nothing is left to look for: signs, or words that every post has. */
  private static Optional<Query> parse(List<QueryPiece> pieces, boolean every) {
    String text = pieces.stream().map(SearchQuery::words).collect(Collectors.joining(" ")).strip();
    @Nullable Query query = new WordParser(every).parse(text);
    return Optional.ofNullable(query).filter(Predicate.not(MatchNoDocsQuery.class::isInstance));
  }

  private static String words(QueryPiece piece) {
    String value = piece.quoted() ? '"' + piece.value() + '"' : piece.value();
    return piece.isFilter() ? piece.filter() + " " + value : value;
  }

  /** True if nothing was asked. */
  boolean isEmpty() {
    return all.isEmpty() && conditions.isEmpty();
  }

  /** The posts with these words that meet the conditions; those of late a little before others. */
  Query posts(Optional<Query> words, long now) {
    BooleanQuery.Builder posts = new BooleanQuery.Builder();
    posts.add(words.orElse(new MatchAllDocsQuery()), Occur.MUST);
    conditions.forEach(posts::add);
    if (words.isPresent()) {
      posts.add(
          LongField.newDistanceFeatureQuery(PostFields.PUBLISHED_AT, RECENCY, now, HALF_AS_RECENT),
          Occur.SHOULD);
    }
    return posts.build();
  }
}
