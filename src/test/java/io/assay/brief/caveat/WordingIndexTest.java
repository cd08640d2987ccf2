package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wording.Step;
import io.assay.brief.caveat.Wordings.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingIndexTest {
  private static final Path BRIEFS = Path.of("src/test/resources/briefs");
  private static final Set<String> NEW_STATEMENT =
      Set.of(
          "that",
          "says",
          "said",
          "say",
          "shows",
          "lists",
          "names",
          "describes",
          "because",
          "although",
          "but",
          "while",
          "whereas",
          "unless",
          "if",
          "who",
          "whose");

  /** All sentences of the fixtures, and of the posts as they stand: long ones, full of markup. */
  private static List<Words> sentences() throws IOException {
    try (Stream<Path> posts = Files.list(BRIEFS.resolve("dev"))) {
      List<Path> files = posts.sorted().toList();
      return Stream.concat(Stream.of(BRIEFS.resolve("sentences.txt")), files.stream())
          .flatMap(file -> lines(file).stream())
          .map(Words::of)
          .toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Arrays.asList(Files.readString(file).split("\n|(?<=[.!?]) "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(CaveatKind.class)
  void findsExactlyWhatTryingEachWordingAtEachPlaceFinds(CaveatKind kind) throws IOException {
    List<Wording> wordings =
        WordingBook.read(kind, WordingBook.vocabulary()).values().stream()
            .flatMap(List::stream)
            .toList();

    List<Words> sentences = sentences();

    assertThat(sentences).hasSizeGreaterThan(1_000);
    for (Words words : sentences) {
      Set<Wording> found =
          Found.INDEX.find(words).stream()
              .filter(hit -> hit.isOf(kind))
              .map(Hit::wording)
              .collect(Collectors.toSet());
      assertThat(found)
          .isEqualTo(wordings.stream().filter(w -> stands(w, words)).collect(Collectors.toSet()));
    }
  }

  private static boolean stands(Wording wording, Words words) {
    for (int at = -1; at <= words.size(); at++) {
      if (isMet(wording.steps().get(0), words, at) && goesOn(wording, 1, words, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(Wording wording, int step, Words words, int last) {
    if (step == wording.steps().size()) {
      return true;
    }
    Step asked = wording.steps().get(step);
    for (int at = last + 1; at <= words.size() && at - last - 1 <= asked.gap(); at++) {
      if (isMet(asked, words, at)
          && (asked.reachesAnywhere() || isOneStatement(words, last, at, asked.afterPause()))
          && goesOn(wording, step + 1, words, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMet(Step step, Words words, int at) {
    if (step.afterPause() && !isPause(words, at)) {
      return false;
    }
    String word = at < 0 ? "^" : at == words.size() ? "$" : words.at(at);
    return step.isAny() ? at >= 0 && at < words.size() : step.words().contains(word);
  }

  private static boolean isPause(Words words, int at) {
    return at > 0 && at < words.size() && words.isAfterPause(at);
  }

  private static boolean isOneStatement(Words words, int from, int to, boolean pauseWanted) {
    for (int at = from + 1; at <= to; at++) {
      boolean wanted = pauseWanted && at == to;
      if ((isPause(words, at) && !wanted) || (at < to && NEW_STATEMENT.contains(words.at(at)))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aWordingIsFoundInAnyFormOfItsWordsAndOnlyWhereItStands() {
    WordingIndex index = index("^ we verify~ ..2 {medium} : *");

    assertThat(index.find(Words.of("We verified no outlet: none spoke"))).hasSize(1);
    assertThat(index.find(Words.of("Then we verified no outlet: none spoke"))).isEmpty();
    assertThat(index.find(Words.of("We verified no outlet, none spoke"))).isEmpty();
  }

  @Test
  void dotsReachAcrossWhatAGapDoesNot() {
    assertThat(index("ore ... mill $").find(Words.of("Ore, they say, goes to the mill")))
        .hasSize(1);
    assertThat(index("ore ..9 mill $").find(Words.of("Ore, they say, goes to the mill"))).isEmpty();
  }

  @Test
  void aWordingIsReadAsASentenceIs() {
    assertThat(index("it's our|editors' hunch").find(Words.of("It’s our hunch"))).hasSize(1);
    assertThat(index("it's our|editors' hunch").find(Words.of("Its our hunch"))).isEmpty();
    assertThat(index("it's our|editors' hunch").find(Words.of("It is the editors’ hunch")))
        .isEmpty();
    assertThat(index("the editors' hunch").find(Words.of("It is the editors’ hunch"))).hasSize(1);
    assertThat(index("we don't know").find(Words.of("We don’t know"))).hasSize(1);
  }

  private static WordingIndex index(String wording) {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.add("medium = outlet|paper");
    Wording read = Wording.of(wording, vocabulary);
    List<Wordings> wordings =
        List.of(new Wordings(CaveatKind.OPINION, "says", List.of(read), false));
    return new WordingIndex(
        wordings, new CommonWords(List.of()), new Lexicon(WordingIndex.words(wordings)));
  }
}
