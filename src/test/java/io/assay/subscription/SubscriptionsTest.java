package io.assay.subscription;

import static io.assay.subscription.Subscription.Format.COMPACT;
import static io.assay.subscription.Subscription.Format.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.net.URI;
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

  private static final Subscription ALL =
      new Subscription(
          "all",
          Destination.parse("console"),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Style.of(FULL));

  @Test
  void aSubscriptionWithoutFieldsWantsEverything() {
    assertThat(wishes(post(), ALL)).containsExactly("console");
    assertThat(wishes(post(BAOGANG, INNER_MONGOLIA), ALL)).containsExactly("console");
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
    assertThat(wishes(post(BAOGANG), organizations(written))).containsExactly("console");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"baogang", "baogang-groups", "group", "baogang-group-2", "Inner Mongolia"})
  void anOrganizationWithANearNameIsAnother(String written) {
    assertThat(wishes(post(BAOGANG, INNER_MONGOLIA), organizations(written))).isEmpty();
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
    assertThat(wishes(post(MAGNETS), organizations(written))).containsExactly("console");
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

    assertThat(byAlias.whoWants(post(BAOGANG))).hasSize(1);
    assertThat(byAlias.whoWants(post(MAGNETS))).isEmpty();
    assertThat(new Subscriptions(List.of(organizations("包钢")), aliases).whoWants(post(itself)))
        .hasSize(1);
    assertThat(new Subscriptions(List.of(regions("prc")), aliases).whoWants(post(INNER_MONGOLIA)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"china", "China", "ASIA", "Inner Mongolia", "inner-mongolia"})
  void aRegionIncludesTheRegionsWithinIt(String written) {
    assertThat(wishes(post(INNER_MONGOLIA), regions(written))).containsExactly("console");
  }

  @Test
  void aRegionDoesNotIncludeTheRegionItBelongsTo() {
    Term china = new Term(Taxonomy.REGION, "china", "China", List.of("asia"));

    assertThat(wishes(post(china), regions("Inner Mongolia"))).isEmpty();
    assertThat(wishes(post(china), regions("Indochina"))).isEmpty();
  }

  @Test
  void anyValueWithinAFieldIsEnough() {
    assertThat(wishes(post(BAOGANG), organizations("Lynas", "Baogang Group"))).hasSize(1);
  }

  @Test
  void everyFieldThatIsGivenHasToMatch() {
    Subscription both =
        new Subscription(
            "both",
            Destination.parse("console"),
            Set.of("Baogang Group"),
            Set.of("China"),
            Set.of("policy"),
            Set.of("site"),
            Style.of(COMPACT));

    assertThat(wishes(post(BAOGANG, INNER_MONGOLIA, POLICY), both)).hasSize(1);
    assertThat(wishes(post(BAOGANG, INNER_MONGOLIA), both)).isEmpty();
    assertThat(wishes(post(BAOGANG, POLICY), both)).isEmpty();
    assertThat(wishes(post(INNER_MONGOLIA, POLICY), both)).isEmpty();
  }

  @Test
  void aSourceIsMatchedByItsExactName() {
    assertThat(wishes(post(BAOGANG), sources("site"))).hasSize(1);
    assertThat(wishes(post(BAOGANG), sources("seed"))).isEmpty();
    assertThat(wishes(post(BAOGANG), sources("sit"))).isEmpty();
  }

  @Test
  void aDestinationGetsAPostOnceAndTheFirstMatchInTheFileDecidesTheFormat() {
    Destination channel = Destination.parse("slack:#ree");
    Subscription miss =
        new Subscription(
            "miss", channel, Set.of("Lynas"), Set.of(), Set.of(), Set.of(), Style.of(FULL));
    Subscription first =
        new Subscription(
            "first",
            channel,
            Set.of("Baogang Group"),
            Set.of(),
            Set.of(),
            Set.of(),
            Style.of(COMPACT));
    Subscription second =
        new Subscription("second", channel, Set.of(), Set.of(), Set.of(), Set.of(), Style.of(FULL));

    List<Wish> wishes =
        new Subscriptions(List.of(miss, first, ALL, second)).whoWants(post(BAOGANG));

    assertThat(wishes)
        .containsExactly(
            new Wish(channel, Style.of(COMPACT), "first"),
            new Wish(ALL.to(), Style.of(FULL), "all"));
  }

  @Test
  void namesOfSignsAloneAreComparedAsTheyAre() {
    Term plus = new Term(Taxonomy.ORGANIZATION, "++", "++", List.of());

    assertThat(wishes(post(plus), organizations("++"))).hasSize(1);
    assertThat(wishes(post(plus), organizations("--"))).isEmpty();
  }

  @Test
  void aHundredThousandSubscriptionsAreDecided() {
    List<Subscription> many =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    new Subscription(
                        "s" + i,
                        Destination.parse("discord:" + i),
                        Set.of("Organization " + i % 1000, "Another " + i),
                        Set.of("China"),
                        Set.of(),
                        Set.of("site"),
                        Style.of(COMPACT)))
            .toList();
    Term seventh = new Term(Taxonomy.ORGANIZATION, "organization-7", "Organization 7", List.of());

    assertThat(new Subscriptions(many).whoWants(post(seventh, INNER_MONGOLIA))).hasSize(100);
  }

  private static List<String> wishes(Post post, Subscription subscription) {
    return new Subscriptions(List.of(subscription))
        .whoWants(post).stream().map(wish -> wish.to().toString()).toList();
  }

  private static Subscription organizations(String... names) {
    return new Subscription(
        "s", ALL.to(), Set.of(names), Set.of(), Set.of(), Set.of(), Style.of(COMPACT));
  }

  private static Subscription regions(String... names) {
    return new Subscription(
        "s", ALL.to(), Set.of(), Set.of(names), Set.of(), Set.of(), Style.of(COMPACT));
  }

  private static Subscription sources(String... names) {
    return new Subscription(
        "s", ALL.to(), Set.of(), Set.of(), Set.of(), Set.of(names), Style.of(COMPACT));
  }

  private static Post post(Term... terms) {
    Instant then = Instant.parse("2025-10-14T14:45:01Z");
    return new Post(
        new PostId("site", "1"),
        "1",
        URI.create("https://example.org/1"),
        "Example",
        "A title",
        null,
        then,
        then,
        List.of(terms));
  }
}
