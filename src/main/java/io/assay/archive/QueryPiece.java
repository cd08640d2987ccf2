package io.assay.archive;

import io.assay.message.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what was typed: a word, a phrase in quotes, or a filter with its value.
 *
 * @param not true where posts that have it are not wanted
 * @param filter the name before a colon in lower case, else empty
 * @param value without quotes; may be empty
 * @param quoted whether it stood in quotes
 */
record QueryPiece(boolean not, String filter, String value, boolean quoted) {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<not>-)?(?:(?<filter>\\p{L}{1,20}):(?!//)\\h*+)?"
              + "(?:\"(?<phrase>[^\"]*+)\"?|(?<word>[^\\s\"]++))?");

  /** Telephones write these. */
  private static final Pattern QUOTES = Pattern.compile("[“”„‟«»]");

  /** Takes a text apart; time is linear in its length. */
  static List<QueryPiece> of(String text) {
    Matcher pieces = PIECE.matcher(QUOTES.matcher(ForeignText.harmlessLine(text)).replaceAll("\""));
    List<QueryPiece> all = new ArrayList<>();
    while (pieces.find()) {
      if (!pieces.group().isEmpty()) {
        all.add(piece(pieces));
      }
    }
    return all;
  }

  private static QueryPiece piece(Matcher found) {
    @Nullable String filter = found.group("filter");
    @Nullable String phrase = found.group("phrase");
    @Nullable String word = found.group("word");
    return new QueryPiece(
        found.group("not") != null,
        filter == null ? "" : filter.toLowerCase(Locale.ROOT),
        phrase != null ? phrase.strip() : word != null ? word : "",
        phrase != null);
  }

  boolean isFilter() {
    return !filter.isEmpty();
  }

  /** As it was meant, without a sign before it. */
  String written() {
    return (isFilter() ? filter + ":" : "") + (quoted ? '"' + value + '"' : value);
  }
}
