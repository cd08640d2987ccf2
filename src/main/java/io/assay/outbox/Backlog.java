package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Puts into digests what is too old or too much; those that wait are brought up to date. */
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
    database.useTransaction(Backlog::rewrite);
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
    String digest = waiting(tx, to).orElseGet(() -> owe(tx, to, now));
    for (Late row : old) {
      tx.createUpdate(
              "update outbox set state = 'DIGESTED', digest = :digest where id = :id and state = 'OWED'")
          .bind("digest", digest)
          .bind("id", row.id())
          .execute();
    }
  }

  private record Late(long id, Instant owedAt) {}

  /** Token of the digest that has not gone out yet. */
  private static Optional<String> waiting(Handle tx, Destination to) {
    return tx.createQuery(
            "select token from outbox where kind = 'digest' and subject = :subject"
                + " and destination = :to and state = 'OWED' order by id limit 1")
        .bind("subject", SUBJECT)
        .bind("to", to.toString())
        .mapTo(String.class)
        .findOne();
  }

  private String owe(Handle tx, Destination to, Instant now) {
    ShipmentKey key =
        new ShipmentKey(Kind.DIGEST, SUBJECT, to, Outbox.next(tx, Kind.DIGEST, SUBJECT, to));
    outbox.add(tx, Owed.of(Shipment.post(key, DigestMessage.of(List.of())), now), now);
    return key.token();
  }

  /** A post may have changed, or be gone, since it was put into a digest. */
  private static void rewrite(Handle tx) {
    List<String> digests =
        tx.createQuery("select token from outbox where kind = 'digest' and state = 'OWED'")
            .mapTo(String.class)
            .list();
    for (String digest : digests) {
      List<Message> alerts = alerts(tx, digest);
      Texts.replace(
          tx,
          "token = :token and state = 'OWED'",
          Map.of("token", digest),
          DigestMessage.of(alerts));
      if (alerts.isEmpty()) {
        tx.createUpdate(
                "update outbox set state = 'DROPPED' where token = :token and state = 'OWED'")
            .bind("token", digest)
            .execute();
      }
    }
  }

  private static List<Message> alerts(Handle tx, String digest) {
    return tx
        .createQuery(
            "select t.message from outbox o join outbox_text t on t.id = o.text"
                + " where o.digest = :digest and not o.withdrawn order by o.news_at, o.id")
        .bind("digest", digest)
        .mapTo(String.class)
        .list()
        .stream()
        .map(MessageJson::read)
        .toList();
  }
}
