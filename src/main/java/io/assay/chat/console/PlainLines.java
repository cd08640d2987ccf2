package io.assay.chat.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a pipe or a file. */
final class PlainLines implements Lines {
  private static final Logger log = LoggerFactory.getLogger(PlainLines.class);

  private final BufferedReader in;

  PlainLines(BufferedReader in) {
    this.in = in;
  }

  @Override
  public @Nullable String next() {
    try {
      return in.readLine();
    } catch (CharacterCodingException e) {
      log.warn("Standard input is not text in the encoding of the locale; no question is read.");
      return null;
    } catch (IOException e) {
      // A closed standard input is as good as an empty one.
      log.debug("Standard input cannot be read: {}", e.getMessage());
      return null;
    }
  }
}
