package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.Timing;
import io.assay.subscription.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What is held back, and lets it go when its time has come: alerts in a digest for each
 * destination, answers as they are.
 */
public final class Held {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm z", Locale.ENGLISH);

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** What a digest is called that was wanted as one, or holds things for several reasons. */
  private static final String DIGEST = "Digest";

  private static final String QUIET = "Quiet hours";
  private static final String SUBJECT = "held ";

  private static final String DUE =
      " state = 'HELD' and due_at <= :now and destination = :to and kind ";

  private final Database database;
  private final Outbox outbox;
  private final LiveSubscriptions subscriptions;
  private final Supplier<List<Silence>> silences;

  /**
   * @param silences the sources that cannot be reached now
   */
  public Held(
      Database database,
      Outbox outbox,
      LiveSubscriptions subscriptions,
      Supplier<List<Silence>> silences) {
    this.database = database;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
    this.silences = silences;
  }

  /** What the alerts of a post wait for, by destination; none where one may go at once. */
  static Map<Destination, Hold> of(Handle tx, List<Wish> wishes, Instant now) {
    Map<Destination, Hold> holds = new HashMap<>();
    List<Wish> limited = new ArrayList<>();
    for (Wish wish : wishes) {
      Timing.Release release = wish.release(now);
      switch (release.why()) {
        case DIGEST -> holds.put(wish.to(), hold(Hold.Why.DIGEST, DIGEST, wish, release.at()));
        case QUIET -> holds.put(wish.to(), hold(Hold.Why.QUIET, QUIET, wish, release.at()));
        case NOW -> {
          if (wish.maxPerHour() != Timing.UNLIMITED) {
            limited.add(wish);
          }
        }
      }
    }
    holds.putAll(tooMany(tx, limited, now));
    return holds;
  }

  private static Hold hold(Hold.Why why, String words, Wish wish, Instant until) {
    return new Hold(why, words, wish.subscription(), until);
  }

  private static Map<Destination, Hold> tooMany(Handle tx, List<Wish> limited, Instant now) {
    Map<Destination, Hold> holds = new HashMap<>();
    Map<Destination, List<Instant>> said =
        outbox(tx, limited.stream().map(Wish::to).toList(), now.minus(AN_HOUR));
    for (Wish wish : limited) {
      int most = wish.maxPerHour();
      List<Instant> newestFirst = said.getOrDefault(wish.to(), List.of());
      if (newestFirst.size() >= most) {
        Instant free = newestFirst.get(most - 1).plus(AN_HOUR);
        String words = "More than " + most + " an hour";
        holds.put(wish.to(), hold(Hold.Why.RATE, words, wish, wish.release(free).at()));
      }
    }
    return holds;
  }

  /** When something was said to each destination, newest first. */
  private static Map<Destination, List<Instant>> outbox(
      Handle tx, List<Destination> to, Instant after) {
    return to.isEmpty()
        ? Map.of()
        : tx
            .createQuery(
                "select destination, owed_at from outbox where destination in (<to>)"
                    + " and kind in ('alert', 'reply', 'digest') and owed_at > :after"
                    + " and state not in "
                    + Outbox.GONE
                    + " order by owed_at desc")
            .bindList("to", to.stream().map(Destination::toString).toList())
            .bind("after", after)
            .map(
                (row, context) ->
                    Map.entry(Destination.parse(row.getString(1)), Rows.instant(row, "owed_at")))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * What an answer waits for, which says something aloud; empty if it may go at once.
   *
   * @param matched the subscriptions for which it is said
   */
  static Optional<Hold> ofAnswer(List<Subscription> matched, Instant now) {
    return matched.stream()
        .map(s -> new Hold(Hold.Why.QUIET, QUIET, s.name(), s.timing().loud(now)))
        .min(Comparator.comparing(Hold::until))
        .filter(hold -> hold.until().isAfter(now));
  }

  /** Lets go whose time has come. Safe where several do so at once. */
  void release(Instant now) {
    List<String> due =
        database.inTransaction(
            tx ->
                tx.createQuery(
                        "select distinct destination from outbox"
                            + " where state = 'HELD' and due_at <= :now")
                    .bind("now", now)
                    .mapTo(String.class)
                    .list());
    for (String to : due) {
      database.useTransaction(tx -> release(tx, Destination.parse(to), now));
    }
  }

  private void release(Handle tx, Destination to, Instant now) {
    tx.createUpdate(
            "update outbox set state = 'OWED', due_at = :now, owed_at = :now where"
                + DUE
                + "<> 'alert'")
        .bind("now", now)
        .bind("to", to.toString())
        .execute();
    List<Waiting> waiting =
        tx.createQuery(
                "select o.*, t.message from outbox o join outbox_text t on t.id = o.text where"
                    + DUE
                    + "= 'alert' order by o.id")
            .bind("now", now)
            .bind("to", to.toString())
            .map(
                (row, context) ->
                    new Waiting(
                        Digest.item(row),
                        Optional.ofNullable(row.getString("why")).orElse(DIGEST),
                        Rows.instant(row, "owed_at"),
                        row.getBoolean("silent")))
            .list();
    if (!waiting.isEmpty()) {
      digest(tx, to, waiting, now);
    }
  }

  private record Waiting(DigestMessage.Item item, String words, Instant since, boolean silent) {}

  private void digest(Handle tx, Destination to, List<Waiting> waiting, Instant now) {
    Heading heading = heading(tx, to, waiting, now);
    boolean silent = waiting.stream().allMatch(Waiting::silent);
    List<List<DigestMessage.Item>> parts =
        DigestMessage.parts(waiting.stream().map(Waiting::item).toList());
    for (int at = 0; at < parts.size(); at++) {
      List<Long> rows = parts.get(at).stream().map(DigestMessage.Item::id).toList();
      String subject = SUBJECT + rows.get(0);
      // A row is held again whose post was taken back and is shown again.
      int revision = Outbox.next(tx, Kind.DIGEST, subject, to);
      ShipmentKey key = new ShipmentKey(Kind.DIGEST, subject, to, revision);
      // Whoever else releases them at this moment has changed their state.
      if (Digest.takeIn(tx, key.token(), rows, State.HELD) > 0) {
        Digest.owe(tx, outbox, key, heading.part(at + 1, parts.size()), silent, now);
      }
    }
  }

  private Heading heading(Handle tx, Destination to, List<Waiting> waiting, Instant now) {
    List<Subscription> all = subscriptions.current().to(to);
    ZoneId zone =
        all.stream()
            .flatMap(subscription -> subscription.timing().zone().stream())
            .findFirst()
            .orElse(UTC);
    Set<String> words = waiting.stream().map(Waiting::words).collect(Collectors.toSet());
    String what = words.size() == 1 ? words.iterator().next() : DIGEST;
    String since = what.equals(DIGEST) ? " since " + time(since(tx, to, waiting), now, zone) : "";
    List<String> notes =
        silences.get().stream()
            .filter(
                silence ->
                    all.isEmpty()
                        || all.stream().anyMatch(s -> s.filters().takes(silence.source())))
            .map(
                silence ->
                    silence.source()
                        + " has not answered since "
                        + time(silence.since(), now, zone)
                        + ": there may be more.")
            .toList();
    return new Heading(what, since, notes);
  }

  /** When the digest before it was made; for the first one, since when its oldest post waits. */
  private static Instant since(Handle tx, Destination to, List<Waiting> waiting) {
    Instant oldest = waiting.stream().map(Waiting::since).min(Instant::compareTo).orElseThrow();
    return tx.createQuery(
            "select max(owed_at) as last from outbox where kind = 'digest'"
                + " and subject like :subject and destination = :to having count(*) > 0")
        .bind("subject", SUBJECT + "%")
        .bind("to", to.toString())
        .map((row, context) -> Rows.instant(row, "last"))
        .findOne()
        .orElse(oldest);
  }

  private static String time(Instant at, Instant now, ZoneId zone) {
    boolean thisWeek = Duration.between(at, now).toDays() < 6;
    return (thisWeek ? TIME : DAY_AND_TIME).withZone(zone).format(at);
  }
}
