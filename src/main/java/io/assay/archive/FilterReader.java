package io.assay.archive;

import io.assay.brief.CaveatKind;
import io.assay.message.Excerpt;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a query, and says what had to be guessed. For one query. */
final class FilterReader {
  static final String NAMES = "org:, region:, topic:, caveat:, source:, after: and before:";

  private static final int MOST_OFFERED = 5;
  private static final int LONGEST_QUOTE = 60;

  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private static final Map<String, Taxonomy> TAXONOMIES =
      Map.of(
          "org", Taxonomy.ORGANIZATION,
          "organization", Taxonomy.ORGANIZATION,
          "region", Taxonomy.REGION,
          "topic", Taxonomy.TOPIC);

  private final TermBook book;
  private final List<String> sources;
  private final List<String> remarks;

  /**
   * @param sources names of all that posts come from
   * @param remarks gets what has to be said
   */
  FilterReader(TermBook book, List<String> sources, List<String> remarks) {
    this.book = book;
    this.sources = sources.stream().sorted().toList();
    this.remarks = remarks;
  }

  static boolean knows(String name) {
    return TAXONOMIES.containsKey(name)
        || List.of("caveat", "source", "after", "before").contains(name);
  }

  /** The posts that a filter lets through; empty where it cannot be used. */
  Optional<Query> read(QueryPiece piece) {
    if (piece.value().isBlank()) {
      remarks.add(quoted(piece.filter() + ":") + " needs a value behind it, so it was left out.");
      return Optional.empty();
    }
    return switch (piece.filter()) {
      case "caveat" -> Optional.of(caveat(piece));
      case "source" -> Optional.of(source(piece));
      case "after" -> day(piece).map(from -> published(from, Long.MAX_VALUE));
      case "before" -> day(piece).map(to -> published(Long.MIN_VALUE, to - 1));
      default -> Optional.of(term(piece));
    };
  }

  private Query term(QueryPiece piece) {
    Taxonomy taxonomy = TAXONOMIES.getOrDefault(piece.filter(), Taxonomy.TOPIC);
    Map<String, Term> all = book.all(taxonomy);
    Term named = all.get(piece.value());
    if (named != null) {
      return TermPosts.of(book, named);
    }
    NameMatch match =
        new NameIndex(List.copyOf(all.values()), Aliases.NONE).find(taxonomy, piece.value());
    return any(
        piece,
        match.exact().map(List::of).orElse(match.close()),
        match.exact().isPresent(),
        Term::name,
        meant -> TermPosts.of(book, meant));
  }

  private Query caveat(QueryPiece piece) {
    String typed = piece.value().toLowerCase(Locale.ROOT).replace(' ', '-');
    Optional<CaveatKind> exact = CaveatKind.of(typed);
    List<CaveatKind> close =
        Arrays.stream(CaveatKind.values())
            .filter(
                kind ->
                    kind.key().contains(typed) || kind.label().replace(' ', '-').contains(typed))
            .toList();
    return any(
        piece,
        exact.map(List::of).orElse(close),
        exact.isPresent(),
        CaveatKind::key,
        kind -> is(PostFields.CAVEAT, kind.key()));
  }

  private Query source(QueryPiece piece) {
    String typed = piece.value().toLowerCase(Locale.ROOT);
    boolean exact = sources.contains(typed);
    return any(
        piece,
        exact ? List.of(typed) : sources.stream().filter(name -> name.contains(typed)).toList(),
        exact,
        name -> name,
        name -> is(PostFields.SOURCE, name));
  }

  /**
   * Posts of any that may be meant.
   *
   * @param sure true if what was typed is its very name
   */
  private <T> Query any(
      QueryPiece piece,
      List<T> meant,
      boolean sure,
      Function<T, String> name,
      Function<T, Query> posts) {
    if (meant.isEmpty()) {
      remarks.add("Nothing is known as " + quoted(piece.written()) + offer(piece.filter()) + ".");
      return new MatchNoDocsQuery();
    }
    if (!sure) {
      String names = meant.stream().limit(MOST_OFFERED).map(name).collect(Collectors.joining(", "));
      int more = meant.size() - MOST_OFFERED;
      remarks.add(
          quoted(piece.written())
              + (meant.size() == 1 ? " was taken for " : " may be any of: ")
              + names
              + (more > 0 ? " and " + more + " more" : "")
              + ".");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    meant.forEach(one -> any.add(posts.apply(one), Occur.SHOULD));
    return any.build();
  }

  private String offer(String filter) {
    return switch (filter) {
      case "caveat" ->
          "; there are: "
              + Arrays.stream(CaveatKind.values())
                  .map(CaveatKind::key)
                  .collect(Collectors.joining(", "));
      case "source" ->
          "; there are: " + sources.stream().limit(20).collect(Collectors.joining(", "));
      default -> "; try a part of its name";
    };
  }

  private Optional<Long> day(QueryPiece piece) {
    Matcher written = DAY.matcher(piece.value());
    if (written.matches()) {
      try {
        LocalDate day =
            LocalDate.of(
                number(written.group(1)), number(written.group(2)), number(written.group(3)));
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
      } catch (DateTimeException e) {
        // No such day: said below.
      }
    }
    remarks.add(quoted(piece.written()) + " is not a date, so it was left out; write 2026-01-31.");
    return Optional.empty();
  }

  /** A month begins with its first day, a year with its first month. */
  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static Query published(long from, long to) {
    return LongField.newRangeQuery(PostFields.PUBLISHED_AT, from, to);
  }

  private static Query is(String field, String value) {
    return new TermInSetQuery(field, List.of(new BytesRef(value)));
  }

  static String quoted(String typed) {
    return '"' + Excerpt.cut(typed, LONGEST_QUOTE) + '"';
  }
}
