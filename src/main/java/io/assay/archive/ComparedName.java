package io.assay.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: small letters and digits alone, and where its words begin. Case,
 * accents, width, hyphens and spaces do not matter, so "Bao-gang" is "BAOGANG". Chinese is written
 * without spaces: each of its characters is a word.
 */
final class ComparedName {
  /** No name is longer, and nothing is compared beyond it. */
  static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  /** "S.A." is one word. */
  private static final Pattern DOT_OF_ABBREVIATION =
      Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))");

  /** What companies are, not what they are called; it may be several words, at the end. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?: (?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|lp|plc|group|ag|sa|spa|gmbh|nv"
              + "|bv|ab|asa|oyj|pty|pte|kk|集 团|集 團|股 份|有 限|责 任|責 任|公 司))+$");

  private final List<String> words;
  private final String letters;
  private final int[] starts;

  private ComparedName(List<String> words) {
    this.words = words;
    this.letters = String.join("", words);
    this.starts = new int[words.size()];
    for (int word = 1; word < starts.length; word++) {
      starts[word] = starts[word - 1] + words.get(word - 1).length();
    }
  }

  static ComparedName of(String written) {
    String plain =
        MARKS.matcher(Normalizer.normalize(cut(written), Normalizer.Form.NFKD)).replaceAll("");
    String small = cut(plain.toLowerCase(Locale.ROOT));
    return new ComparedName(
        WORD.matcher(DOT_OF_ABBREVIATION.matcher(small).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .toList());
  }

  /** A character may become many when it is taken apart. */
  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Without its legal form: "Baogang Group Co., Ltd." is "baogang". */
  ComparedName core() {
    String all = String.join(" ", words);
    String rest = LEGAL_FORM.matcher(all).replaceFirst("");
    return rest.length() == all.length() ? this : new ComparedName(List.of(rest.split(" ")));
  }

  /** The same for all romanizations of a Chinese name. */
  ComparedName romanized() {
    return new ComparedName(words.stream().map(Romanization::fold).collect(Collectors.toList()));
  }

  List<String> words() {
    return words;
  }

  String letters() {
    return letters;
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Where each word begins in the {@link #letters}; the first at 0. */
  int[] starts() {
    return starts;
  }

  /** True if a word other than the first begins so; what is typed may go on into the next words. */
  boolean hasWithin(String typed) {
    for (int word = 1; word < starts.length; word++) {
      if (letters.startsWith(typed, starts[word])) {
        return true;
      }
    }
    return false;
  }

  /** True if any word begins so. */
  boolean has(String typed) {
    return letters.startsWith(typed) || hasWithin(typed);
  }
}
