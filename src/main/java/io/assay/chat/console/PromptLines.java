package io.assay.chat.console;

import java.io.IOError;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines somebody types at a terminal, edited and completed by JLine; none is stored. */
final class PromptLines implements Lines {
  private static final Logger log = LoggerFactory.getLogger(PromptLines.class);
  private static final String PROMPT = "ree> ";

  private final LineReader reader;

  PromptLines(Terminal terminal, Completer completer) {
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("assay")
            .completer(completer)
            .completionMatcher(new AsSuggested())
            .parser((line, cursor, context) -> Question.parse(line, cursor))
            // "!" is a character like any other.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  LineReader reader() {
    return reader;
  }

  @Override
  public @Nullable String next() {
    try {
      return reader.readLine(PROMPT);
    } catch (EndOfFileException | UserInterruptException e) {
      return null;
    } catch (IOError e) {
      log.warn("The terminal cannot be read any more: {}", e.getMessage());
      return null;
    }
  }
}
