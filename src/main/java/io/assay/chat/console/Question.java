package io.assay.chat.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;

/**
 * A line as it is typed: a command and one value that takes the rest of the line, spaces, quotes
 * and all. A leading {@code /ree}, as in the chats, is passed over.
 *
 * @param start where the word under the cursor begins in the line
 */
record Question(String line, int cursor, List<String> words, int start)
    implements CompletingParsedLine {
  private static final String SLASH_COMMAND = "/ree";
  private static final Pattern SHAPE =
      Pattern.compile("\\s*(?:" + SLASH_COMMAND + "\\s+)?(\\S*)(?:\\s+(.*))?", Pattern.DOTALL);

  Question {
    words = List.copyOf(words);
  }

  static Question parse(String line, int cursor) {
    Matcher shape = SHAPE.matcher(line);
    if (!shape.matches()) {
      throw new IllegalStateException("Every line has this shape.");
    }
    String command = shape.group(1);
    boolean inValue = shape.group(2) != null && cursor >= shape.start(2);
    return inValue
        ? new Question(line, cursor, List.of(command, shape.group(2)), shape.start(2))
        : new Question(line, cursor, List.of(command), shape.start(1));
  }

  /** What {@link io.assay.command.Commands#answer(String)} is to answer; empty for no question. */
  static String asked(String line) {
    String asked = String.join(" ", parse(line, line.length()).words()).strip();
    return asked.equals(SLASH_COMMAND) ? "help" : asked;
  }

  @Override
  public String word() {
    return words.get(wordIndex());
  }

  @Override
  public int wordIndex() {
    return words.size() - 1;
  }

  @Override
  public int wordCursor() {
    return Math.max(0, Math.min(cursor - start, word().length()));
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}
