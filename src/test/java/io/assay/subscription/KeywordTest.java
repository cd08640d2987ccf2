package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTest {
  private static final Set<Part> ANYWHERE = EnumSet.allOf(Part.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "magnet            | A MAGNET plant           | MAGNET",
        "Magnet            | the magnet's price       | magnet",
        "magnet            | magnets                  |",
        "magnet*           | many magnets             | magnets",
        "magnet*           | nonmagnetic              |",
        "*magnet           | an electromagnet is      | electromagnet",
        "*magnet*          | a nonmagnetic thing      | nonmagnetic",
        "rare earth        | of rare-earth magnets    | rare-earth",
        "rare-earth        | of Rare Earth magnets    | Rare Earth",
        "\"rare earth\"    | of rare earth magnets    | rare earth",
        "rare earth        | rare blue earth          |",
        "rare earth*       | the rare earths market   | rare earths",
        "*earth magnet*    | rare earth magnets       | earth magnets",
        "export ban        | the ban on export        |",
        "Müller            | Herr Mu\u0308ller        | Müller",
        "包钢              | 中国包钢集团宣布         | 中国包钢集团宣布",
        "NdPr 2026         | NdPr, 2026               | NdPr, 2026",
        "/export [bc]a[np]s?/ | new Export Bans     | Export Bans",
        "/(?-i)REE/        | many trees, few ree      |",
        "/^the/            | at the plant             |",
        "/x+x+y/           | xxxxxxxxxxxxxxxxxxxxxxxx |",
      })
  void findsWhatIsMeant(String keyword, String text, String found) {
    PostText prepared = new PostText();
    prepared.add(Part.TEXT, text);

    assertThat(
            Keyword.of(keyword)
                .find(prepared, ANYWHERE)
                .map(hit -> hit.line().substring(hit.start(), hit.end()))
                .orElse(null))
        .isEqualTo(found);
  }

  /** A matcher that goes back and tries again would take years. */
  @Test
  void aPatternMadeToTakeForEverCostsNoTime() {
    PostText text = new PostText();
    text.add(Part.TEXT, "x".repeat(5_000));
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Keyword.of("/(x+x+)+y|(.*x){20}y/").find(text, ANYWHERE)))
        .isEmpty();
  }

  @Test
  void aPhraseDoesNotGoOnInTheNextPassage() {
    PostText text = new PostText();
    text.add(Part.HIGHLIGHTS, "The price of rare");
    text.add(Part.HIGHLIGHTS, "earth fell.");

    assertThat(Keyword.of("rare earth").find(text, ANYWHERE)).isEmpty();
  }

  @Test
  void aWordCountsOnlyWhereItIsLookedFor() {
    PostText text = new PostText();
    text.add(Part.TITLE, "A plant");
    text.add(Part.HIGHLIGHTS, "It makes magnets, in a plant");

    assertThat(Keyword.of("magnets").find(text, Set.of(Part.TITLE))).isEmpty();
    assertThat(Keyword.of("/magnets/").find(text, Set.of(Part.TITLE))).isEmpty();
    assertThat(Keyword.of("plant").find(text, Set.of(Part.HIGHLIGHTS)).map(Found::part))
        .contains(Part.HIGHLIGHTS);
  }

  @Test
  void whatWasFoundIsQuotedWithTheWordsAroundIt() {
    PostText text = new PostText();
    text.add(Part.TEXT, "before it ".repeat(20) + "a needle\nlies " + "and more ".repeat(40));

    assertThat(Keyword.of("needle").find(text, ANYWHERE).map(Found::quoted))
        .hasValueSatisfying(
            quoted ->
                assertThat(quoted)
                    .startsWith("“…before it")
                    .contains(" a needle lies and more")
                    .endsWith("…” (text)")
                    .hasSizeLessThan(170));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+++         | has no letter and no digit",
        "*           | has a * in the wrong place: write it at the beginning or the end of a word",
        "mag*net     | has a * in the wrong place: write it at the beginning or the end of a word",
        "/export (ban/ | is not a pattern that RE2 can read: missing closing )",
        "/(ban)?/    | finds nothing in particular: it matches an empty text",
        "/(((a{900}){900}){900}){900}/ | repeats too much: write smaller numbers in {}",
        "/[a-z]{900}/ | repeats too much: write smaller numbers in {}",
        "//          | finds nothing in particular: it matches an empty text",
      })
  void whatIsNoneIsRefusedWithAReason(String written, String why) {
    assertThatThrownBy(() -> Keyword.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(why);
  }
}
