package io.assay.outbox;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static io.assay.post.PostFixtures.withoutBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.Revision;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Reason;
import io.assay.subscription.Subscription;
import io.assay.subscription.Wanting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written down of each decision. */
@ParameterizedClass
@EnumSource(Engine.class)
class DecisionLogTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Post POST = post("site", "1", NOW, BAOGANG, INNER_MONGOLIA);
  private static final Destination HERE = Destination.parse("slack:C001");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  @Parameter Engine engine;

  private Database database;
  private DecisionLog log;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new DecisionLog(database, Duration.ofDays(90));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatEachSubscriptionMadeOfAPostWithTheTextThatDecided() {
    publish(POST, NOW);

    Decided decided = log.of(POST.id()).get(0);
    assertThat(decided.at()).isEqualTo(NOW);
    assertThat(decided.cause()).isEqualTo(Decided.Cause.NEW);
    assertThat(decided.verdicts())
        .extracting(verdict -> verdict.subscription() + " " + verdict.words())
        .containsExactly(
            "china matched: regions: \"China\": Inner Mongolia",
            "northern did not match: organizations: not \"northern-rare-earth\";"
                + " the post names Baogang Group",
            "everything matched: it takes every post");
  }

  @Test
  void saysWhatBecameOfThePostWhereItWasWanted() {
    publish(POST, NOW);
    publish(POST, NOW.plusSeconds(60));

    List<Decided> all = log.of(POST.id());
    assertThat(all.get(0).fates())
        .containsOnlyKeys(HERE, Destination.parse("discord:2"))
        .containsValue(Fate.OWED);
    assertThat(all.get(1).fate(HERE)).contains(Fate.TOLD_BEFORE);
    assertThat(all.get(1).fate(Destination.parse("slack:C002"))).isEmpty();
  }

  @Test
  void saysThatAnOldPostIsNoNewsToWhoWantsItOnlyNow() {
    Post later = changed(POST, "opened in May", "opened in June", BAOGANG, NORTHERN, CHINA);
    database.useTransaction(
        tx ->
            announcements()
                .changed(
                    tx,
                    BRIEFER.brief(POST),
                    News.of(BRIEFER.brief(later)),
                    Revision.between(BRIEFER.brief(POST), BRIEFER.brief(later)),
                    false,
                    NOW));

    Decided decided = log.of(POST.id()).get(0);
    assertThat(decided.cause()).isEqualTo(Decided.Cause.CHANGED);
    assertThat(decided.fate(Destination.parse("slack:C002"))).contains(Fate.NOT_NEWS);
  }

  @Test
  void knowsOfAPostWithoutItsTextWhatCouldNotBeTold() {
    publish(withoutBody(POST), NOW);
    Subscription doubtful =
        Wanting.only(Wanting.all("words", "slack:C003"), Wanting.keywords(Wanting.words("tin")));
    database.useTransaction(
        tx ->
            new Announcements(new LiveSubscriptions(List.of(doubtful)), new Outbox(database))
                .published(tx, News.of(BRIEFER.brief(withoutBody(POST))), NOW, NOW));

    Decided.Verdict verdict = log.of(POST.id()).get(1).verdicts().get(0);
    assertThat(verdict.matched()).isTrue();
    assertThat(verdict.doubts()).extracting(Reason::condition).containsExactly("keywords");
  }

  @Test
  void keepsNoWordsOfAPostThatWasWithdrawn() {
    publish(POST, NOW);
    database.useTransaction(tx -> DecisionLog.forgetWords(tx, POST.id()));

    Decided decided = log.of(POST.id()).get(0);
    assertThat(decided.toString()).doesNotContain("Inner Mongolia", "Baogang");
    assertThat(decided.verdicts().get(0).words()).isEqualTo("matched: regions");
    assertThat(decided.fate(HERE)).contains(Fate.OWED);
  }

  @Test
  void isForgottenOnceItIsOlder() {
    publish(POST, NOW);
    assertThat(log.forget(NOW)).isZero();
    assertThat(log.forget(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(log.of(POST.id())).isEmpty();
  }

  @Test
  void threeThousandSubscriptionsTakeLessThanThirtyKilobytes() {
    List<Subscription> many =
        IntStream.range(0, 3_000).mapToObj(DecisionLogTest::subscription).toList();
    database.useTransaction(
        tx ->
            new Announcements(new LiveSubscriptions(many), new Outbox(database))
                .published(tx, News.of(BRIEFER.brief(POST)), NOW, NOW));

    int bytes =
        database.inTransaction(
            tx ->
                tx.createQuery("select octet_length(body) from decision")
                    .mapTo(Integer.class)
                    .one());
    assertThat(bytes).isBetween(1_000, 30_000);
    assertThat(log.of(POST.id()).get(0).verdicts()).hasSize(3_000);
  }

  /** Nearly none matches, as it is; each of an organization of its own, to one of 500 channels. */
  private static Subscription subscription(int number) {
    String channel = Long.toString(100_000 + number % 500 * 7_919L, 36).toUpperCase(Locale.ROOT);
    return Wanting.only(
        Wanting.all("team " + number, "slack:C" + channel),
        Wanting.organizations("Organization " + number * 31 % 3_000));
  }

  private void publish(Post post, Instant now) {
    database.useTransaction(
        tx -> announcements().published(tx, News.of(BRIEFER.brief(post)), now, now));
  }

  private Announcements announcements() {
    return new Announcements(
        new LiveSubscriptions(
            List.of(
                Wanting.only(Wanting.all("china", "slack:C001"), Wanting.regions("China")),
                Wanting.only(
                    Wanting.all("northern", "slack:C002"),
                    Wanting.organizations("northern-rare-earth")),
                Wanting.all("everything", "discord:2"))),
        new Outbox(database));
  }
}
