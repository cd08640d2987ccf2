package io.assay.brief;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or number of a text, as two texts are compared.
 *
 * @param key equal where only the spelling differs that no reader calls another word: case, form of
 *     apostrophes and characters, "1,200" and "1200", "%" and "percent"
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Token(String key, Type type, int start, int end) {
  /** What a token is to a reader. */
  public enum Type {
    WORD,
    /** It has digits. */
    NUMBER,
    /** A sign or size that belongs to a number: "%", "$", "million". */
    UNIT,
    /** A number written as a word. */
    NUMERAL,
    /** A question mark: what it stands behind is no statement. */
    MARK
  }

  private static final String IDEOGRAPH = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
  private static final String INSIDE = "[\\p{L}\\p{M}\\p{N}\\p{Cf}&&[^" + IDEOGRAPH + "]]";

  private static final Pattern TOKEN =
      Pattern.compile(
          ("((?i:per cent)(?!\\p{L})|[" + IDEOGRAPH + "]|\\p{Lu}(?:\\.\\p{Lu})++\\.?+")
              + ("|\\p{L}" + INSIDE + "*+(?:['’ʼ]\\p{L}++)*+|&)")
              + "|((?:(?<![\\p{L}\\p{N}])[-−])?\\p{Nd}++(?:[.,:]\\p{Nd}++)*+)"
              + "|([\\p{Sc}%％‰])"
              + "|[?？؟]");

  private static final int WORD = 1;
  private static final int NUMBER = 2;
  private static final int UNIT = 3;

  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}++");

  /** What is longer is no word; to normalize it can take time that is quadratic in its length. */
  private static final int LONGEST_WORD = 64;

  private static final Set<String> SIZES =
      Set.of("hundred", "thousand", "million", "billion", "trillion", "dozen");

  private static final Set<String> PERCENT = Set.of("percent", "per cent", "pct");

  private static final Map<String, String> GLUED_SIZES =
      Map.of(
          "k",
          "thousand",
          "m",
          "million",
          "mn",
          "million",
          "b",
          "billion",
          "bn",
          "billion",
          "tn",
          "trillion");

  private static final Map<String, String> NUMERALS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("half", "half"),
          Map.entry("third", "third"),
          Map.entry("quarter", "quarter"));

  /** The tokens of a text, in order, in time linear in its length. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int numberEnd = -1;
    while (matcher.find()) {
      tokens.add(read(matcher, matcher.start() == numberEnd));
      numberEnd = matcher.start(NUMBER) < 0 ? -1 : matcher.end();
    }
    return tokens;
  }

  private static Token read(Matcher matcher, boolean glued) {
    String text = matcher.group();
    int start = matcher.start();
    int end = matcher.end();
    if (matcher.start(WORD) >= 0) {
      return word(plain(text), glued, start, end);
    }
    if (matcher.start(NUMBER) >= 0) {
      return new Token(number(text), Type.NUMBER, start, end);
    }
    return matcher.start(UNIT) >= 0
        ? new Token(plain(text), Type.UNIT, start, end)
        : new Token("?", Type.MARK, start, end);
  }

  private static Token word(String key, boolean glued, int start, int end) {
    String size = glued ? GLUED_SIZES.getOrDefault(key, key) : key;
    if (SIZES.contains(size)) {
      return new Token(size, Type.UNIT, start, end);
    }
    if (PERCENT.contains(key)) {
      return new Token("%", Type.UNIT, start, end);
    }
    String value = NUMERALS.get(key);
    if (value != null) {
      return new Token(value, Type.NUMERAL, start, end);
    }
    boolean digits = key.length() <= LONGEST_WORD && key.chars().anyMatch(Character::isDigit);
    return new Token(key, digits ? Type.NUMBER : Type.WORD, start, end);
  }

  private static String number(String text) {
    String plain =
        text.length() > LONGEST_WORD ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String number = plain.replace('−', '-');
    return THOUSANDS.matcher(number).matches() ? number.replace(",", "") : number;
  }

  private static String plain(String text) {
    if (text.length() > LONGEST_WORD) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower.equals("&") ? "and" : lower.replace(".", "");
    }
    String visible = INVISIBLE.matcher(lower).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFKC)
        .replace('’', '\'')
        .replace('ʼ', '\'');
  }

  boolean isNumeric() {
    return type == Type.NUMBER || type == Type.UNIT;
  }

  /** The word without a possessive. */
  public String stem() {
    return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
  }

  /** True where it begins with a capital letter in the text. */
  public boolean isCapital(String text) {
    return Character.isUpperCase(text.codePointAt(start))
        || Character.isTitleCase(text.codePointAt(start));
  }
}
