package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.store.Database;
import io.assay.subscription.AuditEntry;
import io.assay.subscription.AuditLog;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.Mute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What destinations want to hear no more of for a while. What a mute holds back is told in one
 * digest when it ends. Safe for many threads and many processes.
 */
public final class Mutes {
  /** The longest that something can be muted for; also how long one that has ended is kept. */
  public static final Duration LONGEST = Duration.ofDays(90);

  /** The longest reason, and the longest name of whoever gives it. */
  public static final int REASON = 500;

  private static final int NAME = 200;

  /** As the log says it. */
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String HOLDING =
      "select * from mute where holds is not null and until_at > :now";

  /** What it has held back, of which nothing was said yet. */
  private static final String HELD = "state = 'HELD' and held = 'MUTED' and held_by = :by";

  private final Database database;

  public Mutes(Database database) {
    this.database = database;
  }

  /** All that hold, first the one that was made first. */
  public List<Mute> holding(Instant now) {
    return database.inTransaction(tx -> holding(tx, now));
  }

  /** The same, in the transaction of whoever decides by them: a small table. */
  static List<Mute> holding(Handle tx, Instant now) {
    return tx.createQuery(HOLDING + " order by id")
        .bind("now", now)
        .map((row, context) -> mute(row))
        .list();
  }

  /**
   * Mutes something from now on, and writes down who did.
   *
   * @param until later than now, and at most {@link #LONGEST} away
   * @return false where it is muted there already, which stays as it is
   */
  public boolean add(
      Destination to,
      Mute.Subject subject,
      Mute.Author author,
      String reason,
      Instant now,
      Instant until) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new IllegalArgumentException("Nothing is muted from " + now + " until " + until);
    }
    Mute mute = new Mute(0, to, subject, author, Excerpt.cut(reason, REASON), now, until);
    return database.inTransaction(
        tx -> {
          tx.createUpdate("update mute set holds = null where until_at <= :now")
              .bind("now", now)
              .execute();
          boolean added = insert(tx, mute);
          if (added) {
            log(tx, AuditEntry.What.MUTED, mute, author, now);
          }
          return added;
        });
  }

  private static boolean insert(Handle tx, Mute mute) {
    Mute.Subject subject = mute.subject();
    return tx.createUpdate(
                """
                insert into mute (destination, kind, name, label, author, author_name, reason,
                  since_at, until_at, holds) values (:to, :kind, :name, :label, :author,
                  :authorName, :reason, :since, :until, :holds) on conflict do nothing""")
            .bind("to", mute.to().toString())
            .bind("kind", subject.kind())
            .bind("name", subject.name())
            .bind("label", Excerpt.cut(subject.label(), NAME))
            .bind("author", mute.author().id())
            .bind("authorName", Excerpt.cut(mute.author().name(), NAME))
            .bind("reason", mute.reason())
            .bind("since", mute.since())
            .bind("until", mute.until())
            .bind("holds", mute.to() + " " + subject.kind() + " " + subject.name())
            .execute()
        == 1;
  }

  private static void log(Handle tx, AuditEntry.What what, Mute mute, Mute.Author by, Instant now) {
    Optional<String> muted =
        Optional.of("until: " + UNTIL.format(mute.until()) + "\nbecause: " + mute.reason());
    boolean begins = what == AuditEntry.What.MUTED;
    AuditLog.add(
        tx,
        new AuditEntry(
            now,
            By.of(by.id(), by.name(), now).who(),
            what,
            Excerpt.cut(mute.subject().words(), AuditEntry.SUBJECT),
            mute.to().toString(),
            begins ? Optional.empty() : muted,
            begins ? muted : Optional.empty()));
  }

  /**
   * Ends a mute before its time, and writes down who did: what it held back is told now.
   *
   * @param by who ends it
   * @return how many alerts were held back; empty where it had ended before
   */
  public Optional<Integer> end(Mute mute, Mute.Author by, Instant now) {
    return database.inTransaction(
        tx -> {
          int ended =
              tx.createUpdate(
                      "update mute set holds = null, ended_at = :now, ended_by = :by"
                          + " where id = :id and holds is not null and until_at > :now")
                  .bind("now", now)
                  .bind("by", Excerpt.cut(by.id() + " " + by.name(), 300).strip())
                  .bind("id", mute.id())
                  .execute();
          if (ended == 0) {
            return Optional.empty();
          }
          log(tx, AuditEntry.What.UNMUTED, mute, by, now);
          return Optional.of(release(tx, mute, now));
        });
  }

  private static int release(Handle tx, Mute mute, Instant now) {
    return tx.createUpdate("update outbox set due_at = :now where " + HELD)
        .bind("now", now)
        .bind("by", String.valueOf(mute.id()))
        .execute();
  }

  /** How many alerts it holds back. */
  public int suppressed(Mute mute) {
    return database.inTransaction(
        tx ->
            tx.createQuery("select count(*) from outbox where " + HELD)
                .bind("by", String.valueOf(mute.id()))
                .mapTo(Integer.class)
                .one());
  }

  /** Forgets those that ended long ago; returns how many. */
  public int forget(Instant now) {
    return database.inTransaction(
        tx ->
            tx.createUpdate("delete from mute where until_at < :before")
                .bind("before", now.minus(LONGEST))
                .execute());
  }

  private static Mute mute(ResultSet row) throws SQLException {
    return new Mute(
        row.getLong("id"),
        Destination.parse(row.getString("destination")),
        new Mute.Subject(
            Mute.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("label")),
        new Mute.Author(row.getString("author"), row.getString("author_name")),
        row.getString("reason"),
        Rows.instant(row, "since_at"),
        Rows.instant(row, "until_at"));
  }
}
