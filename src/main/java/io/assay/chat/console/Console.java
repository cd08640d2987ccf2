package io.assay.chat.console;

import io.assay.message.ForeignText;
import io.assay.message.Message;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Where the program was started: the one owner of standard output while it runs. Everything that is
 * printed goes through it, block by block, above the prompt if there is one. Safe for many threads.
 */
public final class Console implements AutoCloseable {
  /** Longer lines are hard to read, however wide the window is. */
  private static final int WIDEST = 100;

  private final @Nullable Terminal terminal;
  private final boolean styled;
  private final Reader in;
  private final PrintWriter out;
  private @Nullable LineReader prompt;
  private String held = "";
  private boolean closed;
  private volatile Runnable giveLogBack = () -> {};

  /** A console of two streams, without escape sequences: pipes, files, a closed descriptor. */
  public Console(InputStream in, OutputStream out, Charset charset) {
    this.terminal = null;
    this.styled = false;
    // Strict, because a JVM that is started with its standard input closed finds a file of its own
    // there, and would take that for questions.
    this.in = new InputStreamReader(in, charset.newDecoder());
    this.out = new PrintWriter(new OutputStreamWriter(out, charset));
  }

  /**
   * A console with somebody in front of it. The terminal is closed with it.
   *
   * @param styled whether escape sequences set titles and the like apart
   */
  public Console(Terminal terminal, boolean styled) {
    this.terminal = terminal;
    this.styled = styled;
    this.in = terminal.reader();
    this.out = terminal.writer();
  }

  /**
   * The console this program was started on: a terminal if both standard input and output are one,
   * else plain streams. {@code NO_COLOR} (<a href="https://no-color.org">no-color.org</a>) turns
   * styles off.
   */
  // Newer Javas always have a console; then the terminal's own check, which is slower, decides.
  @SuppressWarnings("SystemConsoleNull")
  public static Console system() {
    return System.console() == null ? plain() : terminalOrPlain();
  }

  private static Console terminalOrPlain() {
    String noColor = System.getenv("NO_COLOR");
    try {
      // dumb(false): rather an exception than a stand-in and a warning on standard error.
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysOut)
              .encoding(charset())
              .dumb(false)
              // Asking the terminal costs time, and a late answer would be taken for typing.
              .graphemeCluster(false)
              .build();
      if (!terminal.getType().startsWith(Terminal.TYPE_DUMB) && terminal.getColumns() > 0) {
        return new Console(terminal, noColor == null || noColor.isEmpty());
      }
      terminal.close();
    } catch (IOException | IllegalStateException e) {
      // There is no terminal, which is nothing to complain about.
    }
    return plain();
  }

  private static Console plain() {
    return new Console(System.in, new FileOutputStream(FileDescriptor.out), charset());
  }

  /** What the locale says; UTF-8 where it says nothing, as under cron and in bare containers. */
  private static Charset charset() {
    Charset locale = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    return locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
  }

  /** Prints the message and an empty line. False if nobody can have read it. */
  public boolean print(Message message) {
    return write(ConsoleWriter.text(message, width(), styled) + "\n");
  }

  /** Prints one line. False if nobody can have read it. */
  public boolean print(String line) {
    return write(ForeignText.harmlessLine(line) + "\n");
  }

  /** Prints a message that nobody asked for, set apart from the next. False as above. */
  boolean announce(Message message) {
    int width = width();
    return write(
        ConsoleWriter.text(message, width, styled) + "\n" + ConsoleWriter.rule(width, styled));
  }

  /**
   * Calls the task when the program is asked to end: Ctrl-C, or TERM. (Not a shutdown hook: those
   * run all at once, and H2's own would close the database while others still need it.)
   */
  public void onStop(Runnable task) {
    Signals.register("TERM", task);
    if (terminal == null) {
      Signals.register("INT", task);
    } else {
      // Through the terminal: after each line JLine puts back the handler that the terminal had.
      terminal.handle(Terminal.Signal.INT, signal -> task.run());
    }
  }

  /**
   * Calls the task when the program gets a HUP. Not at a terminal: there it says that the terminal
   * was closed, and the program ends with it.
   */
  public void onHangUp(Runnable task) {
    if (terminal == null) {
      Signals.register("HUP", task);
    }
  }

  /**
   * Lets what the program logs stand above the prompt instead of running into what is being typed.
   * Does nothing where there is no terminal. To be called once.
   */
  public void takeLog() {
    if (interactive()) {
      PrintStream before = System.err;
      LogLines lines = new LogLines(this::write, before);
      System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
      giveLogBack =
          () -> {
            System.setErr(before);
            lines.close();
          };
    }
  }

  /** Whether somebody sits in front of it. */
  public boolean interactive() {
    return terminal != null;
  }

  /** Asks whoever sits in front of it; only "y" or "yes" is a yes. */
  public boolean confirms(String question) {
    if (terminal == null) {
      return false;
    }
    LineReader line = LineReaderBuilder.builder().terminal(terminal).appName("assay").build();
    try {
      return line.readLine(ForeignText.harmlessLine(question) + " [y/N] ")
          .strip()
          .matches("(?i)y|yes");
    } catch (EndOfFileException | UserInterruptException e) {
      return false;
    }
  }

  /** Opens the one way in. What is printed from now on stands above what is being typed. */
  synchronized Lines lines(Completer completer) {
    if (terminal == null) {
      return new PlainLines(new BufferedReader(in));
    }
    PromptLines lines = new PromptLines(terminal, completer);
    prompt = lines.reader();
    return lines;
  }

  /** The columns of a line. */
  public int width() {
    return terminal == null ? ConsoleWriter.WIDTH : Math.min(terminal.getColumns(), WIDEST);
  }

  private synchronized boolean write(String block) {
    if (closed) {
      return false;
    }
    if (prompt == null) {
      clearHeld();
      out.print(block);
      out.print(held);
    } else {
      prompt.printAbove(block);
    }
    return !out.checkError();
  }

  /**
   * Holds a line below all that is printed, instead of the one before; an empty one ends it. Only
   * for a terminal without a prompt, whose lines a bar or the like may be drawn in.
   */
  synchronized void hold(String line) {
    if (!closed) {
      clearHeld();
      held = line;
      out.print(held);
      out.flush();
    }
  }

  private void clearHeld() {
    if (terminal != null && !held.isEmpty()) {
      terminal.puts(InfoCmp.Capability.carriage_return);
      terminal.puts(InfoCmp.Capability.clr_eol);
    }
  }

  /**
   * Gives the log and the terminal back as they were found. Standard input and output stay open.
   */
  @Override
  public void close() {
    // First, for what goes wrong from now on must be seen; and without the lock, which the last
    // lines of the log still need.
    giveLogBack.run();
    closeTerminal();
  }

  private synchronized void closeTerminal() {
    closed = true;
    out.flush();
    try {
      if (terminal != null) {
        terminal.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal does not close: " + e.getMessage(), e);
    }
  }
}
