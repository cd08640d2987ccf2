package io.assay.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what is written, in UTF-8, line by line. */
final class LogLines extends OutputStream {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Consumer<String> reader;

  LogLines(Consumer<String> reader) {
    this.reader = reader;
  }

  @Override
  public synchronized void write(int b) {
    line.write(b);
    if (b == '\n') {
      String whole = line.toString(StandardCharsets.UTF_8);
      line.reset();
      reader.accept(whole);
    }
  }
}
