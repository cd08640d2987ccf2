package io.assay.chat.console;

import io.assay.command.Commands;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions at the console and prints the answers, on a thread of its own that never keeps
 * the program alive. Only somebody at a terminal ends the program by ending the input; a pipe that
 * runs dry ends the prompt alone.
 */
public final class ConsolePrompt implements AutoCloseable {
  private static final Set<String> FAREWELLS = Set.of("quit", "exit");
  private static final long FAREWELL_MILLIS = 500;

  private final Console console;
  private final Commands commands;
  private final Runnable quit;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param quit ends the program, cleanly; called at most once, on the prompt's thread
   */
  public ConsolePrompt(Console console, Commands commands, Runnable quit) {
    this.console = console;
    this.commands = commands;
    this.quit = quit;
    this.thread = new Thread(this::run, "console-prompt");
    this.thread.setDaemon(true);
  }

  /** Starts to read. To be called once. */
  public void start() {
    if (console.interactive()) {
      console.print("Ask here: \"help\" says what, TAB completes, \"quit\" or Ctrl-C ends Assay.");
    }
    thread.start();
  }

  /** Waits until nothing is read any more. */
  void join() throws InterruptedException {
    thread.join();
  }

  private void run() {
    Lines lines = console.lines(new CommandCompleter(commands));
    if (readAll(lines) && !closed) {
      quit.run();
    }
  }

  /** Answers until there is no more; whether that means the end of the program. */
  private boolean readAll(Lines lines) {
    for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
      String asked = Question.asked(line);
      if (FAREWELLS.contains(asked)) {
        return true;
      }
      if (!asked.isEmpty() && !closed) {
        console.print(commands.answer(asked));
      }
    }
    return console.interactive();
  }

  /** Stops reading and gives the terminal back; the program is not ended. Waits half a second. */
  @Override
  public void close() {
    closed = true;
    if (Thread.currentThread() == thread) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
