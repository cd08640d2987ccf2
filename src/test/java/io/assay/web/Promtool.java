package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own tool, as Debian's package {@code prometheus} brings it. */
public final class Promtool {
  private Promtool() {}

  /**
   * Runs it, and fails the test if it finds anything. Without it the test is skipped; with CI=true
   * it fails.
   *
   * @param input given to its standard input
   */
  public static void run(String input, String... arguments) {
    boolean isThere =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    assumeFalse(
        !isThere && !"true".equals(System.getenv("CI")),
        "promtool is missing: apt-get install prometheus");
    List<String> command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(UTF_8));
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
