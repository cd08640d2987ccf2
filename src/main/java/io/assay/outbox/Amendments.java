package io.assay.outbox;

import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * What somebody changes by hand in what is owed, also while a dispatcher is at work: a change holds
 * only if the message still is as it was seen.
 */
public final class Amendments {
  private static final String AS_SEEN =
      " where id = :id and state = :state and attempts = :attempts";

  /** The count of claims goes on, so that no earlier claim can settle it. */
  private static final String OWE_AGAIN =
      "update outbox set state = 'OWED', due_at = :now, owed_at = :now, settled_at = null,"
          + " why = 'owed again by command'"
          + AS_SEEN
          + " and not withdrawn";

  /** Edits and answers that were needless without it; they go after it. */
  private static final String OWE_FOLLOWERS =
      "update outbox set state = 'OWED', due_at = :now, owed_at = :now, settled_at = null"
          + " where destination = :to and target = :id and state = 'DROPPED' and why = :why"
          + " and not withdrawn";

  private static final String DROP =
      "update outbox set state = 'DROPPED', why = :why, settled_at = :now" + AS_SEEN;

  private final Database database;
  private final Duration settling;

  /**
   * @param settling how long a platform may take to show what it has stored: a message whose answer
   *     was lost is not looked for before
   */
  public Amendments(Database database, Duration settling) {
    this.database = database;
    this.settling = settling;
  }

  /**
   * Makes a message due at once: one that was refused or dropped by hand is owed again, under the
   * key that it had.
   *
   * @return empty when it is due, else why not, in one line for people
   */
  public Optional<String> retry(Entry entry, Instant now) {
    return database.inTransaction(
        tx -> {
          Optional<String> why = whyNotAgain(tx, entry, now);
          if (why.isPresent()) {
            return why;
          }
          boolean changed = entry.isOpen() ? makeDue(tx, entry, now) : oweAgain(tx, entry, now);
          return changed ? Optional.empty() : Optional.of(changedMeanwhile(entry));
        });
  }

  private static Optional<String> whyNotAgain(Handle tx, Entry entry, Instant now) {
    return switch (entry.state()) {
      case DELIVERED -> Optional.of("it was delivered");
      case CLAIMED -> Optional.of(onItsWay(entry, now));
      case DIGESTED -> Optional.of("a digest says it, " + entry.links().digest().orElse(""));
      case HELD, OWED, UNKNOWN -> Optional.empty();
      case REFUSED, DROPPED -> whyClosed(tx, entry);
    };
  }

  private static String onItsWay(Entry entry, Instant now) {
    return entry.isLapsed(now)
        ? "its sender is gone and it may have arrived; it is looked up while run is running"
        : "it is on its way now; try again in a moment";
  }

  private static Optional<String> whyClosed(Handle tx, Entry entry) {
    if (entry.withdrawn()) {
      return Optional.of("its post was withdrawn, and its words are forgotten");
    }
    if (entry.state() == State.DROPPED && !entry.isDroppedByHand()) {
      return Optional.of("it is not needed any more: " + entry.why());
    }
    // Old words must not come over newer ones.
    return entry.key().kind() == Kind.EDIT ? newerEdit(tx, entry) : Optional.empty();
  }

  private static Optional<String> newerEdit(Handle tx, Entry entry) {
    return tx.createQuery(
            "select newer.token from outbox newer join outbox o on newer.target = o.target"
                + " and newer.destination = o.destination"
                + " where o.id = :id and newer.kind = 'edit' and newer.id > o.id"
                + " order by newer.id desc limit 1")
        .bind("id", entry.id())
        .mapTo(String.class)
        .findOne()
        .map(newer -> "a newer edit of the same message takes its place, " + newer);
  }

  private static boolean oweAgain(Handle tx, Entry entry, Instant now) {
    boolean owed = update(tx, OWE_AGAIN, entry).bind("now", now).execute() == 1;
    if (owed) {
      tx.createUpdate(OWE_FOLLOWERS)
          .bind("to", entry.key().to().toString())
          .bind("id", entry.id())
          .bind("now", now)
          .bind("why", Delivery.NO_TARGET)
          .execute();
    }
    return owed;
  }

  private boolean makeDue(Handle tx, Entry entry, Instant now) {
    Instant shown = entry.times().last().plus(settling);
    boolean tooSoon = entry.state() == State.UNKNOWN && shown.isAfter(now);
    return update(tx, "update outbox set due_at = :due" + AS_SEEN, entry)
            .bind("due", tooSoon ? shown : now)
            .execute()
        == 1;
  }

  /**
   * Drops a message for good, unless somebody retries it: it is not sent, and nothing waits for it.
   *
   * @return empty when it is dropped, else why not, in one line for people
   */
  public Optional<String> drop(Entry entry, Instant now) {
    return switch (entry.state()) {
      case HELD, OWED, UNKNOWN, REFUSED ->
          database.inTransaction(tx -> drop(tx, entry, now))
              ? Optional.empty()
              : Optional.of(changedMeanwhile(entry));
      case CLAIMED -> Optional.of(onItsWay(entry, now));
      case DELIVERED -> Optional.of("it was delivered; delete it on the platform");
      case DIGESTED ->
          Optional.of("a digest says it, " + entry.links().digest().orElse("") + ": drop that one");
      case DROPPED -> Optional.of("it is dropped already: " + entry.why());
    };
  }

  private static boolean drop(Handle tx, Entry entry, Instant now) {
    return update(tx, DROP, entry).bind("why", Entry.DROPPED_BY_HAND).bind("now", now).execute()
        == 1;
  }

  private static Update update(Handle tx, String sql, Entry entry) {
    return tx.createUpdate(sql)
        .bind("id", entry.id())
        .bind("state", entry.state())
        .bind("attempts", entry.attempts());
  }

  private static String changedMeanwhile(Entry entry) {
    return "it has changed meanwhile; look at it again: outbox show " + entry.key().token();
  }
}
