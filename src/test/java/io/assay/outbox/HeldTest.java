package io.assay.outbox;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static io.assay.subscription.Wanting.at;
import static io.assay.subscription.Wanting.mentioning;
import static io.assay.subscription.Wanting.organizations;
import static io.assay.subscription.Wanting.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Aliases;
import io.assay.brief.Briefer;
import io.assay.brief.Revision;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.Addressee;
import io.assay.subscription.Days;
import io.assay.subscription.Filters;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.QuietHours;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Timing;
import io.assay.subscription.Wanting;
import io.assay.subscription.WeeklyTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is held back, and how it is told in the end. */
@ParameterizedClass
@EnumSource(Engine.class)
class HeldTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Subscription ALL = Wanting.all("all", "slack:C001");
  private static final Timing MORNING =
      new Timing(WeeklyTimes.of("daily 08:00", BERLIN).map(times -> times), Optional.empty(), 0);
  private static final Timing NIGHT =
      new Timing(
          Optional.empty(),
          Optional.of(
              new QuietHours(
                  LocalTime.of(22, 0), LocalTime.of(6, 0), Days.of("daily").orElseThrow(), BERLIN)),
          0);
  private static final Timing TWO_AN_HOUR = new Timing(Optional.empty(), Optional.empty(), 2);

  /** A Monday, three in the afternoon in Berlin. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");

  private static final Instant TUESDAY_AT_EIGHT = Instant.parse("2026-03-03T07:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T23:00:00Z");
  private static final Instant SIX = Instant.parse("2026-03-03T05:00:00Z");
  private static final Post FIRST = post("site", "1", MONDAY, BAOGANG);
  private static final Post MATERIAL = changed(FIRST, "opened in May", "opened in June", BAOGANG);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private Announcements announcements;
  private Instant now = MONDAY;
  private int delivered;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    announcements = new Announcements(rig.subscriptions, rig.outbox);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aDigestIsOneMessageByOrganizationWithLabelsLinksAndPublishers() {
    subscribe(at(ALL, MORNING));
    assertThat(publish(post("site", "3", MONDAY, NORTHERN))).isZero();
    publish(FIRST);
    publish(post("site", "2", MONDAY));
    publish(post("site", "4", MONDAY, CHINA));
    assertThat(delivered(TUESDAY_AT_EIGHT.minusSeconds(1))).isEmpty();
    Shipment digest = one(delivered(TUESDAY_AT_EIGHT));
    assertThat(digest.key().kind()).isEqualTo(Kind.DIGEST);
    assertThat(digest.message().summary()).isEqualTo("Digest: 4 posts since Mon 15:00 CET");
    assertThat(texts(digest.message(), Block.Heading.class))
        .containsExactly("Baogang Group", "China", "Northern Rare Earth", "Other");
    assertThat(entries(digest.message()).get(0))
        .isEqualTo(
            new Block.Entry(
                FIRST.title(),
                FIRST.link(),
                MONDAY,
                "Author: state-owned source; verify independently · Example News"));
    assertThat(delivered(TUESDAY_AT_EIGHT.plusSeconds(5))).isEmpty();
  }

  @Test
  void aDigestTellsFromTheOneBeforeOnAndGoesByTheClockThatIsChanged() {
    subscribe(at(ALL, MORNING));
    now = Instant.parse("2026-03-27T12:00:00Z");
    publish(FIRST);
    assertThat(delivered(Instant.parse("2026-03-28T07:00:00Z"))).hasSize(1);
    publish(post("site", "2", now));
    assertThat(delivered(Instant.parse("2026-03-29T05:59:59Z"))).isEmpty();
    Shipment digest = one(delivered(Instant.parse("2026-03-29T06:00:00Z")));
    assertThat(digest.message().summary()).isEqualTo("Digest: 1 post since Sat 08:00 CET");
  }

  @Test
  void whatIsHeldStandsInNobodysWay() {
    Subscription urgent =
        Wanting.only(Wanting.all("urgent", "slack:C001"), organizations("Baogang Group"));
    subscribe(at(ALL, MORNING), urgent);
    publish(post("site", "2", MONDAY));
    assertThat(publish(FIRST)).isEqualTo(1);
    assertThat(one(delivered(MONDAY)).key().kind()).isEqualTo(Kind.ALERT);
    assertThat(titles(one(delivered(TUESDAY_AT_EIGHT)))).containsExactly(title(2));
  }

  @Test
  void aPostIsHeldOnceAndNotWhereItWasTold() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    publish(FIRST);
    assertThat(titles(one(delivered(TUESDAY_AT_EIGHT)))).containsExactly(title(1));
    publish(FIRST);
    assertThat(delivered(TUESDAY_AT_EIGHT.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void aDigestSaysPostsAsTheyAreWhenItGoesOut() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    Post second = post("site", "2", MONDAY);
    publish(second);
    change(FIRST, titled(FIRST, "The plant opens after all"));
    now = TUESDAY_AT_EIGHT;
    rig.held.release(now);
    change(second, titled(second, "Another title"));
    assertThat(titles(one(delivered(now))))
        .containsExactly("The plant opens after all", "Another title");
  }

  @Test
  void whatIsTakenBackFallsOutAndIsHeldAgainWhenItIsShownAgain() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    assertThat(withdraw(FIRST)).isEqualTo(1);
    assertThat(delivered(TUESDAY_AT_EIGHT)).isEmpty();
    returned(FIRST);
    now = TUESDAY_AT_EIGHT.plus(Duration.ofDays(1));
    rig.held.release(now);
    withdraw(FIRST);
    assertThat(delivered(now)).isEmpty();
    returned(FIRST);
    assertThat(titles(one(delivered(now.plus(Duration.ofDays(1)))))).containsExactly(title(1));
  }

  @Test
  void whatIsWantedAtOnceByNowIsToldAtOnce() {
    Addressee ann = Addressee.of("user:U0ANN", "slack");
    Subscription urgent =
        Wanting.only(Wanting.all("urgent", "slack:C001"), organizations("Baogang Group"));
    subscribe(at(ALL, MORNING), told(urgent, mentioning(Filters.EVERYTHING, ann)));
    Post untagged = post("site", "1", MONDAY);
    publish(untagged);
    change(untagged, changed(untagged, "", "", BAOGANG));
    Shipment alert = one(delivered(MONDAY));
    assertThat(alert.key().kind()).isEqualTo(Kind.ALERT);
    assertThat(alert.message().mentions()).containsExactly("user:U0ANN");
    assertThat(delivered(TUESDAY_AT_EIGHT)).isEmpty();
  }

  @Test
  void whatIsHeldStaysOwedAfterARestartAndWhenNobodyWantsItAnyMore() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    subscribe();
    rig = new OutboxRig(database);
    assertThat(one(delivered(TUESDAY_AT_EIGHT)).message().summary())
        .isEqualTo("Digest: 1 post since Mon 14:00 UTC");
  }

  @Test
  void inQuietHoursMessagesArePutRightAndNothingIsSaid() {
    for (OnUpdate mode : OnUpdate.values()) {
      Post told = post("site", mode.name(), MONDAY, BAOGANG);
      Post untold = post("site", mode.name() + "2", MONDAY, BAOGANG);
      Subscription quiet = Wanting.all("quiet", "slack:C00" + delivered);
      subscribe(told(at(quiet, NIGHT), Style.of(Format.COMPACT, mode)));
      now = MONDAY;
      publish(told);
      assertThat(delivered(MONDAY)).hasSize(1);
      now = MIDNIGHT;
      assertThat(publish(untold)).isZero();
      change(told, changed(told, "opened in May", "opened in June", BAOGANG));
      assertThat(delivered(SIX.minusSeconds(1)).stream().map(Shipment::action))
          .as(mode.key())
          .containsExactlyElementsOf(mode.edits() ? List.of(Action.EDIT) : List.of());
      List<Shipment> loud = delivered(SIX);
      assertThat(loud.stream().filter(it -> it.action() == Action.REPLY))
          .as(mode.key())
          .hasSize(mode.replies() ? 1 : 0);
      assertThat(loud.stream().filter(it -> it.action() == Action.POST).map(this::summary))
          .containsExactly("Quiet hours: 1 post");
    }
  }

  @Test
  void anAnswerThatWaitsIsNotSaidOfAPostThatWasTakenBack() {
    subscribe(at(ALL, NIGHT));
    publish(FIRST);
    delivered(MONDAY);
    now = MIDNIGHT;
    change(FIRST, MATERIAL);
    withdraw(MATERIAL);
    assertThat(delivered(SIX).stream().map(Shipment::action)).containsExactly(Action.EDIT);
  }

  @Test
  void whatIsMoreThanSoManyAnHourBecomesADigestAsSoonAsTheHourAllows() {
    subscribe(at(ALL, TWO_AN_HOUR));
    for (int number = 1; number <= 5; number++) {
      now = MONDAY.plus(Duration.ofMinutes(10L * number));
      publish(post("site", "" + number, now));
    }
    assertThat(delivered(now)).hasSize(2);
    Instant free = MONDAY.plus(Duration.ofMinutes(70));
    assertThat(delivered(free.minusSeconds(1))).isEmpty();
    assertThat(one(delivered(free)).message().summary()).isEqualTo("More than 2 an hour: 3 posts");
    now = MONDAY.plus(Duration.ofMinutes(75));
    assertThat(publish(post("site", "6", now))).isZero();
    assertThat(publish(post("site", "7", now.plusSeconds(1)))).isZero();
  }

  @Test
  void twoWhoLetGoAtOnceTellItOnce() throws Exception {
    subscribe(at(ALL, MORNING));
    IntStream.rangeClosed(1, 30).forEach(i -> publish(post("site", "" + i, MONDAY)));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier together = new CyclicBarrier(2);
      List<Future<?>> ends = new ArrayList<>();
      for (OutboxRig node : List.of(rig, new OutboxRig(database))) {
        ends.add(
            both.submit(
                () -> {
                  together.await();
                  node.held.release(TUESDAY_AT_EIGHT);
                  return true;
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      both.shutdown();
    }
    assertThat(delivered(TUESDAY_AT_EIGHT).stream().flatMap(it -> titles(it).stream()))
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsTooLongBecomesSeveralMessages() {
    subscribe(at(ALL, MORNING));
    IntStream.rangeClosed(1, 39)
        .forEach(i -> publish(post("site", "" + i, MONDAY, i % 2 == 0 ? BAOGANG : NORTHERN)));
    List<Shipment> parts = delivered(TUESDAY_AT_EIGHT);
    assertThat(parts).hasSize(3);
    assertThat(parts.get(0).message().summary())
        .matches("Digest: 1\\d posts since .* \\(1 of 3\\)");
    assertThat(parts.stream().flatMap(part -> titles(part).stream()))
        .hasSize(39)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDigestSaysWhichSourceCouldNotBeReached() {
    subscribe(at(Wanting.only(ALL, Wanting.sources(Filters.EVERYTHING, "site")), MORNING));
    rig.silences.add(new Silence("site", TUESDAY_AT_EIGHT.minus(Duration.ofHours(2))));
    rig.silences.add(new Silence("elsewhere", MONDAY));
    publish(FIRST);
    assertThat(texts(one(delivered(TUESDAY_AT_EIGHT)).message(), Block.Paragraph.class))
        .containsExactly("site has not answered since Tue 06:00 CET: there may be more.");
  }

  @Test
  void whatWasToldInADigestIsAnsweredThereAndTheDigestStaysAsItIs() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    delivered(TUESDAY_AT_EIGHT);
    change(FIRST, MATERIAL);
    Shipment reply = one(delivered(now));
    assertThat(reply.action()).isEqualTo(Action.REPLY);
    assertThat(reply.requireTarget().message()).isEqualTo("1");
    assertThat(texts(reply.message(), Block.Title.class)).containsExactly(FIRST.title());
    withdraw(MATERIAL);
    List<Shipment> withdrawn = delivered(now);
    assertThat(withdrawn.stream().map(Shipment::action)).containsExactly(Action.REPLY, Action.EDIT);
    assertThat(withdrawn).allMatch(it -> it.message().summary().startsWith("Withdrawn: "));
  }

  @Test
  void whatTellsAnEventAgainFollowsTheDigestButNotWhatIsHeld() {
    subscribe(at(ALL, MORNING));
    publish(FIRST);
    subscribe(ALL);
    Post second = post("site", "2", MONDAY);
    publish(new News(BRIEFER.brief(second), Optional.of(FIRST)));
    assertThat(one(delivered(MONDAY)).action()).isEqualTo(Action.POST);
    delivered(TUESDAY_AT_EIGHT);
    Post third = post("site", "3", MONDAY);
    publish(new News(BRIEFER.brief(third), Optional.of(FIRST)));
    Shipment follower = one(delivered(now));
    assertThat(follower.action()).isEqualTo(Action.REPLY);
    assertThat(follower.requireTarget().message()).isEqualTo("2");
  }

  @Test
  void peopleAreCalledByTheFirstAlertAlone() {
    Addressee ann = Addressee.of("user:U0ANN", "slack");
    subscribe(told(ALL, mentioning(organizations("Baogang Group"), ann)));
    publish(FIRST);
    change(FIRST, titled(FIRST, "Put right before it went out"));
    publish(post("site", "2", MONDAY));
    List<Shipment> alerts = delivered(MONDAY);
    assertThat(alerts.get(0).message().summary()).startsWith("Put right");
    assertThat(alerts.get(0).message().mentions()).containsExactly("user:U0ANN");
    assertThat(alerts.get(1).message().mentions()).isEmpty();
    change(FIRST, MATERIAL);
    assertThat(delivered(MONDAY)).hasSize(2).allMatch(it -> it.message().mentions().isEmpty());
  }

  @Test
  void inAThreadTheFurtherAlertsOfADayAreSaidInAnswerToTheFirst() {
    Style thread =
        new Style(
            Format.COMPACT,
            OnUpdate.EDIT_AND_REPLY,
            Optional.empty(),
            Optional.empty(),
            true,
            true);
    subscribe(told(at(ALL, NIGHT), thread));
    publish(FIRST);
    publish(post("site", "2", MONDAY));
    List<Shipment> today = delivered(MONDAY);
    assertThat(today.stream().map(Shipment::action)).containsExactly(Action.POST, Action.REPLY);
    assertThat(today.get(1).requireTarget().message()).isEqualTo("1");
    assertThat(today).allMatch(Shipment::silent);
    now = Instant.parse("2026-03-03T08:00:00Z");
    publish(post("site", "3", now));
    assertThat(one(delivered(now)).action()).isEqualTo(Action.POST);
  }

  private void subscribe(Subscription... all) {
    rig.subscriptions.swapFiles(List.of(all), Aliases.NONE);
  }

  private int publish(Post post) {
    return publish(News.of(BRIEFER.brief(post)));
  }

  private int publish(News news) {
    return in(tx -> announcements.published(tx, news, now, now));
  }

  private void change(Post before, Post after) {
    News news = News.of(BRIEFER.brief(after));
    Revision revision = Revision.between(BRIEFER.brief(before), news.brief());
    in(tx -> announcements.changed(tx, BRIEFER.brief(before), news, revision, true, now));
  }

  private int withdraw(Post post) {
    return in(tx -> announcements.withdrawn(tx, post, now));
  }

  private void returned(Post post) {
    in(tx -> announcements.returned(tx, News.of(BRIEFER.brief(post)), true, now));
  }

  private int in(Function<Handle, Integer> work) {
    return database.inTransaction(work);
  }

  /** Lets go and delivers all that is due by then. */
  private List<Shipment> delivered(Instant then) {
    now = then;
    rig.held.release(now);
    List<Shipment> all = new ArrayList<>();
    List<Claim> claims = rig.claim(now, Duration.ofMinutes(1), 1);
    while (!claims.isEmpty()) {
      Claim claim = claims.get(0);
      all.add(claim.shipment());
      delivered++;
      rig.settle(claim, new Outcome.Delivered(new Receipt("C001", "" + delivered)), now);
      claims = rig.claim(now, Duration.ofMinutes(1), 1);
    }
    return all;
  }

  private static <T> T one(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String summary(Shipment shipment) {
    return shipment.message().summary();
  }

  private static String title(int number) {
    return "A magnet plant opens, number " + number;
  }

  private static Post titled(Post post, String title) {
    return new Post(
        post.id(),
        post.version() + "'",
        post.link(),
        post.publisher(),
        title,
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  private static List<String> titles(Shipment digest) {
    return entries(digest.message()).stream().map(Block.Entry::title).toList();
  }

  private static List<Block.Entry> entries(Message message) {
    return all(message, Block.Entry.class).toList();
  }

  private static <T extends Block> Stream<T> all(Message message, Class<T> kind) {
    return message.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<String> texts(Message message, Class<? extends Block> kind) {
    return all(message, kind)
        .map(
            block ->
                block instanceof Block.Heading heading
                    ? heading.text()
                    : block instanceof Block.Title title
                        ? title.text()
                        : ((Block.Paragraph) block).text())
        .toList();
  }
}
