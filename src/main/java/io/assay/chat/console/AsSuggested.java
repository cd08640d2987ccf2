package io.assay.chat.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/**
 * Takes what the completer offers as it is. JLine would drop what does not begin like the text
 * typed, but a command suggests by other names too.
 */
final class AsSuggested extends CompletionMatcherImpl {
  @Override
  protected void defaultMatchers(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    matchers = List.of(candidates -> candidates);
    exact = line.word()::equals;
  }
}
