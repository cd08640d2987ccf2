package io.assay.outbox;

import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.Revision;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is owed of a post that tells the event of another one. */
@ParameterizedClass
@EnumSource(Engine.class)
class StoryAlertsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Post FIRST = post("site", "1", NOW);
  private static final Post SECOND = post("site", "2", NOW);
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Receipt FIRST_AT = new Receipt("C1", "17.1");
  private static final Receipt SECOND_AT = new Receipt("C1", "17.2");
  private static final Block LINE =
      new Block.SmallPrint("The same event as: A magnet plant opens, number 1", null);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private Announcements announcements;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    announcements = announcementsTo("slack:C001");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isSaidInAnswerToTheFirstOneWithItsTitle() {
    publish(FIRST);
    deliver(FIRST_AT);
    publishSecond();
    Shipment second = deliver(SECOND_AT);
    assertThat(second.key().kind()).isEqualTo(Kind.ALERT);
    assertThat(second.action()).isEqualTo(Action.REPLY);
    assertThat(second.requireTarget()).isEqualTo(FIRST_AT);
    assertThat(second.message().blocks()).contains(LINE);
  }

  @Test
  void isSaidInAnswerEvenIfTheFirstOneIsStillOwed() {
    publish(FIRST);
    publishSecond();
    deliver(FIRST_AT);
    assertThat(deliver(SECOND_AT).requireTarget()).isEqualTo(FIRST_AT);
  }

  @Test
  void isAMessageOfItsOwnWhereTheFirstOneWasNotTold() {
    publish(FIRST);
    deliver(FIRST_AT);
    announcements = announcementsTo("slack:C001", "slack:C002");
    publishSecond();
    assertThat(deliver(SECOND_AT).action()).isEqualTo(Action.REPLY);
    Shipment elsewhere = deliver(new Receipt("C2", "18.1"));
    assertThat(elsewhere.key().to()).isEqualTo(Destination.parse("slack:C002"));
    assertThat(elsewhere.action()).isEqualTo(Action.POST);
    assertThat(elsewhere.message().blocks()).doesNotContain(LINE);
  }

  @Test
  void isToldADestinationOnce() {
    publish(FIRST);
    assertThat(publishSecond()).isEqualTo(1);
    assertThat(publishSecond()).isZero();
  }

  @Test
  void isPostedWhereTheFirstOneNeverArrives() {
    publish(FIRST);
    publishSecond();
    rig.settle(claim(), new Outcome.Refused("msg_too_long"), NOW);
    Claim second = claim();
    rig.settle(
        second, new Delivery(new FakeCourier("slack"), second, claim -> true).outcome(), NOW);
    assertThat(deliver(SECOND_AT).action()).isEqualTo(Action.POST);
    change(SECOND, changed(SECOND, "opened in May", "opened in June"));
    assertThat(deliver(SECOND_AT).requireTarget()).isEqualTo(SECOND_AT);
    assertThat(deliver(SECOND_AT).requireTarget()).isEqualTo(SECOND_AT);
  }

  @Test
  void isPutRightInItsOwnPlaceAndAnsweredWhereTheStoryBegins() {
    publish(FIRST);
    deliver(FIRST_AT);
    publishSecond();
    deliver(SECOND_AT);
    change(SECOND, changed(SECOND, "opened in May", "opened in June"));
    Shipment edit = deliver(SECOND_AT);
    assertThat(edit.action()).isEqualTo(Action.EDIT);
    assertThat(edit.requireTarget()).isEqualTo(SECOND_AT);
    assertThat(edit.message().blocks()).contains(LINE);
    Shipment reply = deliver(new Receipt("C1", "17.3"));
    assertThat(reply.key().kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.requireTarget()).isEqualTo(FIRST_AT);
  }

  @Test
  void isStillOwedWhenTheFirstOneIsTakenBack() {
    publish(FIRST);
    deliver(FIRST_AT);
    publishSecond();
    assertThat(withdraw(FIRST)).isZero();
    Shipment second = deliver(SECOND_AT);
    assertThat(second.message().blocks().toString()).contains("opened in May");
    Shipment edit = deliver(FIRST_AT);
    assertThat(edit.requireTarget()).isEqualTo(FIRST_AT);
    assertThat(edit.message().summary()).startsWith("Withdrawn");
    assertThat(rig.queue.due(NOW, 1)).isEmpty();
  }

  @Test
  void leavesTheFirstOneAsItIsWhenItIsTakenBack() {
    publish(FIRST);
    deliver(FIRST_AT);
    publishSecond();
    deliver(SECOND_AT);
    withdraw(SECOND);
    assertThat(deliver(SECOND_AT).requireTarget()).isEqualTo(SECOND_AT);
    assertThat(rig.queue.due(NOW, 1)).isEmpty();
  }

  @Test
  void isPostedWhereTheFirstOneWasTakenBackBefore() {
    publish(FIRST);
    withdraw(FIRST);
    publishSecond();
    assertThat(deliver(SECOND_AT).action()).isEqualTo(Action.POST);
  }

  private Announcements announcementsTo(String... destinations) {
    return new Announcements(
        new LiveSubscriptions(Stream.of(destinations).map(to -> Wanting.all(to, to)).toList()),
        rig.outbox);
  }

  private void publish(Post post) {
    database.useTransaction(
        tx -> announcements.published(tx, News.of(BRIEFER.brief(post)), NOW, NOW));
  }

  private int publishSecond() {
    return database.inTransaction(tx -> announcements.published(tx, follower(SECOND), NOW, NOW));
  }

  private static News follower(Post post) {
    return new News(BRIEFER.brief(post), Optional.of(FIRST));
  }

  private void change(Post before, Post after) {
    News news = follower(after);
    Revision revision = Revision.between(BRIEFER.brief(before), news.brief());
    database.useTransaction(
        tx -> announcements.changed(tx, BRIEFER.brief(before), news, revision, true, NOW));
  }

  private int withdraw(Post post) {
    return database.inTransaction(tx -> announcements.withdrawn(tx, post, NOW));
  }

  private Claim claim() {
    List<Claim> claims = rig.claim(NOW, Duration.ofMinutes(1), 1);
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private Shipment deliver(Receipt at) {
    Claim claim = claim();
    rig.settle(claim, new Outcome.Delivered(at), NOW);
    return claim.shipment();
  }
}
