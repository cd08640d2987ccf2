package io.assay.app;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.ChangeKind;
import io.assay.brief.Revision;
import io.assay.outbox.Announcements;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.News;
import io.assay.outbox.Outbox;
import io.assay.outbox.TermNotices;
import io.assay.post.Fetched;
import io.assay.post.LogMark;
import io.assay.post.Poll;
import io.assay.post.PollLog;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Sight;
import io.assay.post.SourceState;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a post: recorded, briefed, matched, owed. One transaction takes a post in; nothing is
 * sent inside it.
 */
final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** What is older is no news to anybody who did not want it before. */
  private static final Duration FRESH = Duration.ofDays(7);

  private final Database database;
  private final PostLog log;
  private final Archive archive;
  private final Announcements announcements;
  private final TermNotices terms;
  private final Outbox outbox;
  private final InstantSource time;

  Pipeline(
      Database database,
      PostLog log,
      Archive archive,
      Announcements announcements,
      TermNotices terms,
      Outbox outbox,
      InstantSource time) {
    this.database = database;
    this.log = log;
    this.archive = archive;
    this.announcements = announcements;
    this.terms = terms;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Takes in what a poll brought, as long as none has begun since.
   *
   * @param announceOnFirstPoll how many of the newest posts are announced when everything has been
   *     seen for the first time
   */
  Taken take(PollLog.Turn turn, Poll poll, int announceOnFirstPoll) {
    Instant now = time.instant();
    String source = turn.source();
    SourceState before = inTurn(turn, tx -> begin(tx, source, now));
    int fresh = 0;
    int owed = 0;
    for (Post post : poll.posts()) {
      try (LogMark mark = new LogMark(post.id().toString())) {
        Taken taken = inTurn(turn, tx -> take(tx, post, before, now));
        fresh += taken.fresh();
        owed += taken.owed();
      }
    }
    for (String id : poll.gone()) {
      inTurn(turn, tx -> withdraw(tx, new PostId(source, id), now));
    }
    boolean firstSightOver = poll.complete() && !before.complete();
    owed +=
        inTurn(
            turn,
            tx -> end(tx, source, poll, before, firstSightOver ? announceOnFirstPoll : 0, now));
    return new Taken(fresh, owed);
  }

  private <T> T inTurn(PollLog.Turn turn, Function<Handle, T> work) {
    return database.inTransaction(
        tx -> {
          PollLog.hold(tx, turn);
          return work.apply(tx);
        });
  }

  /**
   * Takes in what a source showed of a post when it was asked for it.
   *
   * @param post empty where the source shows it no more
   */
  void fetched(PostId id, Optional<Post> post) {
    Instant now = time.instant();
    database.useTransaction(
        tx -> {
          SourceState source = begin(tx, id.source(), now);
          post.ifPresentOrElse(found -> take(tx, found, source, now), () -> withdraw(tx, id, now));
        });
  }

  /**
   * Takes in posts that were known before, as they are now: they are stored and compared, and
   * nobody is told of them.
   */
  void fetched(String source, Fetched fetched) {
    Instant now = time.instant();
    for (Post post : fetched.posts()) {
      database.useTransaction(tx -> store(tx, post, now));
    }
    for (String id : fetched.gone()) {
      database.useTransaction(tx -> withdraw(tx, new PostId(source, id), now));
    }
  }

  private void store(Handle tx, Post post, Instant now) {
    Optional<Post> before = archive.stored(tx, post.id());
    if (log.record(tx, post, now) == Sight.CHANGED) {
      before.ifPresent(old -> revise(tx, old, post, now));
    }
  }

  private Taken take(Handle tx, Post post, SourceState source, Instant now) {
    Optional<Post> before = archive.stored(tx, post.id());
    Sight sight = log.record(tx, post, now);
    if (sight != Sight.SAME) {
      LOG.debug("{}: {}", post.id(), sight);
    }
    return switch (sight) {
      case NEW -> new Taken(1, isNews(post, source) ? published(tx, post, now) : 0);
      case RETURNED ->
          new Taken(
              0, announcements.returned(tx, known(tx, post), isFresh(post, source, now), now));
      case CHANGED -> new Taken(0, before.map(old -> change(tx, old, post, source, now)).orElse(0));
      case SAME -> new Taken(0, 0);
    };
  }

  /**
   * During the first sight, what was published before we looked is not news; later, all that is new
   * is.
   */
  private static boolean isNews(Post post, SourceState source) {
    return post.html() != null
        && (source.complete() || post.publishedAt().isAfter(source.firstSeenAt()));
  }

  /** What changes in an older post makes it no news to whoever was not told of it. */
  private static boolean isFresh(Post post, SourceState source, Instant now) {
    return post.html() != null
        && post.publishedAt().isAfter(source.firstSeenAt())
        && post.publishedAt().isAfter(now.minus(FRESH));
  }

  private int published(Handle tx, Post post, Instant now) {
    return announcements.published(tx, news(tx, post), post.publishedAt(), now);
  }

  private News news(Handle tx, Post post) {
    return new News(archive.brief(post), archive.joinStory(tx, post));
  }

  /** A tag, a caveat or a word that was added may make a fresh post one that somebody wants. */
  private int change(Handle tx, Post before, Post after, SourceState source, Instant now) {
    Change change = revise(tx, before, after, now);
    News news = new News(change.after(), archive.firstToTell(tx, after.id()));
    return announcements.changed(
        tx, change.before(), news, change.revision(), isFresh(after, source, now), now);
  }

  private record Change(Brief before, Brief after, Revision revision) {}

  private Change revise(Handle tx, Post before, Post after, Instant now) {
    List<Brief> both = archive.briefs(before, after);
    Brief old = both.get(0);
    Brief brief = both.get(1);
    Revision revision = archive.revise(tx, old, brief, now);
    revision.changes().stream()
        .filter(change -> change.kind() != ChangeKind.COSMETIC)
        .findFirst()
        .ifPresent(loudest -> LOG.info("{} changed: {}", after.id(), loudest.text()));
    return new Change(old, brief, revision);
  }

  /** A post that was taken in before, with the first one of its story. */
  private News known(Handle tx, Post post) {
    return new News(archive.brief(post), archive.firstToTell(tx, post.id()));
  }

  private SourceState begin(Handle tx, String source, Instant now) {
    terms.catchUp(tx);
    @Nullable SourceState known = log.state(tx, source);
    if (known != null) {
      return known;
    }
    SourceState first = new SourceState(now, false, null);
    log.keep(tx, source, first, now);
    return first;
  }

  private int end(
      Handle tx, String source, Poll poll, SourceState before, int announce, Instant now) {
    terms
        .record(tx, source, poll.terms(), now)
        .forEach(change -> LOG.info("{}: {}", source, change.words()));
    boolean complete = before.complete() || poll.complete();
    log.keep(tx, source, new SourceState(before.firstSeenAt(), complete, poll.bookmark()), now);
    List<Post> newest =
        new ArrayList<>(announce == 0 ? List.of() : archive.newest(tx, source, announce));
    Collections.reverse(newest);
    return newest.stream().mapToInt(post -> announcements.announced(tx, news(tx, post), now)).sum();
  }

  /** Its messages that will not be sent. */
  private int withdraw(Handle tx, PostId id, Instant now) {
    Optional<Post> last = archive.stored(tx, id);
    if (last.isEmpty()) {
      return 0;
    }
    try (LogMark mark = new LogMark(id.toString())) {
      return withdraw(tx, last.get(), now);
    }
  }

  private int withdraw(Handle tx, Post last, Instant now) {
    PostId id = last.id();
    archive.withdraw(tx, last, now);
    DecisionLog.forgetWords(tx, id);
    log.gone(tx, id.source(), Set.of(id.id()), now);
    int unsent = archive.shows(tx, last.link()) ? 0 : announcements.withdrawn(tx, last, now);
    LOG.info("{} was withdrawn; messages that will not be sent: {}", id, unsent);
    return unsent;
  }

  /** The newest post of a source that was delivered before, and when. */
  Optional<Announced> lastAnnounced(String source) {
    return database.inTransaction(tx -> archive.newest(tx, source, 1)).stream()
        .flatMap(
            post ->
                outbox.deliveredAt(post.link().toString()).stream()
                    .map(at -> new Announced(post.id(), post.title(), at)))
        .findFirst();
  }

  /** A post that was delivered somewhere. */
  record Announced(PostId post, String title, Instant at) {}

  /** How many posts were new, and how many messages are owed for them. */
  record Taken(int fresh, int owed) {
    Taken plus(Taken more) {
      return new Taken(fresh + more.fresh, owed + more.owed);
    }
  }
}
