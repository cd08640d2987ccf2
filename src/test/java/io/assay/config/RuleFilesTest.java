package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Aliases;
import io.assay.subscription.RuleCheck;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file is right, and has rules that are hardly meant; it begins with all that is to be said
 * about them.
 */
class RuleFilesTest {
  private static final Path FILES = Path.of("src/test/resources/config");
  private static final String EXPECT = "# expect: ";
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-hunter2-hunter2",
          "SLACK_APP_TOKEN", "xapp-hunter2-hunter2");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("files")
  void isTakenWithEveryWarningAtItsPlace(Path file) throws IOException, ConfigRefused {
    Files.copy(FILES.resolve("good/assay.yaml"), folder.resolve("assay.yaml"));
    Files.copy(file, folder.resolve("subscriptions.yaml"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        folder.resolve("briefs.yaml"),
        "caveats: {off: [{kind: speculation, reason: nobody reads them}]}");
    Files.writeString(
        folder.resolve("names.yaml"),
        "organizations: [{name: Baogang Group, aliases: [Baotou Steel]}]");

    Configuration read = new ConfigReader(ENVIRONMENT::get, InstantSource.system()).read(folder);

    assertThat(read.warnings(check(read.settings())))
        .extracting(warning -> warning.toString().replace(folder + File.separator, ""))
        .containsExactlyElementsOf(expected(file));
  }

  private static RuleCheck check(Settings settings) {
    return new RuleCheck(
        new Aliases(settings.aliases()), settings.briefs().caveats().rulesOff().keySet(), NOW);
  }

  private static List<String> expected(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(EXPECT))
        .map(line -> line.substring(EXPECT.length()))
        .toList();
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FILES.resolve("rules"))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
