package io.assay.outbox;

import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out what is due and writes down what came of it, many rows in one transaction. Safe for
 * many threads and many processes.
 */
public class DeliveryQueue {
  private static final Logger log = LoggerFactory.getLogger(DeliveryQueue.class);

  /**
   * A row, and where the message stands that it refers to. What is said in answer to an answer
   * refers to the message that began: Slack's threads hang on that one.
   */
  static final String COLUMNS =
      "o.*, coalesce(f.receipt_channel, t.receipt_channel) as target_channel,"
          + " coalesce(f.receipt_message, t.receipt_message) as target_message"
          + " from outbox o left join outbox t on t.id = o.target and t.state = 'DELIVERED'"
          + " left join outbox f on f.id = t.target and f.state = 'DELIVERED'"
          + " and t.kind = 'alert' and t.action = 'REPLY' and o.action <> 'EDIT'";

  /**
   * The oldest open row of each destination that is not paused, if its time has come: those behind
   * it wait, so order is kept. So many of each platform, for one that takes little at a time is not
   * to hide the others.
   */
  private static final String DUE =
      "select * from (select row_number() over (partition by substring(o.destination from 1 for"
          + " position(':' in o.destination)) order by o.id) as turn, "
          + COLUMNS
          + " where o.id in (select min(id) from outbox where state in "
          + Outbox.OPEN
          + " group by destination) and o.due_at <= :now and not exists (select 1 from pause p where not p.trial"
          + " and (p.destination = o.destination or o.destination like p.destination || ':%'))"
          + ") heads where turn <= :limit order by id";

  /** Whose words were replaced since it was seen has to be looked at again. */
  private static final String CLAIM =
      """
      update outbox set state = 'CLAIMED', attempts = attempts + 1, due_at = :until, node = :node
      where id = :id and state = :state and attempts = :attempts and due_at <= :now
        and action = :action and text = :text and withdrawn = :withdrawn""";

  private static final String SETTLE =
      """
      update outbox set state = :state, action = :action, due_at = :due, settled_at = :ended,
        receipt_channel = :channel, receipt_message = :message, permalink = :permalink, why = :why
      where id = :id and state = 'CLAIMED' and attempts = :attempt""";

  private static final String HISTORY =
      """
      insert into attempt (outbox, number, started_at, ended_at, state, why)
      values (:id, :attempt, :started, :ended, :state, :why) on conflict do nothing""";

  /** A message that was posted anew in place of one that is gone is the one to edit from now on. */
  private static final String REPLACE_TARGET =
      """
      update outbox set receipt_channel = :channel, receipt_message = :message, permalink = :permalink
      where id = (select target from outbox where id = :id and kind = 'edit' and action = 'POST')""";

  private final Database database;
  private final Pauses pauses;
  private final Backoff backoff;
  private final Supplier<Duration> settling;
  private final Node node;
  private final Takeovers takeovers;
  private final OutboxWatch watch;

  /**
   * @param settling how long a platform may take to show what it has stored: a message whose answer
   *     was lost is not looked for before
   */
  public DeliveryQueue(
      Database database, Pauses pauses, Backoff backoff, Supplier<Duration> settling) {
    this(database, pauses, backoff, settling, OutboxWatch.NOBODY);
  }

  /**
   * The same.
   *
   * @param watch is told what came of each attempt
   */
  public DeliveryQueue(
      Database database,
      Pauses pauses,
      Backoff backoff,
      Supplier<Duration> settling,
      OutboxWatch watch) {
    this.node = database.node();
    this.takeovers = new Takeovers(database, settling);
    this.database = database;
    this.pauses = pauses;
    this.backoff = backoff;
    this.settling = settling;
    this.watch = watch;
  }

  /**
   * What may be claimed by then, at most one message a destination, oldest first.
   *
   * @param limit for each platform
   */
  List<Due> due(Instant by, int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(DUE)
                .bind("now", by)
                .bind("limit", limit)
                .map((row, context) -> Due.of(row))
                .list());
  }

  /**
   * What has become of one step.
   *
   * @param lapsed the attempts whose claim had lapsed, so that somebody else has the message: of
   *     them only what they posted was written down
   * @param claims those that were still to be had as they had been seen, and can be read
   */
  record Step(List<Attempt> lapsed, List<Claim> claims) {}

  /**
   * Writes down what came of claims and claims more rows, in one transaction. Until the lease is
   * over nobody else gets them; a claim that is not settled by then comes back as doubtful.
   */
  Step step(List<Attempt> ended, List<Due> rows, Instant now, Duration lease) {
    if (ended.isEmpty() && rows.isEmpty()) {
      return new Step(List.of(), List.of());
    }
    // Taken before, for a beat after the claim would not speak of it.
    long sureUntil = node.sureUntil();
    List<Attempt> lapsed = new ArrayList<>();
    List<Due> won = new ArrayList<>();
    Map<String, String> texts =
        database.within(
            Node.DEAD_AFTER,
            tx -> {
              lapsed.addAll(settle(tx, ended));
              won.addAll(claim(tx, rows, now, lease));
              return Texts.of(tx, won.stream().map(Due::text).toList());
            });
    ended.stream().filter(attempt -> !lapsed.contains(attempt)).forEach(watch::settled);
    Map<String, Message> read = new HashMap<>();
    List<Claim> claims =
        won.stream()
            .map(row -> read(row, sureUntil, texts.getOrDefault(row.text(), ""), read, now))
            .flatMap(Optional::stream)
            .toList();
    return new Step(lapsed, claims);
  }

  /** Claims rows and settles nothing. */
  List<Claim> claim(List<Due> rows, Instant now, Duration lease) {
    return step(List.of(), rows, now, lease).claims();
  }

  private List<Due> claim(Handle tx, List<Due> rows, Instant now, Duration lease) {
    if (rows.isEmpty()) {
      return List.of();
    }
    PreparedBatch batch = tx.prepareBatch(CLAIM);
    for (Due row : rows) {
      batch
          .bind("until", now.plus(lease))
          .bind("node", node.isAlone() ? null : node.id())
          .bind("id", row.id())
          .bind("state", row.was())
          .bind("attempts", row.attempts())
          .bind("action", row.action())
          .bind("text", row.text())
          .bind("withdrawn", row.withdrawn())
          .bind("now", now)
          .add();
    }
    int[] won = batch.execute();
    List<Due> claimed = new ArrayList<>();
    for (int at = 0; at < won.length; at++) {
      if (won[at] == 1) {
        claimed.add(rows.get(at));
      }
    }
    return claimed;
  }

  /** A row that cannot be read is refused, so that it holds nobody up. */
  private Optional<Claim> read(
      Due row, long sureUntil, String text, Map<String, Message> read, Instant now) {
    ShipmentKey key = row.key();
    try {
      return Optional.of(
          claim(
              row,
              sureUntil,
              row.shipment(key, read.computeIfAbsent(row.text(), id -> MessageJson.read(text)))));
    } catch (IllegalArgumentException e) {
      log.error("Message {} in the outbox cannot be read and is given up", key.token(), e);
      Claim unreadable =
          claim(row, sureUntil, Shipment.post(key, Message.of("This message could not be read.")));
      Outcome refused = new Outcome.Refused("it cannot be read: " + e.getMessage());
      settle(List.of(new Attempt(unreadable, refused, now, now)));
      return Optional.empty();
    }
  }

  private static Claim claim(Due row, long sureUntil, Shipment shipment) {
    return new Claim(
        row.id(), row.attempts() + 1, row.was(), sureUntil, row.withdrawn(), row.post(), shipment);
  }

  /**
   * Lets all claims lapse, so that what was on its way when its sender died is looked up soon and
   * not when the lease is over. Only for whoever knows that nobody else delivers.
   */
  public void releaseClaims(Instant now) {
    database.useTransaction(
        tx ->
            tx.createUpdate("update outbox set due_at = :soon where state = 'CLAIMED'")
                .bind("soon", now.plus(settling.get()))
                .execute());
  }

  /** The clock was set: what waits, waits as long as it would have. */
  void move(Duration jump) {
    database.useTransaction(
        tx -> {
          PreparedBatch batch =
              tx.prepareBatch("update outbox set due_at = :due where id = :id and due_at = :was");
          tx.createQuery("select id, due_at from outbox where state in " + Outbox.OPEN)
              .map(
                  (row, context) ->
                      batch
                          .bind("id", row.getLong(1))
                          .bind("was", Rows.instant(row, "due_at"))
                          .bind("due", Rows.instant(row, "due_at").plus(jump))
                          .add())
              .list();
          batch.execute();
        });
  }

  /**
   * Settles claims and claims no more.
   *
   * @return those whose claim had lapsed
   */
  List<Attempt> settle(List<Attempt> attempts) {
    return step(attempts, List.of(), Instant.EPOCH, Duration.ZERO).lapsed();
  }

  private List<Attempt> settle(Handle tx, List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return List.of();
    }
    PreparedBatch rows = tx.prepareBatch(SETTLE);
    PreparedBatch history = tx.prepareBatch(HISTORY);
    for (Attempt attempt : attempts) {
      bindRow(rows, attempt).add();
      bindHistory(history, attempt).add();
    }
    int[] settled = rows.execute();
    history.execute();
    List<Attempt> lapsed = new ArrayList<>();
    List<Attempt> good = new ArrayList<>();
    for (int at = 0; at < settled.length; at++) {
      (settled[at] == 1 ? good : lapsed).add(attempts.get(at));
    }
    good.forEach(attempt -> replaceTarget(tx, attempt));
    takeovers.recheck(tx, good);
    lapsed.forEach(attempt -> Strays.write(tx, attempt));
    pauses.settle(tx, good);
    return lapsed;
  }

  private PreparedBatch bindRow(PreparedBatch batch, Attempt attempt) {
    Outcome outcome = attempt.outcome();
    Optional<Receipt> receipt = outcome.receipt();
    return batch
        .bind("state", outcome.state())
        .bind("action", action(attempt))
        .bind("due", attempt.endedAt().plus(wait(attempt)))
        .bind("ended", attempt.endedAt())
        .bind("channel", receipt.map(Receipt::channel).orElse(null))
        .bind("message", receipt.map(Receipt::message).orElse(null))
        .bind("permalink", receipt.map(Receipt::permalink).orElse(null))
        .bind("why", Rows.why(outcome.why()))
        .bind("id", attempt.claim().id())
        .bind("attempt", attempt.claim().attempt());
  }

  private static Action action(Attempt attempt) {
    return attempt.outcome() instanceof Outcome.Instead instead
        ? instead.action()
        : attempt.claim().shipment().action();
  }

  /** How long after an attempt the next one may follow. */
  private Duration wait(Attempt attempt) {
    Duration wait =
        attempt.outcome().retryAfter().orElseGet(() -> backoff.after(attempt.claim().attempt()));
    Duration least = attempt.outcome().state() == State.UNKNOWN ? settling.get() : Duration.ZERO;
    return wait.compareTo(least) < 0 ? least : wait;
  }

  private static PreparedBatch bindHistory(PreparedBatch batch, Attempt attempt) {
    return batch
        .bind("id", attempt.claim().id())
        .bind("attempt", attempt.claim().attempt())
        .bind("started", attempt.startedAt())
        .bind("ended", attempt.endedAt())
        .bind("state", attempt.outcome().state())
        .bind("why", Rows.why(attempt.outcome().why()));
  }

  OutboxWatch watch() {
    return watch;
  }

  /** What was posted twice, because a claim lapsed while its owner was still at it. */
  Strays strays() {
    return new Strays(database);
  }

  /** What other nodes left behind. */
  Takeovers takeovers() {
    return takeovers;
  }

  private static void replaceTarget(Handle tx, Attempt attempt) {
    Shipment shipment = attempt.claim().shipment();
    Optional<Receipt> receipt = attempt.outcome().receipt();
    if (shipment.key().kind() == Kind.EDIT
        && shipment.action() == Action.POST
        && receipt.isPresent()) {
      tx.createUpdate(REPLACE_TARGET)
          .bind("id", attempt.claim().id())
          .bind("channel", receipt.get().channel())
          .bind("message", receipt.get().message())
          .bind("permalink", receipt.get().permalink())
          .execute();
    }
  }
}
