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
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Subscriptions;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Decides what is owed when a post appears, changes, or is taken back: from what changed, who wants
 * it, and what was said of it before.
 */
public final class Announcements {
  private final LiveSubscriptions subscriptions;
  private final Outbox outbox;

  public Announcements(LiveSubscriptions subscriptions, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
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
    return owe(tx, news, subscriptions.current().whoWants(news.brief()), newsAt, now);
  }

  private int owe(Handle tx, News news, List<Wish> wishes, Instant newsAt, Instant now) {
    Post post = news.post();
    Map<Destination, Long> firsts = firsts(tx, news);
    Set<Destination> told = new HashSet<>();
    outbox.told(tx, post.id(), List.of(post.link().toString())).stream()
        .filter(before -> !before.withdrawn())
        .forEach(before -> told.add(before.to()));
    Map<Format, Message> alerts = new EnumMap<>(Format.class);
    Map<Format, Message> answers = new EnumMap<>(Format.class);
    List<Owed> owed = new ArrayList<>();
    for (Wish wish : wishes) {
      if (told.add(wish.to())) {
        ShipmentKey key = new ShipmentKey(Kind.ALERT, post.link().toString(), wish.to(), 0);
        Long first = firsts.get(wish.to());
        boolean follows = first != null;
        Message alert =
            (follows ? answers : alerts)
                .computeIfAbsent(wish.style().format(), format -> news.alert(format, follows));
        Action action = follows ? Action.REPLY : Action.POST;
        owed.add(new Owed(new Shipment(key, action, null, alert), post.id(), newsAt, first));
      }
    }
    return outbox.add(tx, owed, now);
  }

  /** The rows of the first post's alerts, by destination. */
  private Map<Destination, Long> firsts(Handle tx, News news) {
    Map<Destination, Long> rows = new HashMap<>();
    news.first().stream()
        .flatMap(first -> told(tx, first, first).stream())
        .filter(Outbox.Told::canBeAnswered)
        .forEach(told -> rows.putIfAbsent(told.to(), told.id()));
    return rows;
  }

  /**
   * A post that was taken back is shown again: what stands says so no more, and whoever was not
   * told in time is.
   *
   * @return how many alerts are owed
   */
  public int returned(Handle tx, News news, boolean fresh, Instant now) {
    Map<Destination, Wish> wishes = byDestination(subscriptions.current().whoWants(news.brief()));
    for (Outbox.Told told : told(tx, news.post(), news.post())) {
      if (told.kind() == Kind.ALERT && told.withdrawn() && told.mayStand()) {
        Wish wish = wishes.get(told.to());
        Format format = wish == null ? Format.COMPACT : wish.style().format();
        outbox.restore(tx, told);
        outbox.edit(tx, told, news.post().id(), news.updated(format, told.follows()), now);
      }
    }
    return fresh ? published(tx, news, now, now) : 0;
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
    Map<Destination, Wish> wishes = byDestination(current.whoWants(before));
    Set<Destination> wantedBefore = Set.copyOf(wishes.keySet());
    List<Wish> wanted = new ArrayList<>(current.whoWants(after.brief()));
    wishes.putAll(byDestination(wanted));
    for (Outbox.Told told : told(tx, before.post(), after.post())) {
      Wish wish = wishes.get(told.to());
      if (wish != null && told.kind() == Kind.ALERT && !told.withdrawn()) {
        correct(tx, told, wish, new Update(before, after, revision), now);
      }
    }
    wanted.removeIf(wish -> wantedBefore.contains(wish.to()));
    boolean news = fresh && after.post().html() != null;
    return news ? owe(tx, after, wanted, now, now) : 0;
  }

  private record Update(Brief before, News after, Revision revision) {
    boolean shows(Format format) {
      return !News.of(before).alert(format, false).equals(after.alert(format, false));
    }

    boolean has(ChangeKind kind) {
      return revision.has(kind);
    }
  }

  private void correct(Handle tx, Outbox.Told told, Wish wish, Update update, Instant now) {
    if (!told.mayStand()) {
      outbox.replace(tx, told.id(), update.after().alert(wish.style().format(), told.follows()));
      return;
    }
    OnUpdate mode = wish.style().onUpdate();
    if (mode.edits() && update.shows(wish.style().format())) {
      outbox.edit(
          tx,
          told,
          update.after().post().id(),
          update.after().updated(wish.style().format(), told.follows()),
          now);
    }
    boolean caveat = update.has(ChangeKind.CAVEAT_ADDED);
    boolean material = update.has(ChangeKind.MATERIAL) || update.has(ChangeKind.CAVEAT_REMOVED);
    // A new caveat is said aloud wherever a word may be said at all.
    if (mode != OnUpdate.IGNORE && (caveat || (material && mode.replies()))) {
      Action action = caveat ? Action.BROADCAST : Action.REPLY;
      Message what = BriefMessage.changes(update.after().brief(), update.revision());
      outbox.follow(tx, told, Kind.REPLY, action, update.after().post().id(), what, now);
    }
  }

  /**
   * A post was taken back: of what was said of it title and link remain, on the platforms and here.
   *
   * @return how many messages are owed no more
   */
  public int withdrawn(Handle tx, Post last, Instant now) {
    List<Outbox.Told> all = told(tx, last, last);
    Message instead = BriefMessage.withdrawn(last, now);
    int dropped = outbox.forget(tx, all, instead);
    all.stream()
        .filter(Outbox.Told::mayStand)
        .forEach(told -> outbox.edit(tx, told, last.id(), instead, now));
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
