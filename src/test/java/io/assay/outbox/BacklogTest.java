package io.assay.outbox;

import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has gathered during an outage. */
@ParameterizedClass
@EnumSource(Engine.class)
class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private Announcements announcements;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    DeliverySettings settings =
        new DeliverySettings(Optional.empty(), Duration.ofDays(2), 3, Duration.ofSeconds(5));
    rig = new OutboxRig(database, about -> List.of(), settings);
    Destination to = Destination.parse("slack:C001");
    announcements =
        new Announcements(
            new LiveSubscriptions(List.of(Wanting.all("all", to.toString()))), rig.outbox);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void afterAnOutageTheNewestGoOutOneByOneAndTheOlderOnesInOneMessage() {
    IntStream.rangeClosed(1, 8)
        .forEach(i -> publish(i, NOW.minus(AN_HOUR.multipliedBy(10 - i)), NOW));
    rig.backlog.thin(NOW);
    List<Message> sent = deliver(NOW);
    assertThat(sent).hasSize(4);
    assertThat(sent.subList(0, 3))
        .extracting(Message::summary)
        .allSatisfy(summary -> assertThat(summary).contains("number "));
    Message digest = sent.get(3);
    assertThat(digest.summary()).isEqualTo("Not announced in time: 5 posts");
    assertThat(entries(digest))
        .extracting(Block.Entry::title)
        .containsExactly(
            "A magnet plant opens, number 1",
            "A magnet plant opens, number 2",
            "A magnet plant opens, number 3",
            "A magnet plant opens, number 4",
            "A magnet plant opens, number 5");
    assertThat(entries(digest).get(0).note()).contains("Author: ");
    assertThat(digest.blocks().toString()).contains("/ree latest");
  }

  @Test
  void aBurstOfFreshPostsIsNoBacklog() {
    IntStream.rangeClosed(1, 8).forEach(i -> publish(i, NOW.minusSeconds(60 - i), NOW));
    rig.backlog.thin(NOW);
    assertThat(deliver(NOW)).hasSize(8);
  }

  @Test
  void whatCouldNotBeDeliveredForTwoDaysGoesOutInOneMessage() {
    publish(1, NOW, NOW);
    publish(2, NOW, NOW);
    Instant later = NOW.plus(Duration.ofDays(2));
    publish(3, later, later);
    rig.backlog.thin(later);
    List<Message> sent = deliver(later);
    assertThat(sent).extracting(Message::summary).hasSize(2);
    assertThat(sent.get(0).summary()).contains("number 3");
    assertThat(sent.get(1).summary()).isEqualTo("Not announced in time: 2 posts");
  }

  @Test
  void aLongOutageMakesOneDigestAndNotOneAnHour() {
    for (int hour = 0; hour < 60; hour++) {
      Instant then = NOW.plus(AN_HOUR.multipliedBy(hour));
      publish(hour, then, then);
      rig.backlog.thin(then);
    }
    Instant end = NOW.plus(AN_HOUR.multipliedBy(60));
    rig.backlog.thin(end);
    List<Message> sent = deliver(end);
    assertThat(sent.stream().filter(message -> message.summary().contains("Not announced")))
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(entries(digest)).hasSize(14);
              assertThat(digest.blocks().toString()).contains("These are the newest 14 of them.");
            });
    assertThat(sent).hasSize(4);
  }

  @Test
  void aPostThatWasTakenBackMeanwhileIsNotInTheDigest() {
    IntStream.rangeClosed(1, 5)
        .forEach(i -> publish(i, NOW.minus(AN_HOUR.multipliedBy(10 - i)), NOW));
    rig.backlog.thin(NOW);
    database.useTransaction(tx -> announcements.withdrawn(tx, at(1, NOW), NOW));
    rig.backlog.thin(NOW);
    Message digest = deliver(NOW).get(3);
    assertThat(entries(digest))
        .extracting(Block.Entry::title)
        .containsExactly("A magnet plant opens, number 2");
  }

  private void publish(int number, Instant publishedAt, Instant now) {
    database.useTransaction(
        tx ->
            announcements.published(
                tx, News.of(BRIEFER.brief(at(number, publishedAt))), publishedAt, now));
  }

  private static Post at(int number, Instant publishedAt) {
    return post("site", "" + number, publishedAt);
  }

  private List<Message> deliver(Instant now) {
    List<Message> all = new ArrayList<>();
    List<Claim> claims = rig.claim(now, Duration.ofMinutes(1), 1);
    while (!claims.isEmpty()) {
      all.add(claims.get(0).shipment().message());
      rig.settle(claims.get(0), new Outcome.Delivered(new Receipt("C001", "" + all.size())), now);
      claims = rig.claim(now, Duration.ofMinutes(1), 1);
    }
    return all;
  }

  private static List<Block.Entry> entries(Message message) {
    return message.blocks().stream()
        .filter(Block.Entry.class::isInstance)
        .map(Block.Entry.class::cast)
        .toList();
  }
}
