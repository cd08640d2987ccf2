package io.assay.app;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static io.assay.post.PostFixtures.withoutBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.config.Schedule;
import io.assay.config.SourceSettings;
import io.assay.message.Destination;
import io.assay.outbox.Announcements;
import io.assay.outbox.Claim;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.TermNotices;
import io.assay.post.Fetched;
import io.assay.post.Known;
import io.assay.post.Poll;
import io.assay.post.PollLog;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.SiteTerm;
import io.assay.post.SourceUnavailable;
import io.assay.post.SyncLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.TermList;
import io.assay.post.folder.FolderSettings;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.Wanting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private Instant now = START;
  private final Database database = Database.open(Engine.H2.fresh());
  private final PostLog log = new PostLog(database);
  private final PollLog polls = new PollLog(database);
  private final OutboxRig outbox = new OutboxRig(database);
  private final LiveSubscriptions subscriptions =
      new LiveSubscriptions(
          List.of(
              wantsAll("one", "slack:C001"),
              wantsAll("two", "slack:C001"),
              wantsAll("three", "discord:77"),
              wantsBaogang()));
  private final Archive archive = new Archive(database, new Briefer(CaveatRules.all()));
  private final Pipeline pipeline =
      new Pipeline(
          database,
          log,
          archive,
          new Announcements(subscriptions, outbox.outbox),
          new TermNotices(
              subscriptions, outbox.outbox, () -> Optional.of(Destination.parse("slack:C0ADM"))),
          outbox.outbox,
          () -> now);
  private final SyncReport report = new SyncReport(new SyncLog(database), shown -> {}, () -> now);
  private final ScriptedSource site = new ScriptedSource("site");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void announcesOnlyTheNewestOfWhatIsThereAtTheFirstSight() {
    site.brings(poll(true, false, at("1", -300), at("2", -200), at("3", -100)));
    poller(site, 1).poll();
    assertThat(owed()).containsExactly("slack:C001 3", "discord:77 3");
  }

  @Test
  void announcesNothingAtTheFirstSightWhenToldSo() {
    site.brings(poll(true, false, at("1", -300)));
    poller(site, 0).poll();
    assertThat(owed()).isEmpty();
  }

  @Test
  void announcesWhatAppearsLaterOldestFirstAndOnceForADestination() {
    site.brings(poll(true, false));
    site.brings(poll(true, false, at("4", -50), at("5", 0)));
    site.brings(poll(true, false, at("4", -50), at("5", 0)));
    Poller poller = poller(site, 0);
    poll(poller, 3);
    assertThat(owed())
        .containsExactly("slack:C001 4", "discord:77 4", "slack:C001 5", "discord:77 5");
  }

  @Test
  void announcesWhatIsPublishedWhileTheFirstSightStillGoesOn() {
    site.brings(poll(false, true, at("1", -300)));
    site.brings(poll(true, false, at("2", 30)));
    poller(site, 0).poll();
    assertThat(owed()).containsExactly("slack:C001 2", "discord:77 2");
  }

  @Test
  void doesNotAnnounceAPostOfWhichThereIsNoBody() {
    site.brings(poll(true, false));
    site.brings(poll(true, false, withoutBody(at("9", -9_000_000))));
    Poller poller = poller(site, 0);
    poll(poller, 2);
    assertThat(owed()).isEmpty();
  }

  @Test
  void announcesAFreshPostToWhoeverWantsATagThatItGotLater() {
    Post post = at("1", 10);
    site.brings(poll(true, false));
    site.brings(poll(true, false, post));
    site.brings(poll(true, false, changed(post, "", "", BAOGANG)));
    Poller poller = poller(site, 0);
    poll(poller, 2);
    assertThat(owed()).containsExactly("slack:C001 1", "discord:77 1");
    poller.poll();
    assertThat(owed()).containsExactly("slack:C099 1");
  }

  @Test
  void doesNotAnnounceAnOldPostForATagThatItGotLater() {
    Post post = at("1", 10);
    site.brings(poll(true, false));
    site.brings(poll(true, false, post));
    site.brings(poll(true, false, changed(post, "", "", BAOGANG)));
    Poller poller = poller(site, 0);
    poll(poller, 2);
    owed();
    now = START.plus(Duration.ofDays(8));
    poller.poll();
    assertThat(owed()).isEmpty();
  }

  @Test
  void remembersWhatChangedInAPost() {
    Post post = at("1", 10);
    site.brings(poll(true, false, post));
    site.brings(poll(true, false, changed(post, "two hundred", "three hundred")));
    Poller poller = poller(site, 0);
    poll(poller, 2);
    assertThat(archive.lastRevision(post.id()))
        .hasValueSatisfying(
            last -> assertThat(last.changes().get(0).text()).contains("three hundred"));
  }

  @Test
  void keepsNoTextOfAWithdrawnPostAndSendsNoneOfIt() {
    Post post = at("1", 10);
    site.brings(poll(true, false));
    site.brings(poll(true, false, post));
    site.brings(gone("1"));
    Poller poller = poller(site, 0);
    poll(poller, 3);
    assertThat(owed()).isEmpty();
    assertThat(texts()).isEmpty();
    assertThat(revisions()).containsExactly("withdrawn: “A magnet plant opens, number 1”");
  }

  @Test
  void announcesAPostThatWasTakenBackAndIsShownAgainBeforeItWasSent() {
    Post post = at("1", 10);
    site.brings(poll(true, false));
    site.brings(poll(true, false, post));
    site.brings(gone("1"));
    site.brings(poll(true, false, post));
    Poller poller = poller(site, 0);
    poll(poller, 4);
    assertThat(owed()).containsExactly("slack:C001 1", "discord:77 1");
    assertThat(archive.lastRevision(post.id())).isEmpty();
  }

  @Test
  void announcesAPostThatIsShownAgainToNobodyASecondTime() {
    Post post = at("1", 10);
    site.brings(poll(true, false));
    site.brings(poll(true, false, post));
    site.brings(gone("1"));
    site.brings(poll(true, false, post));
    Poller poller = poller(site, 0);
    poll(poller, 2);
    assertThat(owed()).hasSize(2);
    poll(poller, 2);
    assertThat(owed()).isEmpty();
  }

  @Test
  void takesABodyThatWasFetchedOnDemandInLikeAnyOther() {
    Post post = at("1", 10);
    site.brings(poll(true, false, post));
    poller(site, 0).poll();
    pipeline.fetched(post.id(), Optional.of(changed(post, "two hundred", "three hundred")));
    assertThat(archive.lastRevision(post.id()))
        .hasValueSatisfying(
            last -> assertThat(last.changes().get(0).text()).contains("three hundred"));
    now = now.plusSeconds(60);
    pipeline.fetched(post.id(), Optional.empty());
    assertThat(texts()).isEmpty();
    assertThat(revisions()).containsOnly("", "withdrawn: “A magnet plant opens, number 1”");
  }

  @Test
  void tellsTheAdminOfARenamedTermAndPostsUnderItsNewNameAreStillWanted() {
    Term renamed = new Term(Taxonomy.ORGANIZATION, "baotou-steel", "Baotou Steel", List.of());
    site.brings(terms(BAOGANG));
    site.brings(terms(renamed));
    site.brings(poll(true, false, post("site", "1", START.plusSeconds(10), renamed)));
    poll(poller(site, 0), 3);
    assertThat(owed())
        .hasSize(4)
        .contains("slack:C099 1")
        .first()
        .satisfies(notice -> assertThat(notice).startsWith("slack:C0ADM"));
  }

  private static Poll terms(Term term) {
    SiteTerm one = new SiteTerm("341", "", term, 3);
    TermList list = new TermList(Taxonomy.ORGANIZATION, List.of(one), List.of());
    return new Poll(List.of(), Set.of(), List.of(list), List.of(), "b", true, false);
  }

  @Test
  void sendsAPostThatOneSourceTookBackIfAnotherStillShowsIt() {
    ScriptedSource mirror = new ScriptedSource("mirror");
    site.brings(poll(true, false));
    mirror.brings(poll(true, false));
    poller(site, 0).poll();
    poller(mirror, 0).poll();
    site.brings(poll(true, false, at("1", 10)));
    mirror.brings(poll(true, false, post("mirror", "1", START.plusSeconds(10))));
    site.brings(gone("1"));
    poller(site, 0).poll();
    poller(mirror, 0).poll();
    poller(site, 0).poll();
    assertThat(owed()).containsExactly("slack:C001 1", "discord:77 1");
  }

  @Test
  void announcesALinkOnceWhichTwoSourcesBring() {
    ScriptedSource mirror = new ScriptedSource("mirror");
    site.brings(poll(true, false, at("1", -300)));
    mirror.brings(poll(true, false, post("mirror", "1", START)));
    poller(site, 1).poll();
    poller(mirror, 1).poll();
    assertThat(owed()).containsExactly("slack:C001 1", "discord:77 1");
  }

  @Test
  void goesOnAfterARestartWhereItWas() {
    site.brings(poll(false, true, at("1", -300)));
    site.fails(new SourceUnavailable("the site answers 500", null, null));
    poller(site, 1).poll();
    site.brings(poll(true, false, at("2", -200)));
    poller(site, 1).poll();
    assertThat(owed()).containsExactly("slack:C001 2", "discord:77 2");
    assertThat(site.bookmarks).containsExactly("null", "b", "b");
  }

  @Test
  void leavesAFailingSourceAloneForLongerAndLongerAndNeverGivesUp() {
    Poller poller = poller(site, 0);
    Duration longest = Duration.ZERO;
    for (int failure = 0; failure < 30; failure++) {
      site.fails(new SourceUnavailable("the site answers 500", null, null));
      assertThat(poller.pollIfDue().read()).isFalse();
      Duration wait = Duration.between(now, poller.next());
      longest = wait.compareTo(longest) > 0 ? wait : longest;
      now = poller.next();
    }
    assertThat(longest).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(90));
    site.brings(poll(true, false));
    assertThat(poller.pollIfDue().read()).isTrue();
    assertThat(Duration.between(now, poller.next())).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void leavesASourceAloneForAsLongAsItAsks() {
    Poller poller = poller(site, 0);
    site.fails(new SourceUnavailable("the site is being maintained", Duration.ofMinutes(30), null));
    poller.pollIfDue();
    now = START.plus(Duration.ofMinutes(29));
    assertThat(poller.pollIfDue().read()).isTrue();
    assertThat(site.bookmarks).hasSize(1);
    site.brings(poll(true, false));
    now = START.plus(Duration.ofMinutes(31));
    poller.pollIfDue();
    assertThat(site.bookmarks).hasSize(2);
  }

  @Test
  void saysWhenItReallyTriesAgainHoweverLongAPollTook() {
    Poller poller = poller(site, 0);
    site.takes(Duration.ofSeconds(40));
    site.fails(new SourceUnavailable("the site answers 500", Duration.ofMinutes(7), null));
    poller.pollIfDue();
    assertThat(poller.next()).isEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void takesADefectInASourceForAFailure() {
    site.breaks();
    assertThat(poller(site, 0).poll().read()).isFalse();
  }

  private List<String> owed() {
    List<String> owed = new java.util.ArrayList<>();
    List<Claim> claims = outbox.claim(now, Duration.ofHours(1), 100);
    while (!claims.isEmpty()) {
      for (Claim claim : claims) {
        String link = claim.shipment().key().subject();
        owed.add(claim.shipment().key().to() + " " + link.replaceAll("\\D", ""));
        outbox.settle(claim, new io.assay.outbox.Outcome.Refused("read"), now);
      }
      claims = outbox.claim(now, Duration.ofHours(1), 100);
    }
    return owed;
  }

  private static void poll(Poller poller, int times) {
    for (int time = 0; time < times; time++) {
      poller.poll();
    }
  }

  private Poller poller(PostSource source, int announceOnFirstPoll) {
    SourceSettings settings =
        new SourceSettings(
            new SourceSettings.Folder(
                new FolderSettings(source.name(), "Example", Path.of("unused"))),
            new Schedule.Every(Duration.ofMinutes(5)),
            announceOnFirstPoll);
    return new Poller(source, settings, log, polls, pipeline, report, () -> now);
  }

  private static Post at(String id, long seconds) {
    return post("site", id, START.plusSeconds(seconds));
  }

  private static Poll poll(boolean complete, boolean more, Post... posts) {
    return new Poll(List.of(posts), Set.of(), List.of(), List.of(), "b", complete, more);
  }

  private static Poll gone(String id) {
    return new Poll(List.of(), Set.of(id), List.of(), List.of(), "b", true, false);
  }

  /** All texts of posts that are stored. */
  private List<String> texts() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select html from post where html is not null")
                .mapTo(String.class)
                .list());
  }

  private List<String> revisions() {
    return database.inTransaction(
        tx -> tx.createQuery("select text from revision").mapTo(String.class).list());
  }

  private static Subscription wantsBaogang() {
    return Wanting.only(
        Wanting.all("baogang", "slack:C099"), Wanting.organizations("baogang-group"));
  }

  private static Subscription wantsAll(String name, String to) {
    return Wanting.all(name, to);
  }

  /** Brings what it was told, in order. */
  private final class ScriptedSource implements PostSource {
    private final String name;
    private Duration delay = Duration.ZERO;
    private final Queue<Callable<Poll>> script = new ArrayDeque<>();
    private final List<String> bookmarks = new java.util.ArrayList<>();

    ScriptedSource(String name) {
      this.name = name;
    }

    void brings(Poll poll) {
      script.add(() -> poll);
    }

    /** Before it brings anything, so much time goes by. */
    void takes(Duration time) {
      delay = time;
    }

    void fails(IOException failure) {
      script.add(
          () -> {
            throw failure;
          });
    }

    void breaks() {
      script.add(
          () -> {
            throw new IllegalStateException("a defect");
          });
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String place() {
      return "a script";
    }

    @Override
    public Poll poll(Known known) throws IOException {
      bookmarks.add(String.valueOf(known.bookmark()));
      now = now.plus(delay);
      try {
        return script.remove().call();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Optional<Post> fetch(String id) {
      return Optional.empty();
    }

    @Override
    public Fetched fetch(List<String> ids) {
      return new Fetched(List.of(), Set.of(), List.of());
    }
  }
}
