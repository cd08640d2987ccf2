package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.brief.ChangeKind;
import io.assay.brief.Revision;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Subscription;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Subscriptions;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is owed when a post appears, changes, or is taken back: from what changed, who wants
 * it, and what was said of it before.
 */
public final class Announcements {
  private final LiveSubscriptions subscriptions;
  private final Outbox outbox;
  private final OutboxWatch watch;

  public Announcements(LiveSubscriptions subscriptions, Outbox outbox) {
    this(subscriptions, outbox, OutboxWatch.NOBODY);
  }

  /**
   * @param watch is told of decisions
   */
  public Announcements(LiveSubscriptions subscriptions, Outbox outbox, OutboxWatch watch) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.watch = watch;
  }

  /**
   * A post is news to all who want it; to a destination that was told of it before, by whichever
   * source and under whichever link, it is not. Where the first post that told the same event was
   * announced, it is said in answer to that.
   *
   * @param newsAt since when it is
   * @return how many messages are owed
   */
  public int published(Handle tx, News news, Instant newsAt, Instant now) {
    return owe(tx, news, rule(tx, news, Decided.Cause.NEW, now), newsAt, now);
  }

  /** The same of a post that was there at the first sight of its source. */
  public int announced(Handle tx, News news, Instant now) {
    return owe(tx, news, rule(tx, news, Decided.Cause.ANNOUNCED, now), now, now);
  }

  private Ruling rule(Handle tx, News news, Decided.Cause cause, Instant now) {
    return Ruling.on(tx, news.brief(), cause, subscriptions.current(), now);
  }

  private int owe(Handle tx, News news, Ruling ruling, Instant newsAt, Instant now) {
    int owed = owe(tx, news, ruling, ruling.wishes(), newsAt, now);
    ruling.record(tx, watch, now);
    return owed;
  }

  private int owe(
      Handle tx, News news, Ruling ruling, List<Wish> wishes, Instant newsAt, Instant now) {
    Post post = news.post();
    Set<Destination> told = new HashSet<>();
    outbox.told(tx, post.id(), List.of(post.link().toString())).stream()
        .filter(before -> !before.withdrawn())
        .forEach(before -> told.add(before.to()));
    List<Wish> untold = new ArrayList<>();
    for (Wish wish : wishes) {
      if (told.add(wish.to())) {
        untold.add(wish);
      } else {
        ruling.toldBefore(wish.to());
      }
    }
    Map<Destination, Hold> holds = Held.of(tx, untold, now);
    Alerts alerts = new Alerts(news, firsts(tx, news));
    List<Owed> owed = new ArrayList<>();
    for (Wish wish : untold) {
      Hold hold = ruling.hold(wish, holds.get(wish.to()));
      Long target = target(tx, alerts, wish, hold, now);
      Shipment shipment =
          new Shipment(
              new ShipmentKey(Kind.ALERT, post.link().toString(), wish.to(), 0),
              target == null ? Action.POST : Action.REPLY,
              null,
              alerts.to(wish, hold),
              wish.style().silent());
      owed.add(new Owed(shipment, post.id(), newsAt, target, news.heading(), hold));
      ruling.owed(wish, hold);
    }
    return outbox.add(tx, owed, now);
  }

  /** What an alert is said in answer to. */
  private @Nullable Long target(
      Handle tx, Alerts alerts, Wish wish, @Nullable Hold hold, Instant now) {
    Long first = alerts.first(wish.to());
    if (first != null || hold != null || !wish.style().thread()) {
      return first;
    }
    Instant today = now.atZone(wish.zone()).truncatedTo(ChronoUnit.DAYS).toInstant();
    return outbox.firstAlert(tx, wish.to(), today);
  }

  /** The rows of the first post's alerts, by destination. */
  private Map<Destination, Long> firsts(Handle tx, News news) {
    Map<Destination, Long> rows = new HashMap<>();
    news.first().stream()
        .flatMap(first -> told(tx, first, first).stream())
        .filter(Outbox.Told::canBeAnswered)
        .forEach(told -> rows.putIfAbsent(told.to(), told.saidBy()));
    return rows;
  }

  /**
   * A post that was taken back is shown again: what stands says so no more, and whoever was not
   * told in time is.
   *
   * @return how many alerts are owed
   */
  public int returned(Handle tx, News news, boolean fresh, Instant now) {
    Ruling ruling = rule(tx, news, Decided.Cause.RETURNED, now);
    Map<Destination, Wish> wishes = byDestination(ruling.wishes());
    Texts.Unsaid unsaid = new Texts.Unsaid();
    for (Outbox.Told told : told(tx, news.post(), news.post())) {
      ruling.toldBefore(told.to());
      if (told.kind() == Kind.ALERT && told.withdrawn() && told.mayStand()) {
        Wish wish = wishes.get(told.to());
        Format format = wish == null ? Format.COMPACT : wish.style().format();
        outbox.restore(tx, told);
        if (told.digest() == null) {
          Message again = news.updated(format, told.follows());
          outbox.edit(tx, told, news.post().id(), again, unsaid, now);
        } else {
          answer(tx, told, news.post(), news.updated(Format.COMPACT, false), now);
        }
      }
    }
    unsaid.forget(tx);
    if (fresh) {
      return owe(tx, news, ruling, now, now);
    }
    ruling.record(tx, watch, now);
    return 0;
  }

  /**
   * A post has changed: what was said of it is put right, in the way that each destination wants.
   *
   * @param fresh whether it is still news to whoever wants it only now
   * @return how many new alerts are owed
   */
  public int changed(
      Handle tx, Brief before, News after, Revision revision, boolean fresh, Instant now) {
    Subscriptions current = subscriptions.current();
    Ruling ruling = Ruling.on(tx, after.brief(), Decided.Cause.CHANGED, current, now);
    Map<Destination, Wish> wishes = byDestination(current.whoWants(before));
    Set<Destination> wantedBefore = Set.copyOf(wishes.keySet());
    List<Wish> wanted = new ArrayList<>(ruling.wishes());
    wishes.putAll(byDestination(wanted));
    Texts.Unsaid unsaid = new Texts.Unsaid();
    for (Outbox.Told told : told(tx, before.post(), after.post())) {
      ruling.toldBefore(told.to());
      Wish wish = wishes.get(told.to());
      if (told.kind() == Kind.ALERT && !told.withdrawn()) {
        if (!told.mayStand()) {
          rewrite(tx, told, wish, ruling, after, unsaid, now);
        } else if (wish != null) {
          correct(tx, told, wish, new Update(before, after, revision), unsaid, now);
        }
      }
    }
    unsaid.forget(tx);
    wanted.removeIf(wish -> wantedBefore.contains(wish.to()));
    boolean news = fresh && after.post().html() != null;
    int owed = news ? owe(tx, after, ruling, wanted, now, now) : 0;
    ruling.record(tx, watch, now);
    return owed;
  }

  private record Update(Brief before, News after, Revision revision) {
    boolean shows(Format format) {
      return !News.of(before).alert(format, false).equals(after.alert(format, false));
    }

    boolean has(ChangeKind kind) {
      return revision.has(kind);
    }
  }

  /** What has not gone out yet says the post as it is now; what need not wait any more goes. */
  private void rewrite(
      Handle tx,
      Outbox.Told told,
      @Nullable Wish wish,
      Ruling ruling,
      News after,
      Texts.Unsaid unsaid,
      Instant now) {
    boolean alone = told.digest() == null && told.state() != State.HELD;
    if (told.state() == State.HELD && wish != null) {
      Hold hold = ruling.hold(wish, Held.of(tx, List.of(wish), now).get(told.to()));
      if (hold == null) {
        outbox.letGo(tx, told, now);
        alone = true;
      } else {
        outbox.hold(tx, told, hold);
      }
    }
    Message alert =
        alone && wish != null
            ? Alerts.calling(wish, after.alert(wish.style().format(), told.follows()))
            : after.alert(Format.COMPACT, told.follows());
    outbox.replace(tx, told, alert, after.heading(), unsaid);
  }

  private void correct(
      Handle tx, Outbox.Told told, Wish wish, Update update, Texts.Unsaid unsaid, Instant now) {
    OnUpdate mode = wish.style().onUpdate();
    // A digest stays as it is: each edit of it would be one of all its posts.
    if (mode.edits() && told.digest() == null && update.shows(wish.style().format())) {
      outbox.edit(
          tx,
          told,
          update.after().post().id(),
          update.after().updated(wish.style().format(), told.follows()),
          unsaid,
          now);
    }
    boolean caveat = update.has(ChangeKind.CAVEAT_ADDED);
    boolean material = update.has(ChangeKind.MATERIAL) || update.has(ChangeKind.CAVEAT_REMOVED);
    // A new caveat is said aloud wherever a word may be said at all.
    if (mode != OnUpdate.IGNORE && (caveat || (material && mode.replies()))) {
      Brief after = update.after().brief();
      boolean elsewhere = told.digest() != null || told.follows();
      Message what =
          elsewhere
              ? BriefMessage.changesOf(after, update.revision())
              : BriefMessage.changes(after, update.revision());
      Hold quiet = Held.ofAnswer(wish.matched(), now).orElse(null);
      Action action = caveat ? Action.BROADCAST : Action.REPLY;
      outbox.reply(
          tx,
          told,
          after.post().id(),
          new Outbox.Saying(action, what, wish.style().silent(), quiet),
          now);
    }
  }

  /** Says something of a post in answer to the digest that told it. */
  private void answer(Handle tx, Outbox.Told told, Post post, Message message, Instant now) {
    List<Subscription> all = subscriptions.current().to(told.to());
    Hold quiet = Held.ofAnswer(all, now).orElse(null);
    outbox.reply(tx, told, post.id(), new Outbox.Saying(Action.REPLY, message, false, quiet), now);
  }

  /**
   * A post was taken back: of what was said of it title and link remain, on the platforms and here.
   *
   * @return how many messages are owed no more
   */
  public int withdrawn(Handle tx, Post last, Instant now) {
    watch.withdrawn(last);
    List<Outbox.Told> all = told(tx, last, last);
    Message instead = BriefMessage.withdrawn(last, now);
    Texts.Unsaid unsaid = new Texts.Unsaid();
    int dropped = outbox.forget(tx, all, instead, unsaid);
    all.stream()
        .filter(Outbox.Told::mayStand)
        .forEach(
            told -> {
              if (told.digest() == null) {
                outbox.edit(tx, told, last.id(), instead, unsaid, now);
              } else {
                answer(tx, told, last, instead, now);
              }
            });
    unsaid.forget(tx);
    return dropped;
  }

  private List<Outbox.Told> told(Handle tx, Post before, Post after) {
    Set<String> links = Set.of(before.link().toString());
    Set<String> both = new HashSet<>(links);
    both.add(after.link().toString());
    return outbox.told(tx, after.id(), both);
  }

  private static Map<Destination, Wish> byDestination(List<Wish> wishes) {
    Map<Destination, Wish> map = new HashMap<>();
    wishes.forEach(wish -> map.put(wish.to(), wish));
    return map;
  }
}
