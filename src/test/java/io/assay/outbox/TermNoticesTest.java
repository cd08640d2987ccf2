package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Brief;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.SiteTerm;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.TermChange;
import io.assay.post.TermList;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.Filters;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Selection;
import io.assay.subscription.Subscription;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the admin is told when terms change. */
class TermNoticesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Destination ADMIN = Destination.parse("slack:C0ADM");
  private static final Term BAOGANG = organization("baogang-group", "Baogang Group");
  private static final Term BAOTOU = organization("baotou-steel", "Baotou Steel");

  private final Database database = Database.open(Engine.H2.fresh());
  private final OutboxRig rig = new OutboxRig(database);
  private final LiveSubscriptions subscriptions =
      new LiveSubscriptions(
          List.of(
              wants("by slug", Set.of("baogang-group"), Set.of(), Set.of()),
              wants("by name", Set.of("BAOGANG group", "Northern"), Set.of(), Set.of()),
              wants("elsewhere", Set.of("Baogang Group"), Set.of(), Set.of("other")),
              wants("china", Set.of(), Set.of("China"), Set.of()),
              wants("hopeful", Set.of("Mountain Passs"), Set.of(), Set.of())));
  private final TermNotices notices =
      new TermNotices(subscriptions, rig.outbox, () -> Optional.of(ADMIN));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void namesTheSubscriptionsThatARenameTouchesAndWhatToWriteAndTheyGoOnMatching() {
    organizations(BAOGANG);
    organizations(BAOTOU);
    assertThat(told())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.summary())
                    .isEqualTo(
                        "A term of site changed that subscriptions name: The organization"
                            + " \"Baogang Group\" (baogang-group) is called \"Baotou Steel\""
                            + " (baotou-steel) now (12 posts). Subscriptions: by slug"
                            + " (\"baogang-group\"), by name (\"BAOGANG group\"). They go on"
                            + " matching; in subscriptions.yaml write \"baotou-steel\" instead."));
    assertThat(subscriptions.current().whoWants(brief(PostFixtures.post("site", "1", NOW, BAOTOU))))
        .extracting(wish -> wish.subscription())
        .containsExactly("by slug");
  }

  @Test
  void saysOnceWhatTwoSee() {
    organizations(BAOGANG);
    organizations(BAOTOU);
    organizations(BAOGANG);
    assertThat(told()).hasSize(1);
    organizations(BAOTOU);
    assertThat(told()).isEmpty();
  }

  @Test
  void saysNothingOfWhatTouchesNoSubscription() {
    Term other = organization("other", "Other");
    organizations(BAOGANG, other);
    assertThat(
            organizations(
                organization("baogang-group", "Baogang  group"),
                organization("other", "Another"),
                organization("new", "A New One")))
        .extracting(TermChange::kind)
        .containsOnly(TermChange.Kind.RENAMED, TermChange.Kind.NEW)
        .hasSize(3);
    assertThat(told()).isEmpty();
  }

  @Test
  void namesANewTermToWhoeverAskedForSomethingLikeIt() {
    organizations(BAOGANG);
    organizations(
        BAOGANG, organization("mountain-pass", "Mountain Pass"), organization("lynas", "Lynas"));
    assertThat(told())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.summary())
                    .contains(
                        "\"Mountain Pass\" (mountain-pass) is new",
                        "Subscriptions: hopeful (\"Mountain Passs\"). If it is meant, write"
                            + " \"mountain-pass\" in subscriptions.yaml."));
  }

  @Test
  void saysWhenARegionIsLeftAndWhenATermIsRemovedInOneMessage() {
    Term china = new Term(Taxonomy.REGION, "china", "China", List.of());
    Term inner = new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china"));
    Term alone = new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of());
    record(
        new TermList(Taxonomy.ORGANIZATION, List.of(site(1, "", BAOGANG)), List.of()),
        new TermList(Taxonomy.REGION, List.of(site(1, "", china), site(2, "1", inner)), List.of()));
    record(
        new TermList(Taxonomy.ORGANIZATION, List.of(), List.of(new TermList.Gone("1", Set.of()))),
        new TermList(Taxonomy.REGION, List.of(site(1, "", china), site(2, "", alone)), List.of()));
    assertThat(told())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.toString())
                    .contains(
                        "2 terms of site changed",
                        "(baogang-group) was removed",
                        "name another, or take it out",
                        "belongs to nothing now, where it belonged to china",
                        "china (\"China\")"));
  }

  @Test
  void withoutAnAdminNobodyIsTold() {
    TermNotices silent = new TermNotices(subscriptions, rig.outbox, Optional::empty);
    for (Term term : List.of(BAOGANG, BAOTOU)) {
      TermList list = new TermList(Taxonomy.ORGANIZATION, List.of(site(1, "", term)), List.of());
      database.useTransaction(tx -> silent.record(tx, "site", List.of(list), NOW));
    }
    assertThat(told()).isEmpty();
  }

  private List<TermChange> organizations(Term... terms) {
    List<SiteTerm> all = new ArrayList<>();
    for (Term term : terms) {
      all.add(site(all.size() + 1, "", term));
    }
    return record(new TermList(Taxonomy.ORGANIZATION, all, List.of()));
  }

  private List<TermChange> record(TermList... lists) {
    return database.inTransaction(tx -> notices.record(tx, "site", List.of(lists), NOW));
  }

  private static SiteTerm site(int id, String parent, Term term) {
    return new SiteTerm(String.valueOf(id), parent, term, 12);
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }

  private List<Message> told() {
    List<Message> told = new ArrayList<>();
    List<Claim> claims = rig.claim(NOW, Duration.ofHours(1), 10);
    while (!claims.isEmpty()) {
      for (Claim claim : claims) {
        assertThat(claim.shipment().key().to()).isEqualTo(ADMIN);
        assertThat(claim.shipment().key().kind()).isEqualTo(Kind.NOTICE);
        told.add(claim.shipment().message());
        rig.settle(claim, new Outcome.Delivered(new Receipt("C", "1")), NOW);
      }
      claims = rig.claim(NOW, Duration.ofHours(1), 10);
    }
    return told;
  }

  private static Brief brief(Post post) {
    return new Brief(post, List.of(), List.of());
  }

  private static Subscription wants(
      String name, Set<String> organizations, Set<String> regions, Set<String> sources) {
    Filters from = Wanting.sources(Filters.EVERYTHING, sources.toArray(String[]::new));
    Filters about = Wanting.organizations(from, Selection.anyOf(organizations));
    Selection<String> in = Selection.anyOf(regions);
    return Wanting.only(Wanting.all(name, "slack:C001"), Wanting.regions(about, in, true));
  }
}
