package io.assay.brief;

import io.assay.message.Excerpt;
import java.util.regex.Pattern;

/** The post's own words in quotation marks: one line, bounded, without what steers a terminal. */
final class Quoted {
  /** Of a sentence. */
  private static final int LONGEST = 160;

  /** Of a few words. */
  private static final int SHORT = 80;

  /** So much of a sentence is shown before what changed in it. */
  private static final int LEAD = 60;

  private static final Pattern STEERING =
      Pattern.compile("[\\s\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]++");

  private Quoted() {}

  /** The beginning of a text. */
  static String of(String text) {
    return quote(text, LONGEST);
  }

  /** A few words. */
  static String words(String text) {
    return quote(text, SHORT);
  }

  /** The part of a text that stands around a place. */
  static String around(String text, int place) {
    int from = place - LEAD;
    if (from <= 0) {
      return of(text);
    }
    int word = text.indexOf(' ', from);
    if (word >= 0 && word < place) {
      from = word + 1;
    } else if (Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    return "“" + Excerpt.MARK + cut(text.substring(from), LONGEST) + "”";
  }

  /** Without quotation marks, for numbers. */
  static String bare(String text) {
    return cut(text, SHORT);
  }

  private static String quote(String text, int limit) {
    return "“" + cut(text, limit) + "”";
  }

  private static String cut(String text, int limit) {
    return STEERING.matcher(Excerpt.cut(text, limit)).replaceAll(" ").strip();
  }
}
