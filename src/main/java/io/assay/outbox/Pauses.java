package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Destinations, and whole platforms, that take nothing: their messages are kept, and nobody is
 * asked in vain. Whoever looks after them is told once, and once when it is over. Safe for many
 * threads and many processes.
 */
public final class Pauses {
  private final Database database;
  private final Notices notices;
  private final Backoff probes;

  /**
   * @param probes how long to wait before each look whether it is over
   */
  public Pauses(Database database, Notices notices, Backoff probes) {
    this.database = database;
    this.notices = notices;
    this.probes = probes;
  }

  /** For somebody at a terminal: what he pauses and resumes he knows, so nobody is told. */
  public static Pauses byHand(Database database) {
    Notices nobody = new Notices(new Outbox(database), about -> List.of());
    return new Pauses(
        database, nobody, new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10)));
  }

  /** All of them, oldest first. */
  public List<Pause> all() {
    return database.inTransaction(Pauses::all);
  }

  private static List<Pause> all(Handle tx) {
    return tx.createQuery("select * from pause order by since, destination")
        .map((row, context) -> pause(row))
        .list();
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        row.getString("destination"),
        Rows.instant(row, "since"),
        row.getString("why"),
        row.getBoolean("by_hand"),
        Rows.instant(row, "probe_at"),
        row.getInt("probes"),
        row.getBoolean("trial"));
  }

  private static Optional<Pause> find(Handle tx, String destination) {
    return tx.createQuery("select * from pause where destination = :destination")
        .bind("destination", destination)
        .map((row, context) -> pause(row))
        .findOne();
  }

  /**
   * Takes from attempts which destinations take nothing, and which do again; what was refused for
   * good is told too.
   */
  void settle(Handle tx, List<Attempt> attempts) {
    Set<Destination> reached = new HashSet<>();
    for (Attempt attempt : attempts) {
      Destination to = attempt.claim().shipment().key().to();
      if (attempt.outcome() instanceof Outcome.Barred barred) {
        bar(tx, barred.wholePlatform() ? to.platform() : to.toString(), barred, attempt.endedAt());
      } else if (attempt.outcome().state() == State.DELIVERED) {
        reached.add(to);
      } else if (attempt.outcome() instanceof Outcome.Refused refused) {
        notices.refused(tx, attempt.claim().shipment(), refused.why(), attempt.endedAt());
      }
    }
    if (!reached.isEmpty()) {
      all(tx).stream()
          .filter(pause -> pause.trial() && pause.coversAny(reached))
          .forEach(pause -> end(tx, pause, attempts.get(attempts.size() - 1).endedAt()));
    }
  }

  private void bar(Handle tx, String destination, Outcome.Barred barred, Instant now) {
    Optional<Pause> known = find(tx, destination);
    if (known.isEmpty()) {
      insert(tx, destination, barred.why(), false, now);
      notices.paused(tx, destination, barred.why(), now);
      return;
    }
    tx.createUpdate(
            "update pause set why = :why, trial = false, probe_at = :probe"
                + " where destination = :destination")
        .bind("destination", destination)
        .bind("why", Rows.why(barred.why()))
        .bind("probe", now.plus(probes.after(known.get().probes() + 1)))
        .execute();
  }

  private void insert(Handle tx, String destination, String why, boolean byHand, Instant now) {
    tx.createUpdate(
            """
            insert into pause (destination, since, why, by_hand, probe_at, probes, trial)
            values (:destination, :now, :why, :byHand, :probe, 0, false) on conflict do nothing""")
        .bind("destination", destination)
        .bind("now", now)
        .bind("why", Rows.why(why))
        .bind("byHand", byHand)
        .bind("probe", now.plus(probes.after(1)))
        .execute();
  }

  private void end(Handle tx, Pause pause, Instant now) {
    remove(tx, pause.destination());
    if (!pause.byHand()) {
      notices.resumed(tx, pause, now);
    }
  }

  private static int remove(Handle tx, String destination) {
    return tx.createUpdate("delete from pause where destination = :destination")
        .bind("destination", destination)
        .execute();
  }

  /**
   * Lets a destination, or a whole platform, wait until somebody resumes it.
   *
   * @return false when it is paused already
   */
  public boolean pause(String destination, Instant now) {
    return database.inTransaction(
        tx -> {
          boolean fresh = find(tx, destination).map(known -> !known.byHand()).orElse(true);
          remove(tx, destination);
          insert(tx, destination, "paused by command", true, now);
          return fresh;
        });
  }

  /**
   * Lets messages go out again, whatever paused it.
   *
   * @return false when it was not paused
   */
  public boolean resume(String destination) {
    return database.inTransaction(tx -> remove(tx, destination)) == 1;
  }

  /** What has to be looked at by now; never what somebody paused by hand. */
  List<Pause> toProbe(Instant now) {
    return all().stream()
        .filter(pause -> !pause.byHand() && !pause.trial() && !pause.probeAt().isAfter(now))
        .toList();
  }

  /** Writes down what a look showed: where it is good, the next message is the proof. */
  void probed(Pause pause, Finding finding, Instant now) {
    boolean good = finding.level() != Finding.Level.FAILURE;
    database.useTransaction(
        tx -> {
          if (good && !holdsAnythingUp(tx, pause)) {
            end(tx, pause, now);
          } else {
            note(tx, pause, good, now);
          }
        });
  }

  private void note(Handle tx, Pause pause, boolean trial, Instant now) {
    tx.createUpdate(
            "update pause set trial = :trial, probes = probes + 1, probe_at = :next"
                + " where destination = :destination and since = :since")
        .bind("trial", trial)
        .bind("next", now.plus(probes.after(pause.probes() + 2)))
        .bind("destination", pause.destination())
        .bind("since", pause.since())
        .execute();
  }

  private static boolean holdsAnythingUp(Handle tx, Pause pause) {
    return tx.createQuery(
                "select count(*) from outbox where state in "
                    + Outbox.OPEN
                    + " and (destination = :destination or destination like :within)")
            .bind("destination", pause.destination())
            .bind("within", pause.destination() + ":%")
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
