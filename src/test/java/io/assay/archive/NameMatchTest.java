package io.assay.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTest {
  private static final Term BAOGANG = organization("baogang-group", "Baogang Group");
  private static final Term NORTHERN =
      organization("china-northern-rare-earth-group", "China Northern Rare Earth Group");
  private static final Term RARE = organization("rare-element", "Rare Element Resources");
  private static final Term SOCIETE = organization("societe-miniere", "Société Minière");
  private static final List<Term> ALL = List.of(BAOGANG, NORTHERN, RARE, SOCIETE);

  @Test
  void findsTheNameWhateverItsCaseAccentsAndHyphens() {
    assertThat(NameMatch.of(ALL, "baogang GROUP").exact()).contains(BAOGANG);
    assertThat(NameMatch.of(ALL, "baogang-group").exact()).contains(BAOGANG);
    assertThat(NameMatch.of(ALL, " societe   miniere ").exact()).contains(SOCIETE);
  }

  @Test
  void offersNamesThatBeginSoBeforeNamesThatHaveAWordThatBeginsSo() {
    NameMatch match = NameMatch.of(ALL, "rare");
    assertThat(match.exact()).isEmpty();
    assertThat(match.close()).containsExactly(RARE, NORTHERN);
  }

  @Test
  void doesNotOfferANameForLettersInTheMiddleOfAWord() {
    assertThat(NameMatch.of(ALL, "gang").close()).isEmpty();
  }

  @Test
  void offersANameThatIsSpelledAlmostSo() {
    assertThat(NameMatch.of(ALL, "baogong").close()).containsExactly(BAOGANG);
    assertThat(NameMatch.of(ALL, "Baogagn Group").close()).containsExactly(BAOGANG);
  }

  @Test
  void offersNothingForSomethingElse() {
    assertThat(NameMatch.of(ALL, "lynas")).isEqualTo(new NameMatch(Optional.empty(), List.of()));
    assertThat(NameMatch.of(ALL, "xy").close()).isEmpty();
  }

  @Test
  void offersEverythingForNothing() {
    assertThat(NameMatch.of(ALL, "").close()).containsExactlyElementsOf(ALL);
  }

  @Test
  void offersTheFirst25NamesForNothing() {
    List<Term> many = many(5_000);
    assertThat(NameMatch.of(many, " ").close()).isEqualTo(many.subList(0, 25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "-", "\u0301", "🤷"})
  void signsAloneNameNothing(String typed) {
    List<Term> odd = List.of(BAOGANG, organization("-", "!"));
    assertThat(NameMatch.of(odd, typed)).isEqualTo(new NameMatch(Optional.empty(), List.of()));
  }

  @Test
  void offersNoMoreThan25BesidesTheExactOne() {
    List<Term> many = many(5_000);
    assertThat(NameMatch.of(many, "rare mine 1").exact()).contains(many.get(1));
    assertThat(NameMatch.of(many, "RARE").close()).isEqualTo(many.subList(0, 25));
    assertThat(NameMatch.of(many, "mine").close()).isEqualTo(many.subList(0, 25));
    assertThat(NameMatch.of(many, "rare mine 1").close())
        .hasSize(25)
        .doesNotContain(many.get(1))
        .startsWith(many.get(10));
    assertThat(NameMatch.of(many, "rere mine 1").close()).hasSize(25);
  }

  @Test
  void offersANameOnceThatBeginsSoAndHasAnotherWordThatBeginsSo() {
    Term twice = organization("twice", "Rare Metals of Rare Earths");
    assertThat(NameMatch.of(List.of(NORTHERN, twice, RARE), "rare").close())
        .containsExactly(twice, RARE, NORTHERN);
  }

  @Test
  void timeGrowsWithTheNamesAndNotTheirSquare() {
    List<Term> many = many(100_000);
    assertTimeout(Duration.ofSeconds(20), () -> NameMatch.of(many, "rare"));
  }

  @Test
  void takesThousandsOfCharactersForNoName() {
    assertThat(NameMatch.of(ALL, "baogang".repeat(1000)).close()).isEmpty();
  }

  private static List<Term> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> organization("mine-" + number, "Rare Mine " + number))
        .toList();
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }
}
