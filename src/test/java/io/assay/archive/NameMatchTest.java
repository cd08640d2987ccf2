package io.assay.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
  void takesThousandsOfCharactersForNoName() {
    assertThat(NameMatch.of(ALL, "baogang".repeat(1000)).close()).isEmpty();
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }
}
