package io.assay.subscription;

import static io.assay.subscription.Subscription.Format.COMPACT;
import static io.assay.subscription.Subscription.Format.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.brief.Brief;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsTest {
  private static final Term BAOGANG =
      new Term(Taxonomy.ORGANIZATION, "baogang-group", "Baogang Group", List.of());
  private static final Term MAGNETS =
      new Term(Taxonomy.ORGANIZATION, "noveon", "Noveon Magnetics & Co.", List.of());
  private static final Term INNER_MONGOLIA =
      new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china", "asia"));
  private static final Term POLICY = new Term(Taxonomy.TOPIC, "policy", "Policy", List.of());

  private static final Subscription ALL = Wanting.all("all", "console", Style.of(FULL));

  @Test
  void aSubscriptionWithoutFieldsWantsEverything() {
    assertThat(wishes(brief(), ALL)).containsExactly("console");
    assertThat(wishes(brief(BAOGANG, INNER_MONGOLIA), ALL)).containsExactly("console");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baogang-group",
        "Baogang Group",
        "BAOGANG GROUP",
        "  baogang \t group ",
        "Báogang Group"
      })
  void anOrganizationIsFoundBySlugOrNameInAnyCaseAndSpacing(String written) {
    assertThat(wishes(brief(BAOGANG), organizations(written))).containsExactly("console");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"baogang", "baogang-groups", "group", "baogang-group-2", "Inner Mongolia"})
  void anOrganizationWithANearNameIsAnother(String written) {
    assertThat(wishes(brief(BAOGANG, INNER_MONGOLIA), organizations(written))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noveon Magnetics & Co.",
        "noveon magnetics &amp; co",
        "noveon",
        "Noveon Magnetics &#038; Co."
      })
  void anAmpersandMatchesHoweverItWasCopied(String written) {
    assertThat(wishes(brief(MAGNETS), organizations(written))).containsExactly("console");
  }

  @Test
  void anAliasWantsWhatTheNameItStandsForWantsAndWhatIsCalledSo() {
    Aliases aliases =
        new Aliases(
            List.of(
                new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢"),
                new Alias(Taxonomy.REGION, "China", "PRC")));
    Subscriptions byAlias = new Subscriptions(List.of(organizations("包 钢")), aliases);
    Term itself = new Term(Taxonomy.ORGANIZATION, "包钢", "包钢", List.of());

    assertThat(byAlias.whoWants(brief(BAOGANG))).hasSize(1);
    assertThat(byAlias.whoWants(brief(MAGNETS))).isEmpty();
    assertThat(new Subscriptions(List.of(organizations("包钢")), aliases).whoWants(brief(itself)))
        .hasSize(1);
    assertThat(new Subscriptions(List.of(regions("prc")), aliases).whoWants(brief(INNER_MONGOLIA)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"china", "China", "ASIA", "Inner Mongolia", "inner-mongolia"})
  void aRegionIncludesTheRegionsWithinIt(String written) {
    assertThat(wishes(brief(INNER_MONGOLIA), regions(written))).containsExactly("console");
  }

  @Test
  void aRegionDoesNotIncludeTheRegionItBelongsTo() {
    Term china = new Term(Taxonomy.REGION, "china", "China", List.of("asia"));

    assertThat(wishes(brief(china), regions("Inner Mongolia"))).isEmpty();
    assertThat(wishes(brief(china), regions("Indochina"))).isEmpty();
  }

  @Test
  void anyValueWithinAFieldIsEnough() {
    assertThat(wishes(brief(BAOGANG), organizations("Lynas", "Baogang Group"))).hasSize(1);
  }

  @Test
  void everyFieldThatIsGivenHasToMatch() {
    Filters site = Wanting.sources(Wanting.organizations("Baogang Group"), "site");
    Filters china = Wanting.regions(site, anyOf("China"), true);
    Subscription both = Wanting.only(ALL, Wanting.topics(china, anyOf("policy")));

    assertThat(wishes(brief(BAOGANG, INNER_MONGOLIA, POLICY), both)).hasSize(1);
    assertThat(wishes(brief(BAOGANG, INNER_MONGOLIA), both)).isEmpty();
    assertThat(wishes(brief(BAOGANG, POLICY), both)).isEmpty();
    assertThat(wishes(brief(INNER_MONGOLIA, POLICY), both)).isEmpty();
  }

  @Test
  void aSourceIsMatchedByItsExactName() {
    assertThat(wishes(brief(BAOGANG), sources("site"))).hasSize(1);
    assertThat(wishes(brief(BAOGANG), sources("seed"))).isEmpty();
    assertThat(wishes(brief(BAOGANG), sources("sit"))).isEmpty();
  }

  @Test
  void aDestinationGetsAPostOnceAndTheFirstMatchInTheFileDecidesTheFormat() {
    String channel = "slack:#ree";
    Subscription miss =
        Wanting.only(Wanting.all("miss", channel, Style.of(FULL)), Wanting.organizations("Lynas"));
    Subscription first =
        Wanting.only(Wanting.all("first", channel), Wanting.organizations("Baogang Group"));
    Subscription second = Wanting.all("second", channel, Style.of(FULL));

    List<Wish> wishes =
        new Subscriptions(List.of(miss, first, ALL, second)).whoWants(brief(BAOGANG));

    assertThat(wishes)
        .containsExactly(
            new Wish(List.of(first, second), Set.of()), new Wish(List.of(ALL), Set.of()));
    assertThat(wishes)
        .extracting(Wish::subscription, wish -> wish.style().format())
        .containsExactly(tuple("first", COMPACT), tuple("all", FULL));
  }

  @Test
  void namesOfSignsAloneAreComparedAsTheyAre() {
    Term plus = new Term(Taxonomy.ORGANIZATION, "++", "++", List.of());

    assertThat(wishes(brief(plus), organizations("++"))).hasSize(1);
    assertThat(wishes(brief(plus), organizations("--"))).isEmpty();
  }

  @Test
  void aHundredThousandSubscriptionsAreDecided() {
    List<Subscription> many =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    Wanting.only(
                        Wanting.all("s" + i, "discord:" + i),
                        Wanting.regions(
                            Wanting.organizations("Organization " + i % 1000, "Another " + i),
                            anyOf("China"),
                            true)))
            .toList();
    Term seventh = new Term(Taxonomy.ORGANIZATION, "organization-7", "Organization 7", List.of());

    assertThat(new Subscriptions(many).whoWants(brief(seventh, INNER_MONGOLIA))).hasSize(100);
  }

  private static List<String> wishes(Brief brief, Subscription subscription) {
    return new Subscriptions(List.of(subscription))
        .whoWants(brief).stream().map(wish -> wish.to().toString()).toList();
  }

  private static Selection<String> anyOf(String... names) {
    return Selection.anyOf(List.of(names));
  }

  private static Subscription organizations(String... names) {
    return Wanting.only(ALL, Wanting.organizations(names));
  }

  private static Subscription regions(String... names) {
    return Wanting.only(ALL, Wanting.regions(names));
  }

  private static Subscription sources(String... names) {
    return Wanting.only(ALL, Wanting.sources(Filters.EVERYTHING, names));
  }

  private static Brief brief(Term... terms) {
    Post post = PostFixtures.post("site", "1", Instant.parse("2025-10-14T14:45:01Z"), terms);
    return new Brief(post, List.of(), List.of());
  }
}
