package io.assay.outbox;

import io.assay.store.Database;
import io.assay.store.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other nodes left behind that died, were stopped or are cut off: their claims, and copies of
 * messages that come out later than anybody would wait for. Of a process that is alone there is
 * none.
 */
final class Takeovers {
  private static final Logger log = LoggerFactory.getLogger(Takeovers.class);

  /** A node that was stopped while it sent may be continued; what it had sent shows up then. */
  private static final Duration RECHECK = Duration.ofMinutes(1);

  private static final int MOST = 200;

  private static final Duration LOOK = Duration.ofMillis(250);

  private static final String ABANDONED =
      """
      select o.id, o.attempts, o.node, n.seen_at from outbox o left join node n on n.id = o.node
      where o.state = 'CLAIMED' and o.node <> :me
        and (n.id is null or n.seen_at < current_timestamp - interval '3' second)""";

  private static final String TAKE =
      """
      update outbox set node = null, due_at = :due
      where id = :id and state = 'CLAIMED' and attempts = :attempts and node = :node""";

  private static final String OURS =
      """
      select count(*) from outbox
      where id = :id and state = 'CLAIMED' and attempts = :attempt and node = :me""";

  private final Database database;
  private final Node node;
  private final Supplier<Duration> settling;
  private long lastLook = System.nanoTime() - LOOK.toNanos();

  Takeovers(Database database, Supplier<Duration> settling) {
    this.database = database;
    this.node = database.node();
    this.settling = settling;
  }

  boolean isAlone() {
    return node.isAlone();
  }

  private record Abandoned(long id, int attempts, String node, @Nullable Instant seenAt) {}

  /**
   * Takes the claims of nodes that have not been heard of. What they may have sent when they were
   * heard of last is looked up when the platform has had its time to show it.
   */
  void takeOver(Instant now) {
    long nanos = System.nanoTime();
    if (node.isAlone() || nanos - lastLook < LOOK.toNanos()) {
      return;
    }
    lastLook = nanos;
    List<Abandoned> taken = database.inTransaction(tx -> take(tx, now));
    if (!taken.isEmpty()) {
      log.warn(
          "Another node has not been heard of: {} that it had on the way {} looked for",
          taken.size() == 1 ? "1 message" : taken.size() + " messages",
          taken.size() == 1 ? "is" : "are");
    }
  }

  /**
   * Gives up what this node has claimed without knowing: the database had it, and its answer was
   * lost. For the one thread that claims.
   *
   * @param busy the destinations to which this node knows that it has something on the way
   */
  void giveUp(Collection<String> busy, Instant now) {
    if (!node.isAlone()) {
      database.useTransaction(
          tx ->
              tx.createUpdate(
                      "update outbox set node = null, due_at = :now where state = 'CLAIMED'"
                          + " and node = :me and destination not in (<busy>)")
                  .bind("now", now)
                  .bind("me", node.id())
                  .bindList("busy", busy.isEmpty() ? List.of("") : List.copyOf(busy))
                  .execute());
    }
  }

  private List<Abandoned> take(Handle tx, Instant now) {
    List<Abandoned> taken = new ArrayList<>();
    for (Abandoned claim : abandoned(tx)) {
      Instant shown = claim.seenAt() == null ? now : claim.seenAt().plus(settling.get());
      int mine =
          tx.createUpdate(TAKE)
              .bind("due", shown.isBefore(now) ? now : shown)
              .bind("id", claim.id())
              .bind("attempts", claim.attempts())
              .bind("node", claim.node())
              .execute();
      if (mine == 1) {
        taken.add(claim);
      }
    }
    return taken;
  }

  private List<Abandoned> abandoned(Handle tx) {
    return tx.createQuery(ABANDONED)
        .bind("me", node.id())
        .map(
            (row, context) ->
                new Abandoned(
                    row.getLong("id"),
                    row.getInt("attempts"),
                    row.getString("node"),
                    Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)))
        .list();
  }

  /**
   * Whether nobody has taken a claim away. To be asked right before it is used: this process may
   * have been stopped since it got it.
   */
  boolean holds(Claim claim) {
    if (claim.isSure()) {
      return true;
    }
    try {
      if (node.sureUntil() - System.nanoTime() <= 0) {
        // Whoever is heard of now is left alone for as long as it takes to hand a message over.
        node.beat();
      }
      return database.inTransaction(
          tx ->
              tx.createQuery(OURS)
                      .bind("id", claim.id())
                      .bind("attempt", claim.attempt())
                      .bind("me", node.id())
                      .mapTo(Integer.class)
                      .one()
                  == 1);
    } catch (JdbiException e) {
      log.warn("{}: nobody knows whose it is now", claim.shipment().key().to());
      return false;
    }
  }

  /** Has a second copy of what was delivered looked for once more where there may be one. */
  void recheck(Handle tx, List<Attempt> settled) {
    for (Attempt attempt : settled) {
      if (!node.isAlone()
          && attempt.claim().was() == State.CLAIMED
          && attempt.claim().shipment().action().makesMessage()
          && attempt.outcome().state() == State.DELIVERED) {
        tx.createUpdate("insert into recheck (outbox, at) values (:id, :at) on conflict do nothing")
            .bind("id", attempt.claim().id())
            .bind("at", attempt.endedAt().plus(RECHECK))
            .execute();
      }
    }
  }

  /**
   * A message that another node may have sent too.
   *
   * @param at the one that counts
   */
  record Doubted(long id, Shipment shipment, Receipt at) {}

  /** Those that are to be looked at by now, each handed out once. */
  List<Doubted> doubted(Instant now) {
    return node.isAlone() ? List.of() : database.inTransaction(tx -> doubted(tx, now));
  }

  private static List<Doubted> doubted(Handle tx, Instant now) {
    List<Doubted> all = new ArrayList<>();
    tx.createQuery(
            "select "
                + DeliveryQueue.COLUMNS
                + " where o.id in (select outbox from recheck where at <= :now)"
                + " order by o.id limit "
                + MOST)
        .bind("now", now)
        .map((row, context) -> Map.entry(Due.of(row), Rows.receipt(row)))
        .forEach(
            found ->
                found
                    .getValue()
                    .filter(at -> forget(tx, found.getKey().id()))
                    .ifPresent(at -> all.add(doubted(tx, found.getKey(), at))));
    return all;
  }

  private static boolean forget(Handle tx, long id) {
    return tx.createUpdate("delete from recheck where outbox = :id").bind("id", id).execute() == 1;
  }

  private static Doubted doubted(Handle tx, Due row, Receipt at) {
    String text = Texts.of(tx, List.of(row.text())).getOrDefault(row.text(), "");
    return new Doubted(row.id(), row.shipment(row.key(), MessageJson.read(text)), at);
  }
}
