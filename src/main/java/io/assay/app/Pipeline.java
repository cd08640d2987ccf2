package io.assay.app;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.brief.Briefer;
import io.assay.message.Message;
import io.assay.outbox.Outbox;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.post.Sight;
import io.assay.post.SourceState;
import io.assay.store.Database;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Subscriptions;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The way of a post: recorded, briefed, matched, owed. One transaction takes a post in; nothing is
 * sent inside it.
 */
final class Pipeline {
  private final Database database;
  private final PostLog log;
  private final Posts posts;
  private final Briefer briefer;
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final InstantSource time;

  Pipeline(
      Database database,
      PostLog log,
      Posts posts,
      Briefer briefer,
      Subscriptions subscriptions,
      Outbox outbox,
      InstantSource time) {
    this.database = database;
    this.log = log;
    this.posts = posts;
    this.briefer = briefer;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Takes in what a poll brought.
   *
   * @param announceOnFirstPoll how many of the newest posts are announced when everything has been
   *     seen for the first time
   */
  Taken take(String source, Poll poll, int announceOnFirstPoll) {
    Instant now = time.instant();
    SourceState before = database.inTransaction(tx -> begin(tx, source, now));
    int fresh = 0;
    int owed = 0;
    for (Post post : poll.posts()) {
      Taken taken = database.inTransaction(tx -> take(tx, post, before, now));
      fresh += taken.fresh();
      owed += taken.owed();
    }
    boolean firstSightOver = poll.complete() && !before.complete();
    owed +=
        database.inTransaction(
            tx -> end(tx, source, poll, before, firstSightOver ? announceOnFirstPoll : 0, now));
    return new Taken(fresh, owed);
  }

  private Taken take(Handle tx, Post post, SourceState source, Instant now) {
    Sight sight = log.record(tx, post, now);
    boolean news = sight == Sight.NEW && isNews(post, source);
    return new Taken(sight == Sight.NEW ? 1 : 0, news ? owe(tx, post, now) : 0);
  }

  /**
   * During the first sight, what was published before we looked is not news; later, all that is new
   * is.
   */
  private static boolean isNews(Post post, SourceState source) {
    return post.html() != null
        && (source.complete() || post.publishedAt().isAfter(source.firstSeenAt()));
  }

  private int owe(Handle tx, Post post, Instant now) {
    Brief brief = briefer.brief(post);
    int owed = 0;
    for (Wish wish : subscriptions.whoWants(post)) {
      ShipmentKey key = new ShipmentKey("alert", post.link().toString(), wish.to(), 0);
      owed += outbox.add(tx, new Shipment(key, message(brief, wish.format())), now) ? 1 : 0;
    }
    return owed;
  }

  private static Message message(Brief brief, Format format) {
    return format == Format.FULL ? BriefMessage.full(brief) : BriefMessage.alert(brief);
  }

  private SourceState begin(Handle tx, String source, Instant now) {
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
    poll.terms().forEach(term -> PostLog.keepName(tx, source, term));
    log.gone(tx, source, poll.gone(), now);
    boolean complete = before.complete() || poll.complete();
    log.keep(tx, source, new SourceState(before.firstSeenAt(), complete, poll.bookmark()), now);
    List<Post> newest =
        new ArrayList<>(announce == 0 ? List.of() : posts.newest(tx, source, announce));
    Collections.reverse(newest);
    return newest.stream().mapToInt(post -> owe(tx, post, now)).sum();
  }

  /** The newest post of a source that was delivered before, and when. */
  Optional<Announced> lastAnnounced(String source) {
    return database.inTransaction(tx -> posts.newest(tx, source, 1)).stream()
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
