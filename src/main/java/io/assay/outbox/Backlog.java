package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Thins out what has gathered during an outage, of ours or of a platform: the newest alerts are
 * announced one by one, the older ones by one digest for each destination.
 */
public final class Backlog {
  /** An alert whose post appeared longer ago comes out of an outage. */
  private static final Duration LATE = Duration.ofHours(1);

  private static final String SUBJECT = "backlog";

  private static final Heading HEADING =
      new Heading(
          "Not announced in time", "", List.of("They came while messages could not be sent here."));

  private static final String CROWDED =
      """
      select destination from outbox where state = 'OWED' and kind = 'alert' and news_at <= :late
      group by destination having count(*) > :catchUp or min(owed_at) <= :expired""";

  private final Database database;
  private final Outbox outbox;
  private final Supplier<DeliverySettings> settings;

  public Backlog(Database database, Outbox outbox, Supplier<DeliverySettings> settings) {
    this.database = database;
    this.outbox = outbox;
    this.settings = settings;
  }

  /** Puts into digests what is too old or too much. */
  void thin(Instant now) {
    Instant expired = now.minus(settings.get().expires());
    List<String> crowded =
        database.inTransaction(
            tx ->
                tx.createQuery(CROWDED)
                    .bind("late", now.minus(LATE))
                    .bind("catchUp", settings.get().catchUp())
                    .bind("expired", expired)
                    .mapTo(String.class)
                    .list());
    for (String destination : crowded) {
      database.useTransaction(tx -> thin(tx, Destination.parse(destination), expired, now));
    }
  }

  private void thin(Handle tx, Destination to, Instant expired, Instant now) {
    List<Late> late =
        tx.createQuery(
                "select id, owed_at from outbox where state = 'OWED' and kind = 'alert'"
                    + " and destination = :to and news_at <= :late order by id")
            .bind("to", to.toString())
            .bind("late", now.minus(LATE))
            .map((row, context) -> new Late(row.getLong(1), Rows.instant(row, "owed_at")))
            .list();
    List<Late> fresh = late.stream().filter(row -> row.owedAt().isAfter(expired)).toList();
    List<Late> old = new ArrayList<>(late);
    old.removeAll(fresh);
    old.addAll(fresh.subList(0, Math.max(0, fresh.size() - settings.get().catchUp())));
    if (!old.isEmpty()) {
      takeIn(tx, to, old.stream().map(Late::id).toList(), now);
    }
  }

  /** Puts them into the digest that has not gone out yet, or into a new one. */
  private void takeIn(Handle tx, Destination to, List<Long> old, Instant now) {
    Optional<Waiting> digest = waiting(tx, to);
    if (digest.isPresent()) {
      Digest.takeIn(tx, digest.get().token(), old, State.OWED);
      Texts.Unsaid unsaid = new Texts.Unsaid();
      Digest.rewrite(tx, digest.get().id(), unsaid);
      unsaid.forget(tx);
      return;
    }
    ShipmentKey key =
        new ShipmentKey(Kind.DIGEST, SUBJECT, to, Outbox.next(tx, Kind.DIGEST, SUBJECT, to));
    if (Digest.takeIn(tx, key.token(), old, State.OWED) > 0) {
      Digest.owe(tx, outbox, key, HEADING, false, now);
    }
  }

  private record Late(long id, Instant owedAt) {}

  /** A digest that has not gone out yet. */
  private record Waiting(long id, String token) {}

  private static Optional<Waiting> waiting(Handle tx, Destination to) {
    return tx.createQuery(
            "select id, token from outbox where kind = 'digest' and subject = :subject"
                + " and destination = :to and state = 'OWED' order by id limit 1")
        .bind("subject", SUBJECT)
        .bind("to", to.toString())
        .map((row, context) -> new Waiting(row.getLong("id"), row.getString("token")))
        .findOne();
  }
}
