package io.assay.message;

import java.util.regex.Pattern;

/**
 * Makes text of others harmless wherever it is shown: what is left only prints, in the direction in
 * which it is read. Joiners go too, so that an emoji made of several falls apart: nothing unseen is
 * worth its risk. It escapes nothing; what is markup is known to a platform alone.
 */
public final class ForeignText {
  private static final String REPLACEMENT = "\uFFFD";

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

  /**
   * What takes no room: bidirectional overrides, zero-width characters, tags, fillers, and
   * selectors that change the width of an emoji after it was measured.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

  /** Escapes and other controls, lone surrogates, private use. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n\\t]]");

  /** No script piles up more; a hundred would reach into the lines above and below. */
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  private ForeignText() {}

  /**
   * The text on one line: white space of any kind is one space, none at the ends; else as {@link
   * #harmlessLines}.
   */
  public static String harmlessLine(String text) {
    return WHITE_SPACE.matcher(harmlessLines(text)).replaceAll(" ").strip();
  }

  /**
   * The text with its lines, each ended by a line feed, and its tabs. What is invisible is gone,
   * and what would command a terminal is the replacement character, so that a reader sees that it
   * was there.
   */
  public static String harmlessLines(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    lines = INVISIBLE.matcher(lines).replaceAll("");
    lines = UNPRINTABLE.matcher(lines).replaceAll(REPLACEMENT);
    return PILED_MARKS.matcher(lines).replaceAll("$1");
  }
}
