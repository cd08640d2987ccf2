package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameCheckTest {
  private static final List<Term> TERMS =
      List.of(
          new Term(Taxonomy.ORGANIZATION, "baogang-group", "Baogang Group", List.of()),
          new Term(Taxonomy.REGION, "china", "China", List.of()),
          new Term(Taxonomy.REGION, "usa", "United States", List.of()),
          new Term(Taxonomy.TOPIC, "policy", "Policy", List.of()));

  @Test
  void saysNothingAboutNamesThatASourceKnows() {
    Subscription right = subscription(Set.of("BAOGANG group"), Set.of("china"), Set.of("policy"));

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).check(List.of(right))).isEmpty();
  }

  @Test
  void namesWhatWasProbablyMeant() {
    Subscription wrong = subscription(Set.of("baogang"), Set.of("chinna"), Set.of("China"));

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).check(List.of(wrong)))
        .containsExactly(
            new UnknownName(
                "s",
                Taxonomy.ORGANIZATION,
                "baogang",
                "no source is known to have the organization \"baogang\"; did you mean \"Baogang Group\"?"),
            new UnknownName(
                "s",
                Taxonomy.REGION,
                "chinna",
                "no source is known to have the region \"chinna\"; did you mean \"China\"?"),
            new UnknownName(
                "s", Taxonomy.TOPIC, "China", "no source is known to have the topic \"China\""));
  }

  @Test
  void saysWhichSourceMayStillHaveTheName() {
    NameCheck check = new NameCheck(List.of(), List.of("site", "seed"), Aliases.NONE);
    Subscription everywhere = subscription(Set.of(), Set.of("China"), Set.of());
    Subscription site = Wanting.only(everywhere, Wanting.sources(everywhere.filters(), "site"));

    assertThat(check.check(List.of(everywhere, site)))
        .extracting(UnknownName::why)
        .containsExactly(
            "no source is known to have the region \"China\" (not polled yet: seed, site)",
            "no source is known to have the region \"China\" (not polled yet: site)");
  }

  @Test
  void asksForTheSlugOfARegionWhoseNameDoesNotTellIt() {
    Subscription named = subscription(Set.of(), Set.of("United States", "usa"), Set.of());

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).check(List.of(named)))
        .extracting(UnknownName::why)
        .containsExactly(
            "write the slug \"usa\" for \"United States\", so that posts about regions within it match too");
  }

  @Test
  void asksForNoSlugWhereRegionsWithinDoNotMatchAnyway() {
    Selection<String> names = Selection.anyOf(List.of("United States"));
    Subscription alone =
        Wanting.only(
            Wanting.all("s", "console"), Wanting.regions(Filters.EVERYTHING, names, false));

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).check(List.of(alone))).isEmpty();
  }

  @Test
  void looksAtEveryNameWhereverItIsWritten() {
    Selection<String> names =
        new Selection<>(List.of("Lynas"), List.of("Iluka"), List.of("Arafura"));
    Filters when = Wanting.organizations("Energy Fuels");
    Subscription written =
        Wanting.told(
            Wanting.only(
                Wanting.all("s", "slack:C001"), Wanting.organizations(Filters.EVERYTHING, names)),
            Wanting.mentioning(when, new Addressee(Addressee.Kind.USER, "U1")));

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).check(List.of(written)))
        .extracting(UnknownName::name)
        .containsExactly("Arafura", "Energy Fuels", "Iluka", "Lynas");
  }

  @Test
  void takesAnAliasForTheNameItStandsFor() {
    Aliases aliases =
        new Aliases(
            List.of(
                new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢"),
                new Alias(Taxonomy.ORGANIZATION, "Baogan Group", "Baotou Steel")));
    Subscription written = subscription(Set.of("包钢", "Baotou Steel"), Set.of(), Set.of());

    assertThat(new NameCheck(TERMS, Set.of(), aliases).check(List.of(written)))
        .extracting(UnknownName::why)
        .containsExactly(
            "no source is known to have the organization \"Baogan Group\"; did you mean \"Baogang Group\"?");
  }

  @Test
  void doubtsANameWithAliasesOnlyWhereItIsWrittenAlmostLikeOneThatIsKnown() {
    List<Alias> aliases =
        List.of(
            new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢"),
            new Alias(Taxonomy.ORGANIZATION, "Lynas", "Lynas Corporation"),
            new Alias(Taxonomy.ORGANIZATION, "Baogang Steel Group", "BSG"),
            new Alias(Taxonomy.REGION, "Chinna", "PRC"),
            new Alias(Taxonomy.REGION, "Chinna", "中国"));

    assertThat(new NameCheck(TERMS, Set.of(), Aliases.NONE).checkAliases(aliases))
        .containsExactly(
            new UnknownName(
                UnknownName.OF_ALIAS,
                Taxonomy.REGION,
                "Chinna",
                "no source is known to have the region \"Chinna\"; did you mean \"China\"?"));
  }

  private static Subscription subscription(
      Set<String> organizations, Set<String> regions, Set<String> topics) {
    Filters about = Wanting.organizations(Filters.EVERYTHING, Selection.anyOf(organizations));
    Filters in = Wanting.regions(about, Selection.anyOf(regions), true);
    return Wanting.only(Wanting.all("s", "console"), Wanting.topics(in, Selection.anyOf(topics)));
  }
}
