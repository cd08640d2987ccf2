package io.assay.chat.discord;

/**
 * One line of a description: foreign text between markup of ours. The markup is never cut, the text
 * may be.
 *
 * @param before markup
 * @param text clean, not yet escaped
 * @param after markup
 */
record Line(Keep keep, String before, String text, String after) {
  /** What goes first when there is not enough room. */
  enum Keep {
    /** Its text is cut, and it may be left out. */
    TEXT,
    /** Its text is cut when cutting all others was not enough; it may be left out. */
    QUOTE,
    /** Its text is cut, but the line stays: who says it, who published it. */
    ALWAYS
  }

  /** The markup of the line, its text cut to {@code room} characters at most. */
  String markup(int room) {
    return before + (text.isEmpty() ? "" : Markup.escape(text, room)) + after;
  }
}
