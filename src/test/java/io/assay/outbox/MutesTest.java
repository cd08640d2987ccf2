package io.assay.outbox;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Mute;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a destination wants to hear no more of for a while. */
@ParameterizedClass
@EnumSource(Engine.class)
class MutesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Destination HERE = Destination.parse("slack:C001");
  private static final Destination THERE = Destination.parse("discord:2");
  private static final Mute.Author ANNA = new Mute.Author("slack:U1", "Anna");
  private static final Mute.Subject ORGANIZATION =
      new Mute.Subject(Mute.Kind.ORGANIZATION, "baogang-group", "Baogang Group");
  private static final Mute.Subject CAVEAT =
      new Mute.Subject(Mute.Kind.CAVEAT, "verify-independently", "verify independently");
  private static final Mute.Subject FIRST = subscription("first");
  private static final Mute.Subject SECOND = subscription("second");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  @Parameter Engine engine;

  private Database database;
  private Mutes mutes;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    mutes = new Mutes(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Mute.Subject subscription(String name) {
    return new Mute.Subject(Mute.Kind.SUBSCRIPTION, name, name);
  }

  @Test
  void aPostOfAMutedOrganizationWaitsUntilTheMuteEnds() {
    mute(ORGANIZATION, 3);
    publish(BAOGANG);
    assertThat(heldUntil(HERE)).isEqualTo(inDays(3));
    assertThat(mutes.suppressed(only())).isEqualTo(1);
  }

  @Test
  void soDoesOneWithAMutedCaveat() {
    mute(CAVEAT, 2);
    publish(NORTHERN);
    assertThat(heldUntil(HERE)).isEqualTo(inDays(2));
  }

  @Test
  void othersAreToldAtOnce() {
    mute(ORGANIZATION, 3);
    publish(NORTHERN);
    assertThat(states()).containsExactly("OWED", "OWED");
    publish(BAOGANG);
    assertThat(states()).as("of another channel").containsOnly("OWED", "OWED", "HELD", "OWED");
  }

  @Test
  void aMutedSubscriptionLeavesTheOneThatWantsThePostToo() {
    mute(FIRST, 3);
    publish(BAOGANG);
    assertThat(states()).containsExactly("OWED", "OWED");
  }

  @Test
  void ofSeveralMutedSubscriptionsTheFirstThatIsHeardAgainTellsIt() {
    mute(FIRST, 3);
    mute(SECOND, 5);
    publish(BAOGANG);
    assertThat(heldUntil(HERE)).isEqualTo(inDays(3));
  }

  @Test
  void ofAllThatIsMutedInAPostTheLastEndCounts() {
    mute(ORGANIZATION, 3);
    mute(CAVEAT, 7);
    publish(BAOGANG);
    assertThat(heldUntil(HERE)).isEqualTo(inDays(7));
  }

  @Test
  void whatIsDecidedSaysWhatItWaitsFor() {
    mute(ORGANIZATION, 3);
    Post post = publish(BAOGANG);
    assertThat(new DecisionLog(database, Duration.ofDays(90)).of(post.id()).get(0).fate(HERE))
        .contains(new Fate(Fate.Kind.HELD, "Muted: Baogang Group", inDays(3)));
  }

  @Test
  void endedBeforeItsTimeItReleasesWhatItHeldAtOnceAndOnlyOnce() {
    mute(ORGANIZATION, 3);
    publish(BAOGANG);
    Mute mute = only();
    assertThat(mutes.end(mute, ANNA, NOW.plusSeconds(60))).contains(1);
    assertThat(heldUntil(HERE)).isEqualTo(NOW.plusSeconds(60));
    assertThat(mutes.holding(NOW.plusSeconds(60))).isEmpty();
    assertThat(mutes.end(mute, ANNA, NOW.plusSeconds(61))).isEmpty();
    mute(ORGANIZATION, 4);
    assertThat(only().until()).isEqualTo(inDays(4));
  }

  @Test
  void holdsOnceHoweverOftenTheFormIsSentAndUntilItsEnd() {
    assertThat(mute(ORGANIZATION, 3)).isTrue();
    assertThat(mute(ORGANIZATION, 5)).isFalse();
    assertThat(only().until()).isEqualTo(inDays(3));
    assertThat(mutes.holding(inDays(3))).isEmpty();
    assertThat(mutes.end(only(), ANNA, inDays(3))).as("is over").isEmpty();
    assertThat(mutes.add(HERE, ORGANIZATION, ANNA, "again", inDays(3), inDays(4))).isTrue();
  }

  @Test
  void knowsWhoMutedWhatAndWhyInHisOwnWords() {
    String reason = "it is *too* much; '-- <!channel> ".repeat(100).strip();
    mutes.add(HERE, ORGANIZATION, ANNA, reason, NOW, inDays(1));
    Mute mute = only();
    assertThat(mute.author()).isEqualTo(ANNA);
    assertThat(mute.subject()).isEqualTo(ORGANIZATION);
    assertThat(mute.since()).isEqualTo(NOW);
    assertThat(mute.reason()).hasSizeLessThanOrEqualTo(Mutes.REASON).startsWith("it is *too*");
  }

  @Test
  void isNeitherMadeForLongerThanNinetyDaysNorKeptForLongerAfterwards() {
    assertThatThrownBy(() -> mute(ORGANIZATION, 91)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mute(ORGANIZATION, 0)).isInstanceOf(IllegalArgumentException.class);
    mute(ORGANIZATION, 90);
    assertThat(mutes.forget(inDays(180))).isZero();
    assertThat(mutes.forget(inDays(181))).isEqualTo(1);
  }

  private boolean mute(Mute.Subject subject, int days) {
    return mutes.add(HERE, subject, ANNA, "too much", NOW, inDays(days));
  }

  private static Instant inDays(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private Mute only() {
    List<Mute> all = mutes.holding(NOW);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Post publish(Term organization) {
    Post post = post("site", organization.slug(), NOW, organization);
    LiveSubscriptions subscriptions =
        new LiveSubscriptions(
            List.of(
                Wanting.all("first", HERE.toString()),
                Wanting.all("second", HERE.toString()),
                Wanting.all("elsewhere", THERE.toString())));
    Announcements announcements = new Announcements(subscriptions, new Outbox(database));
    database.useTransaction(
        tx -> announcements.published(tx, News.of(BRIEFER.brief(post)), NOW, NOW));
    return post;
  }

  private List<String> states() {
    return database.inTransaction(
        tx -> tx.createQuery("select state from outbox order by id").mapTo(String.class).list());
  }

  private Instant heldUntil(Destination to) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select due_at from outbox where state = 'HELD' and held = 'MUTED'"
                        + " and destination = :to")
                .bind("to", to.toString())
                .mapTo(Instant.class)
                .one());
  }
}
