package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Words;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingIndexTest {
  private static final Path BRIEFS = Path.of("src/test/resources/briefs");

  /** All sentences of the fixtures, and of the posts as they stand: long ones, full of markup. */
  static Stream<String> texts() throws IOException {
    try (Stream<Path> posts = Files.list(BRIEFS.resolve("dev"))) {
      List<Path> files = posts.sorted().toList();
      return Stream.concat(Stream.of(BRIEFS.resolve("sentences.txt")), files.stream())
          .flatMap(file -> lines(file).stream());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Arrays.asList(Files.readString(file).split("\n|(?<=[.!?]) "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<SentenceRule> rules() {
    return CaveatRules.ofSentences().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsExactlyWhatAScanOfAllWordingsFinds(SentenceRule rule) throws IOException {
    List<Words> sentences = texts().map(Words::of).toList();

    assertThat(sentences).hasSizeGreaterThan(1_000);
    for (Wordings wordings : rule.wordings()) {
      assertThat(sentences)
          .allSatisfy(words -> assertThat(wordings.find(words)).isEqualTo(wordings.scan(words)));
    }
  }

  @Test
  void asksForFewWordings() throws IOException {
    assertThat(
            texts()
                .mapToInt(text -> Words.of(text).ask(WordingIndex.SHARED).size())
                .average()
                .orElseThrow())
        .isLessThan(3);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsEveryWordingOfARule(SentenceRule rule) {
    List<Wordings> asked =
        Arrays.stream(rule.getClass().getDeclaredFields())
            .filter(field -> field.getType() == Wordings.class)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(field -> wordings(field))
            .toList();

    assertThat(asked).isNotEmpty();
    assertThat(rule.wordings()).containsExactlyInAnyOrderElementsOf(asked);
  }

  private static Wordings wordings(Field field) {
    try {
      field.setAccessible(true);
      return (Wordings) Objects.requireNonNull(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
