package io.assay.chat.console;

import io.assay.command.Asker;
import io.assay.command.Commands;
import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
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
  private final CommandCompleter completer;
  private final Runnable quit;
  private final Thread thread;
  private boolean awaitsKeys;
  private volatile boolean closed;

  /**
   * @param quit ends the program, cleanly; called at most once, on the prompt's thread
   */
  public ConsolePrompt(Console console, Commands commands, Runnable quit) {
    this.console = console;
    this.commands = commands;
    this.completer = new CommandCompleter(commands);
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
    Lines lines = console.lines(this::complete);
    if (readAll(lines) && !closed) {
      quit.run();
    }
  }

  /** Answers until there is no more; whether that means the end of the program. */
  private boolean readAll(Lines lines) {
    for (@Nullable String line = next(lines); line != null; line = next(lines)) {
      String asked = Question.asked(line);
      if (FAREWELLS.contains(asked)) {
        return true;
      }
      if (!asked.isEmpty() && !closed) {
        console.print(commands.answer(commands.read(asked, Asker.CONSOLE)).message());
      }
    }
    return console.interactive();
  }

  private @Nullable String next(Lines lines) {
    awaitKeys(true);
    try {
      return lines.next();
    } finally {
      awaitKeys(false);
    }
  }

  /** Called in the midst of {@link Lines#next}, on TAB. */
  private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    awaitKeys(false);
    try {
      completer.complete(reader, line, candidates);
    } finally {
      awaitKeys(true);
    }
  }

  /**
   * An interrupt ends the wait for keys and must meet nothing else: in the midst of a query it
   * would close H2's file for the whole program.
   */
  private synchronized void awaitKeys(boolean await) {
    awaitsKeys = await;
    if (!await) {
      // What came too late for the wait; whether it is over, "closed" says.
      Thread.interrupted();
    } else if (closed) {
      thread.interrupt();
    }
  }

  /** Stops reading; the program is not ended. Waits half a second for an answer under way. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (awaitsKeys) {
        thread.interrupt();
      }
    }
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
