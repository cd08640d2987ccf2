package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Brief;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Speaker;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each filter takes, and what is said about it. */
class FiltersTest {
  private static final Instant THEN = Instant.parse("2025-10-14T14:45:01Z");
  private static final Term LYNAS = new Term(Taxonomy.ORGANIZATION, "lynas", "Lynas", List.of());
  private static final Selection<String> BOTH =
      new Selection<>(List.of(), List.of("Baogang Group", "Lynas"), List.of());
  private static final Selection<String> NOT_LYNAS =
      new Selection<>(List.of(), List.of(), List.of("Lynas"));

  @Test
  void allOfThemHaveToBeThere() {
    Filters both = Wanting.organizations(Filters.EVERYTHING, BOTH);

    assertThat(reasons(both, brief(PostFixtures.BAOGANG, LYNAS)))
        .containsExactly("+organizations: \"Baogang Group\"; \"Lynas\"");
    assertThat(reasons(both, brief(PostFixtures.BAOGANG)))
        .containsExactly("-organizations: not \"Lynas\"; the post names Baogang Group");
  }

  @Test
  void noneOfThemMayBeThere() {
    Filters without = Wanting.organizations(Filters.EVERYTHING, NOT_LYNAS);

    assertThat(reasons(without, brief(PostFixtures.BAOGANG)))
        .containsExactly("+organizations: none of \"Lynas\"");
    assertThat(reasons(without, brief(PostFixtures.BAOGANG, LYNAS)))
        .containsExactly("-organizations: is not to have \"Lynas\"");
  }

  @Test
  void anyAllAndNoneHoldTogether() {
    Selection<String> three =
        new Selection<>(
            List.of("Baogang Group", "Iluka"), List.of("Northern Rare Earth"), List.of("Lynas"));
    Filters filters = Wanting.organizations(Filters.EVERYTHING, three);

    assertThat(wants(filters, brief(PostFixtures.BAOGANG, PostFixtures.NORTHERN))).isTrue();
    assertThat(wants(filters, brief(PostFixtures.NORTHERN))).isFalse();
    assertThat(wants(filters, brief(PostFixtures.BAOGANG))).isFalse();
    assertThat(wants(filters, brief(PostFixtures.BAOGANG, PostFixtures.NORTHERN, LYNAS))).isFalse();
  }

  @Test
  void aRegionThatMatchesByOneWithinItNamesThatOne() {
    assertThat(reasons(Wanting.regions("China"), brief(PostFixtures.INNER_MONGOLIA)))
        .containsExactly("+regions: \"China\": Inner Mongolia");
  }

  @Test
  void regionsWithinItDoNotCountWhereTheFilterSaysSo() {
    Filters alone = Wanting.regions(Filters.EVERYTHING, Selection.anyOf(List.of("China")), false);

    assertThat(reasons(alone, brief(PostFixtures.INNER_MONGOLIA)))
        .containsExactly("-regions: not \"China\"; the post names Inner Mongolia");
    assertThat(wants(alone, brief(PostFixtures.CHINA))).isTrue();
  }

  @Test
  void onlyTheFirstConditionThatFailsIsNamed() {
    Filters filters =
        Wanting.regions(
            Wanting.sources(Wanting.organizations("Iluka", "Lynas"), "site"),
            Selection.anyOf(List.of("Chile")),
            true);

    assertThat(reasons(filters, brief()))
        .containsExactly("-organizations: none of \"Iluka\", \"Lynas\"; the post names none");
    assertThat(reasons(Wanting.sources(filters, "other"), brief()))
        .containsExactly("-sources: not \"other\"; the post is from site");
  }

  @Test
  void caveatsAreMatchedByTheirKindAndQuoted() {
    Filters doubted =
        Wanting.caveats(Selection.anyOf(List.of(CaveatKind.UNVERIFIED, CaveatKind.OPINION)));
    Filters sound =
        Wanting.caveats(new Selection<>(List.of(), List.of(), List.of(CaveatKind.UNVERIFIED)));
    Brief caveated =
        new Brief(
            brief().post(),
            List.of(),
            List.of(new Caveat(CaveatKind.UNVERIFIED, Speaker.AUTHOR, "Nobody has checked it.")));

    assertThat(reasons(doubted, caveated))
        .containsExactly("+caveats: \"unverified\": Author: “Nobody has checked it.”");
    assertThat(reasons(sound, caveated))
        .containsExactly(
            "-caveats: is not to have \"unverified\": Author: “Nobody has checked it.”");
    assertThat(reasons(doubted, brief()))
        .containsExactly("-caveats: none of \"unverified\", \"opinion\"; the post has none");
    assertThat(wants(sound, brief())).isTrue();
  }

  @Test
  void whatCannotBeToldKeepsNoPostOutAndIsSaid() {
    Filters sound =
        Wanting.caveats(new Selection<>(List.of(), List.of(), List.of(CaveatKind.UNVERIFIED)));
    Filters dysprosium = Wanting.keywords(Wanting.words("dysprosium"));
    Filters titled = Wanting.keywords(Wanting.words("dysprosium"), Part.TITLE);
    Brief bare = new Brief(PostFixtures.withoutBody(brief().post()), List.of(), List.of());

    assertThat(reasons(sound, bare))
        .containsExactly("?caveats: cannot be told: the text of the post is not known");
    assertThat(reasons(dysprosium, bare))
        .containsExactly("?keywords: cannot be told: the text of the post is not known");
    assertThat(decide(dysprosium, bare).doubts()).hasSize(1);
    assertThat(wants(titled, bare)).isFalse();
    assertThat(reasons(Wanting.keywords(Wanting.words("magnet")), bare))
        .containsExactly("+keywords: \"magnet\": “A magnet plant opens, number 1” (title)");
  }

  @Test
  void beyondTheBeginningOfAVeryLongTextNothingCanBeTold() {
    Post longer =
        PostFixtures.changed(
            brief().post(), "<p>This", "<p>" + "word ".repeat(30_000) + "dysprosium</p><p>This");
    Brief brief = new Brief(longer, List.of(), List.of());

    assertThat(reasons(Wanting.keywords(Wanting.words("dysprosium")), brief))
        .containsExactly(
            "?keywords: cannot be told: only the first 100,000 characters of the text are searched");
    assertThat(wants(Wanting.keywords(Wanting.words("dysprosium"), Part.TITLE), brief)).isFalse();
  }

  private static List<String> reasons(Filters filters, Brief brief) {
    return decide(filters, brief).reasons().stream().map(FiltersTest::words).toList();
  }

  private static String words(Reason reason) {
    return switch (reason.holds()) {
          case YES -> "+";
          case NO -> "-";
          case UNKNOWN -> "?";
        }
        + reason;
  }

  private static boolean wants(Filters filters, Brief brief) {
    return decide(filters, brief).matched();
  }

  private static Decision decide(Filters filters, Brief brief) {
    Subscription one = Wanting.only(Wanting.all("one", "console"), filters);
    return new Subscriptions(List.of(one)).decide(brief).get(0);
  }

  private static Brief brief(Term... terms) {
    return new Brief(PostFixtures.post("site", "1", THEN, terms), List.of(), List.of());
  }
}
