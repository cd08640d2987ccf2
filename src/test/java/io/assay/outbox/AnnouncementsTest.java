package io.assay.outbox;

import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.CaveatKind;
import io.assay.brief.Revision;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.Filters;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Selection;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is owed of a post that appears, changes, is taken back and shown again. */
@ParameterizedClass
@EnumSource(Engine.class)
class AnnouncementsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Post FIRST = post("site", "1", NOW);
  private static final Post MATERIAL = changed(FIRST, "opened in May", "opened in June");
  private static final Post UNSEEN = changed(FIRST, "two hundred", "two hundred local");
  private static final Post DOUBTFUL =
      changed(
          FIRST,
          "<p>The plant stands",
          "<p>The figure could not be verified.</p><p>The plant stands");
  private static final Receipt RECEIPT = new Receipt("C1", "17.1");

  @Parameter Engine engine;

  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private Database database;
  private OutboxRig rig;
  private Announcements announcements;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    announcements = announcements(OnUpdate.EDIT_AND_REPLY);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChangeOfSubstanceIsPutRightInPlaceAndSaidInAnAnswer() {
    publishAndDeliver();
    change(FIRST, MATERIAL);
    Shipment edit = deliver();
    assertThat(edit.action()).isEqualTo(Action.EDIT);
    assertThat(edit.requireTarget()).isEqualTo(RECEIPT);
    assertThat(edit.message().blocks().toString()).contains("opened in June", "Updated");
    Shipment reply = deliver();
    assertThat(reply.action()).isEqualTo(Action.REPLY);
    assertThat(reply.requireTarget()).isEqualTo(RECEIPT);
    assertThat(reply.message().blocks().toString()).contains("June");
    assertThat(owed()).isEmpty();
  }

  @Test
  void aCaveatThatWasAddedIsSaidAloudWithItsSentence() {
    publishAndDeliver();
    change(FIRST, DOUBTFUL);
    assertThat(deliver().action()).isEqualTo(Action.EDIT);
    Shipment reply = deliver();
    assertThat(reply.action()).isEqualTo(Action.BROADCAST);
    assertThat(reply.message().blocks().toString()).contains("The figure could not be verified.");
  }

  @Test
  void aChangeThatTheMessageDoesNotShowIsNotSent() {
    publishAndDeliver();
    change(FIRST, UNSEEN);
    assertThat(owed()).isEmpty();
  }

  @Test
  void aDestinationGetsUpdatesInTheWayItWantsThem() {
    publishAndDeliver();
    announcements = announcements(OnUpdate.EDIT);
    change(FIRST, MATERIAL);
    assertThat(actions()).containsExactly(Action.EDIT);
    announcements = announcements(OnUpdate.REPLY);
    change(FIRST, MATERIAL);
    assertThat(actions()).containsExactly(Action.REPLY);
    announcements = announcements(OnUpdate.IGNORE);
    change(FIRST, DOUBTFUL);
    assertThat(actions()).isEmpty();
    announcements = announcements(OnUpdate.EDIT);
    change(FIRST, DOUBTFUL);
    assertThat(actions()).containsExactly(Action.EDIT, Action.BROADCAST);
  }

  @Test
  void whatIsStillOwedIsSaidAsThePostIsNow() {
    publish(FIRST);
    change(FIRST, MATERIAL);
    assertThat(deliver().message().blocks().toString()).contains("opened in June");
    assertThat(owed()).isEmpty();
  }

  @Test
  void whatChangesBetweenALookAndAClaimIsLookedAtAgain() {
    publish(FIRST);
    List<Due> seen = rig.queue.due(NOW, 1);
    change(FIRST, MATERIAL);
    assertThat(rig.queue.claim(seen, NOW, Duration.ofMinutes(1))).isEmpty();
    assertThat(rig.claim(NOW, Duration.ofMinutes(1), 1))
        .singleElement()
        .satisfies(
            claim ->
                assertThat(claim.shipment().message().blocks().toString())
                    .contains("opened in June"));
  }

  @Test
  void whatIsOnItsWayIsPutRightAfterItHasArrived() {
    publish(FIRST);
    Claim onItsWay = rig.claim(NOW, Duration.ofMinutes(1), 1).get(0);
    change(FIRST, MATERIAL);
    rig.settle(onItsWay, new Outcome.Delivered(RECEIPT), NOW);
    assertThat(deliver().message().blocks().toString()).contains("opened in June");
  }

  @Test
  void severalEditsThatAreOwedBecomeOne() {
    publishAndDeliver();
    change(FIRST, MATERIAL);
    change(MATERIAL, changed(MATERIAL, "It makes magnets", "It makes motors"));
    List<Shipment> all = owed();
    assertThat(all.stream().filter(s -> s.action() == Action.EDIT))
        .singleElement()
        .satisfies(edit -> assertThat(edit.message().blocks().toString()).contains("motors"));
    assertThat(all.stream().filter(s -> s.action() == Action.REPLY)).hasSize(2);
  }

  @Test
  void anEditOfWhatNeverArrivedIsDropped() {
    publish(FIRST);
    Claim alert = rig.claim(NOW, Duration.ofMinutes(1), 1).get(0);
    change(FIRST, MATERIAL);
    rig.settle(alert, new Outcome.Refused("msg_too_long"), NOW);
    assertThat(rig.claim(NOW, Duration.ofMinutes(1), 1))
        .singleElement()
        .satisfies(edit -> assertThat(edit.shipment().target()).isNull());
  }

  @Test
  void ofAPostThatWasTakenBackTitleAndLinkRemain() {
    publishAndDeliver();
    change(FIRST, MATERIAL);
    deliver();
    deliver();
    assertThat(withdraw(FIRST)).isZero();
    List<Shipment> edits = owed();
    assertThat(edits).hasSize(2).allMatch(edit -> edit.action() == Action.EDIT);
    assertThat(edits.get(0).message().blocks())
        .contains(new Block.Title("A magnet plant opens, number 1", FIRST.link()))
        .contains(new Block.SmallPrint("Withdrawn", NOW));
    assertThat(everyWordKept()).noneMatch(words -> words.contains("June"));
  }

  @Test
  void whatIsNotOnItsWayIsNotSentOfAPostThatWasTakenBack() {
    publish(FIRST);
    assertThat(withdraw(FIRST)).isEqualTo(1);
    assertThat(owed()).isEmpty();
    assertThat(everyWordKept()).noneMatch(words -> words.contains("river"));
  }

  @Test
  void whatMayHaveArrivedIsOnlyLookedForOncePostsAreTakenBack() {
    publish(FIRST);
    Claim alert = rig.claim(NOW, Duration.ofMinutes(1), 1).get(0);
    withdraw(FIRST);
    rig.settle(alert, new Outcome.Unknown("time-out"), NOW);
    assertThat(rig.claim(NOW.plusSeconds(60), Duration.ofMinutes(1), 1))
        .singleElement()
        .matches(Claim::withdrawn);
  }

  @Test
  void aPostThatIsShownAgainIsAnnouncedToThoseWhoHadNotGotItYet() {
    publish(FIRST);
    withdraw(FIRST);
    assertThat(returned(FIRST)).isEqualTo(1);
    assertThat(deliver().message().blocks().toString()).contains("opened in May");
  }

  @Test
  void anAlertThatSaysWithdrawnIsPutRightWhenThePostIsShownAgain() {
    publishAndDeliver();
    withdraw(FIRST);
    deliver();
    assertThat(returned(FIRST)).isZero();
    assertThat(deliver().message().blocks().toString()).contains("opened in May");
    change(FIRST, MATERIAL);
    assertThat(actions()).containsExactly(Action.EDIT, Action.REPLY);
  }

  @Test
  void aPostIsNewsToWhoeverWantsItOnlyAsItIsNow() {
    Filters doubted = Wanting.caveats(Selection.anyOf(List.of(CaveatKind.UNVERIFIED)));
    Filters june = Wanting.keywords(Wanting.words("opened in June"));
    announcements =
        new Announcements(
            new LiveSubscriptions(
                List.of(
                    Wanting.only(Wanting.all("doubted", "slack:C001"), doubted),
                    Wanting.only(Wanting.all("june", "slack:C002"), june))),
            rig.outbox);
    assertThat(publish(FIRST)).isZero();

    change(FIRST, DOUBTFUL);
    change(DOUBTFUL, changed(DOUBTFUL, "opened in May", "opened in June"));

    assertThat(owed())
        .extracting(shipment -> shipment.key().to().toString(), Shipment::action)
        .contains(tuple("slack:C001", Action.POST), tuple("slack:C002", Action.POST));
  }

  @Test
  void aDestinationIsNotToldAgainWhenThePostGetsAnotherLink() {
    publishAndDeliver();
    Post moved = moved(FIRST, "https://news.example/moved/1/");
    change(FIRST, moved);
    assertThat(owed()).allMatch(shipment -> shipment.action() != Action.POST);
    assertThat(publish(moved)).isZero();
  }

  private static Post moved(Post post, String link) {
    return new Post(
        post.id(),
        post.version() + "'",
        java.net.URI.create(link),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  private static Announcements announcements(OutboxRig rig, OnUpdate onUpdate) {
    Style style = Style.of(Format.COMPACT, onUpdate);
    return new Announcements(
        new LiveSubscriptions(List.of(Wanting.all("all", "slack:C001", style))), rig.outbox);
  }

  private Announcements announcements(OnUpdate onUpdate) {
    return announcements(rig, onUpdate);
  }

  private void publishAndDeliver() {
    assertThat(publish(FIRST)).isEqualTo(1);
    deliver();
  }

  private int publish(Post post) {
    return in(tx -> announcements.published(tx, news(post), NOW, NOW));
  }

  private void change(Post before, Post after) {
    Brief old = BRIEFER.brief(before);
    News news = news(after);
    Revision revision = Revision.between(old, news.brief());
    in(tx -> announcements.changed(tx, old, news, revision, true, NOW));
  }

  private static News news(Post post) {
    return News.of(BRIEFER.brief(post));
  }

  private int withdraw(Post post) {
    return in(tx -> announcements.withdrawn(tx, post, NOW));
  }

  private int returned(Post post) {
    return in(tx -> announcements.returned(tx, news(post), true, NOW));
  }

  private int in(java.util.function.Function<Handle, Integer> work) {
    return database.inTransaction(work);
  }

  /** Delivers the next message. */
  private Shipment deliver() {
    Claim claim = rig.claim(NOW, Duration.ofMinutes(1), 1).get(0);
    rig.settle(claim, new Outcome.Delivered(RECEIPT), NOW);
    return claim.shipment();
  }

  /** Delivers everything. */
  private List<Shipment> owed() {
    List<Shipment> all = new ArrayList<>();
    while (!rig.queue.due(NOW, 1).isEmpty()) {
      all.add(deliver());
    }
    return all;
  }

  private List<Action> actions() {
    return owed().stream().map(Shipment::action).toList();
  }

  private List<String> everyWordKept() {
    return database.inTransaction(
        tx -> tx.createQuery("select message from outbox_text").mapTo(String.class).list());
  }
}
