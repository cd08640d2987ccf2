package io.assay.chat.console;

import java.util.regex.Pattern;

/** Makes text of others harmless for a terminal: what is left only prints, left to right. */
final class ForeignText {
  private static final String REPLACEMENT = "\uFFFD";

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
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}]");

  /** No script piles up more; a hundred would reach into the lines above and below. */
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  private ForeignText() {}

  /**
   * The text on one line. White space of any kind is a space, what is invisible is gone, and what
   * would command the terminal is the replacement character, so that a reader sees that it was
   * there.
   */
  static String harmless(String text) {
    String line = WHITE_SPACE.matcher(text).replaceAll(" ");
    line = INVISIBLE.matcher(line).replaceAll("");
    line = UNPRINTABLE.matcher(line).replaceAll(REPLACEMENT);
    return PILED_MARKS.matcher(line).replaceAll("$1").strip();
  }
}
