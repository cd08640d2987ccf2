package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file breaks the rule it is named after, and begins with all that is to be said about it. */
class BadFilesTest {
  private static final Path FILES = Path.of("src/test/resources/config");
  private static final String EXPECT = "# expect: ";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "HUNTER", "hunter2",
          "LONG_TOKEN", "hunter2-hunter2-hunter2",
          "BOT_TOKEN", "xoxb-hunter2-hunter2",
          "APP_TOKEN", "xapp-hunter2-hunter2");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("badFiles")
  void isRefusedWithEveryMistakeAtItsPlace(Path bad) throws IOException {
    String kind = bad.getParent().getFileName() + ".yaml";
    Files.copy(FILES.resolve("good/assay.yaml"), folder.resolve("assay.yaml"));
    Files.copy(FILES.resolve("good/subscriptions.yaml"), folder.resolve("subscriptions.yaml"));
    Files.copy(bad, folder.resolve(kind), StandardCopyOption.REPLACE_EXISTING);
    ConfigReader reader = new ConfigReader(ENVIRONMENT::get, InstantSource.system());

    ConfigRefused refused = catchThrowableOfType(ConfigRefused.class, () -> reader.read(folder));

    assertThat(refused).isNotNull();
    assertThat(refused.mistakes())
        .extracting(mistake -> mistake.toString().replace(folder + File.separator, ""))
        .containsExactlyElementsOf(expected(bad));
    assertThat(refused.getMessage()).doesNotContain("hunter2");
  }

  private static List<String> expected(Path bad) throws IOException {
    // Some of them are no UTF-8; what is expected of them is.
    String text = new String(Files.readAllBytes(bad), StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> line.startsWith(EXPECT))
        .map(line -> line.substring(EXPECT.length()))
        .toList();
  }

  private static Stream<Path> badFiles() {
    return Stream.of("assay", "subscriptions", "briefs", "names")
        .map(FILES::resolve)
        .flatMap(BadFilesTest::files);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
