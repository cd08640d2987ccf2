package io.assay.chat.console;

import java.io.IOError;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines somebody types at a terminal, edited and completed by JLine; none is stored. */
final class PromptLines implements Lines {
  private static final Logger log = LoggerFactory.getLogger(PromptLines.class);
  private static final String PROMPT = "ree> ";
  private static final String COMPLETE_OR_LIST = "complete-or-list";

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
            .option(LineReader.Option.AUTO_LIST, false)
            .option(LineReader.Option.AUTO_MENU, false)
            .build();
    neverHoldUpAlerts();
  }

  /**
   * JLine prints nothing above the prompt while one of its menus or searches waits for a key.
   * Nobody may be there to press it, so TAB completes or lists and is done, and there is no search.
   */
  private void neverHoldUpAlerts() {
    reader.getWidgets().put(COMPLETE_OR_LIST, this::completeOrList);
    KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
    keys.bind(new Reference(COMPLETE_OR_LIST), "\t");
    keys.unbind(KeyMap.ctrl('R'));
    keys.unbind(KeyMap.ctrl('S'));
  }

  private boolean completeOrList() {
    String typed = reader.getBuffer().toString();
    reader.callWidget(LineReader.COMPLETE_WORD);
    if (reader.getBuffer().toString().equals(typed)) {
      reader.callWidget(LineReader.LIST_CHOICES);
    }
    return true;
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
