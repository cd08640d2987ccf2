package io.assay.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.assay.archive.NameMatch.Hit;
import io.assay.archive.NameMatch.Meant;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTest {
  private static final Term BAOGANG = organization("baogang-group", "Baogang Group");
  private static final Term NORTHERN =
      organization("china-northern-rare-earth-group", "China Northern Rare Earth Group");
  private static final Term RARE = organization("rare-element", "Rare Element Resources");
  private static final Term SOCIETE = organization("societe-miniere", "Société Minière");
  private static final List<Term> ALL = List.of(BAOGANG, NORTHERN, RARE, SOCIETE);
  private static final Aliases ALIASES =
      new Aliases(
          List.of(
              alias("Baogang Group", "Baotou Steel"),
              alias("baogang-group", "包钢"),
              alias("China Northern Rare Earth Group Co., Ltd.", "北方稀土")));
  private static final List<Term> MANY_TERMS = many(5_000);
  private static final NameIndex MANY = new NameIndex(MANY_TERMS, ALIASES);
  private static final NameMatch NOTHING = new NameMatch(Meant.NONE, List.of());

  @ParameterizedTest
  @CsvSource({
    "baogang GROUP,     baogang-group",
    "baogang-group,     baogang-group",
    "Bao-Gang Group,    baogang-group",
    "ＢＡＯＧＡＮＧ ｇｒｏｕｐ,     baogang-group",
    "' societe   miniere ', societe-miniere",
    "Societe\u0301 Minière, societe-miniere",
    "\u200fBaogang\u202e Group, baogang-group",
  })
  void findsTheNameWhateverItsCaseAccentsWidthAndHyphens(String typed, String slug) {
    assertThat(find(typed.translateEscapes()).exact()).map(Term::slug).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Baogang",
        "Baogang Co., Ltd.",
        "Baogang (Group) Company Limited",
        "Baogang S.A.",
        "包钢集团",
        "包钢集团有限公司"
      })
  void aLegalFormDoesNotStandInTheWay(String typed) {
    assertThat(find(typed).exact()).contains(BAOGANG);
  }

  @Test
  void aLegalFormAloneIsAWordLikeOthers() {
    assertThat(find("group").close()).containsExactly(BAOGANG, NORTHERN);
  }

  @Test
  void findsAnAliasInAnyScriptAndSaysWhichItWas() {
    assertThat(find("baotou steel"))
        .isEqualTo(
            new NameMatch(Meant.ONE, List.of(new Hit(BAOGANG, Optional.of("Baotou Steel")))));
    assertThat(find("北方稀土").hits())
        .extracting(Hit::label)
        .containsExactly("China Northern Rare Earth Group (北方稀土)");
    assertThat(find("baogang").hits()).extracting(Hit::label).containsExactly("Baogang Group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"北", "北方", "稀土", "土"})
  void anyChineseCharacterMayBeginWhatIsTyped(String typed) {
    assertThat(find(typed).exact()).contains(NORTHERN);
  }

  @Test
  void offersNamesThatBeginSoBeforeNamesThatHaveAWordThatBeginsSo() {
    NameMatch match = find("rare");
    assertThat(match.meant()).isEqualTo(Meant.SEVERAL);
    assertThat(match.exact()).isEmpty();
    assertThat(match.close()).containsExactly(RARE, NORTHERN);
  }

  @Test
  void ranksWhatIsTheSameThenTheBeginningThenAWordThenAllWordsInAnyOrder() {
    Term same = organization("o1", "Earth");
    Term legal = organization("o2", "Earth Ltd");
    Term begins = organization("o3", "Earth Minerals");
    Term within = organization("o4", "Rare Earth Metals");
    List<Term> worstFirst = List.of(within, begins, legal, same);
    NameMatch match = new NameIndex(worstFirst, ALIASES).find(Taxonomy.ORGANIZATION, "earth");
    assertThat(match.exact()).contains(same);
    assertThat(match.close()).containsExactly(legal, begins, within);

    Term order = organization("o5", "Metals of Rare Earth");
    assertThat(
            new NameIndex(List.of(order, within), ALIASES)
                .find(Taxonomy.ORGANIZATION, "earth metals")
                .close())
        .containsExactly(within, order);
  }

  @Test
  void amongEquallyGoodOnesTheOrderOfTheTermsDecides() {
    Term other = organization("rare-bird", "Rare Bird");
    assertThat(names(List.of(other, RARE), "rare").close()).containsExactly(other, RARE);
    assertThat(names(List.of(RARE, other), "rare").close()).containsExactly(RARE, other);
  }

  @Test
  void findsWordsInAnyOrderAndTheirBeginnings() {
    assertThat(find("earth northern").exact()).contains(NORTHERN);
    assertThat(find("ea ra ch").exact()).contains(NORTHERN);
    assertThat(find("earth southern").exact()).isEmpty();
  }

  @Test
  void aPartOfANameIsEnoughWhereOnlyOneHasIt() {
    assertThat(find("northern rare").exact()).contains(NORTHERN);
    assertThat(find("NorthernRare").exact()).contains(NORTHERN);
  }

  @Test
  void doesNotOfferANameForLettersInTheMiddleOfAWord() {
    assertThat(find("gang").close()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baogong",
        "Baogagn Group",
        "boagang",
        "Baogag",
        "xaogang",
        "baogangg",
        "Bao Gong"
      })
  void offersANameThatIsSpelledAlmostSo(String typed) {
    NameMatch match = find(typed);
    assertThat(match.meant()).isEqualTo(Meant.NEAR);
    assertThat(match.exact()).isEmpty();
    assertThat(match.close()).containsExactly(BAOGANG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pao-kang", "paokang", "Pao Kang", "Pao-t'ou Steel", "Paotow steel"})
  void offersANameThatIsRomanizedInAnotherWay(String typed) {
    assertThat(find(typed).meant()).isEqualTo(Meant.NEAR);
    assertThat(find(typed).close()).containsExactly(BAOGANG);
  }

  @Test
  void offersWhatHasFewerMistakesFirst() {
    Term far = organization("balgeng", "Balgeng");
    assertThat(names(List.of(far, BAOGANG), "balgang").close()).containsExactly(far, BAOGANG);
  }

  @Test
  void aMisspeltWordMayStandAnywhere() {
    assertThat(find("erath northren").close()).containsExactly(NORTHERN);
    assertThat(find("resuorces").close()).containsExactly(RARE);
  }

  @Test
  void offersNothingForSomethingElse() {
    assertThat(find("lynas")).isEqualTo(NOTHING);
    assertThat(find("xy").close()).isEmpty();
  }

  @Test
  void severalOfTheSameNameAreAChoiceUntilASlugIsGiven() {
    List<Term> two = List.of(organization("lynas", "Lynas"), organization("lynas-2", "Lynas"));
    assertThat(names(two, "LYNAS").meant()).isEqualTo(Meant.SEVERAL);
    assertThat(names(two, "LYNAS").close()).isEqualTo(two);
    assertThat(names(two, "lynas-2").exact()).contains(two.get(1));
    assertThat(names(two, "lynas").exact()).contains(two.get(0));
  }

  @Test
  void anOrganizationAndARegionOfTheSameNameAreAChoiceUntilTheKindIsGiven() {
    Term company = organization("china", "China");
    Term region = new Term(Taxonomy.REGION, "china", "China", List.of());
    NameIndex index = new NameIndex(List.of(company, region), Aliases.NONE);
    assertThat(index.find("china").meant()).isEqualTo(Meant.SEVERAL);
    assertThat(index.find("china").hits())
        .extracting(Hit::key)
        .containsExactly("organization:china", "region:china");
    assertThat(index.find("Region: China").exact()).contains(region);
    assertThat(index.find(Taxonomy.ORGANIZATION, "china").exact()).contains(company);
  }

  @Test
  void offersEverythingForNothing() {
    assertThat(find("").close()).containsExactlyElementsOf(ALL);
    assertThat(find("").meant()).isEqualTo(Meant.SEVERAL);
    assertThat(names(List.of(), "")).isEqualTo(NOTHING);
  }

  @Test
  void offersTheFirst25NamesForNothing() {
    assertThat(MANY.find(" ").close()).isEqualTo(MANY_TERMS.subList(0, 25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "-", "\u0301", "🤷", "\u0000", "\u202e\u200f", "\ud83e", "%_'"})
  void signsAloneNameNothing(String typed) {
    List<Term> odd = List.of(BAOGANG, organization("-", "!"));
    assertThat(names(odd, typed)).isEqualTo(NOTHING);
  }

  @Test
  void offersNoMoreThan25() {
    assertThat(MANY.find("rare mine 1").exact()).contains(MANY_TERMS.get(1));
    assertThat(MANY.find("RARE").close()).isEqualTo(MANY_TERMS.subList(0, 25));
    assertThat(MANY.find("mine").close()).isEqualTo(MANY_TERMS.subList(0, 25));
    assertThat(MANY.find("rare mine 1").close())
        .hasSize(24)
        .doesNotContain(MANY_TERMS.get(1))
        .startsWith(MANY_TERMS.get(10));
    assertThat(MANY.find("rere mine 1").close()).hasSize(25);
  }

  @Test
  void offersANameOnceThatBeginsSoAndHasAnotherWordThatBeginsSo() {
    Term twice = organization("twice", "Rare Metals of Rare Earths");
    assertThat(names(List.of(NORTHERN, twice, RARE), "rare").close())
        .containsExactly(twice, RARE, NORTHERN);
  }

  @Test
  void timeGrowsWithTheNamesAndNotTheirSquare() {
    NameIndex many = new NameIndex(many(20_000), Aliases.NONE);
    assertTimeout(Duration.ofSeconds(5), () -> many.find("rare"));
    assertTimeout(Duration.ofSeconds(5), () -> many.find("raer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baogang", "abc ", "钢", "ﷺ", "a\u0301", "'; drop table post; --", "🤷"})
  void takesThousandsOfCharactersForNoName(String typed) {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(MANY.find(typed.repeat(3_000 / typed.length()))).isEqualTo(NOTHING));
  }

  private static NameMatch find(String typed) {
    return names(ALL, typed);
  }

  private static NameMatch names(List<Term> terms, String typed) {
    return new NameIndex(terms, ALIASES).find(Taxonomy.ORGANIZATION, typed);
  }

  private static List<Term> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> organization("mine-" + number, "Rare Mine " + number))
        .toList();
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }

  private static Alias alias(String name, String alias) {
    return new Alias(Taxonomy.ORGANIZATION, name, alias);
  }
}
