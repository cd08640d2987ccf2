package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong with Assay or around it. The admin is told once when something begins and once when
 * it is over, also across restarts and by whichever process sees it first; what comes and goes is
 * told every few hours at most. Safe for many threads and many processes.
 */
public final class Troubles {
  private static final Logger log = LoggerFactory.getLogger(Troubles.class);

  /** What comes back within this time is not told again. */
  private static final Duration QUIET = Duration.ofHours(6);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_WHAT = 400;
  private static final int LONGEST_REMEDY = 600;

  private final Database database;
  private final Outbox outbox;
  private final Supplier<Optional<Destination>> admin;

  public Troubles(Database database, Outbox outbox, Supplier<Optional<Destination>> admin) {
    this.database = database;
    this.outbox = outbox;
    this.admin = admin;
  }

  /**
   * Takes in how something is now: a failure begins or goes on, anything else ends it.
   *
   * @param subject what was looked at, at most 200 characters that stay the same
   */
  public void report(String subject, Finding finding, Instant now) {
    database.useTransaction(
        tx -> {
          if (finding.level() == Finding.Level.FAILURE) {
            begin(tx, subject, finding, now);
          } else if (end(tx, subject, now)) {
            log.info("{}", finding.what());
            tell(tx, subject + " is over", finding, now);
          }
        });
  }

  /** Ends what nobody looks at any more; nobody is told. */
  public void forget(String subject, Instant now) {
    database.useTransaction(tx -> end(tx, subject, now));
  }

  private void begin(Handle tx, String subject, Finding finding, Instant now) {
    Row row = find(tx, subject).orElse(null);
    boolean fresh =
        row == null
            ? insert(tx, subject, finding, now)
            : row.over && reopen(tx, subject, finding, now);
    boolean lasts = row != null && !row.over;
    Instant told = row == null ? null : row.toldAt;
    if (fresh) {
      log.warn("{}; {}", finding.what(), finding.remedy());
    }
    boolean isOwed =
        lasts ? told == null : fresh && (told == null || told.plus(QUIET).isBefore(now));
    if (isOwed) {
      tell(tx, subject, finding, now)
          .ifPresent(
              notice ->
                  tx.createUpdate(
                          "update trouble set told_at = :now, told_to = :to, notice = :token"
                              + " where subject = :subject")
                      .bind("now", now)
                      .bind("to", notice.to().toString())
                      .bind("token", notice.token())
                      .bind("subject", subject)
                      .execute());
    }
  }

  private record Row(boolean over, @Nullable Instant toldAt) {}

  private static Optional<Row> find(Handle tx, String subject) {
    return tx.createQuery("select * from trouble where subject = :subject")
        .bind("subject", subject)
        .map(
            (row, context) ->
                new Row(
                    row.getObject("ended_at") != null,
                    row.getObject("told_at") == null ? null : Rows.instant(row, "told_at")))
        .findOne();
  }

  private static boolean insert(Handle tx, String subject, Finding finding, Instant now) {
    return write(
        tx,
        "insert into trouble (subject, what, remedy, since) values (:subject, :what, :remedy, :now)"
            + " on conflict do nothing",
        subject,
        finding,
        now);
  }

  private static boolean reopen(Handle tx, String subject, Finding finding, Instant now) {
    return write(
        tx,
        "update trouble set what = :what, remedy = :remedy, since = :now, ended_at = null"
            + " where subject = :subject and ended_at is not null",
        subject,
        finding,
        now);
  }

  private static boolean write(
      Handle tx, String sql, String subject, Finding finding, Instant now) {
    return tx.createUpdate(sql)
            .bind("subject", subject)
            .bind("what", Excerpt.cut(finding.what(), LONGEST_WHAT))
            .bind("remedy", Excerpt.cut(finding.remedy(), LONGEST_REMEDY))
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Ends it, if it lasts; whether the admin was told that it began, and is to hear of the end. */
  private static boolean end(Handle tx, String subject, Instant now) {
    boolean told =
        tx.createQuery("select count(*) from trouble where subject = :subject and told_at >= since")
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one()
            == 1;
    int ended =
        tx.createUpdate(
                "update trouble set ended_at = :now where subject = :subject and ended_at is null")
            .bind("subject", subject)
            .bind("now", now)
            .execute();
    return ended == 1 && told;
  }

  /** The key of the notice; empty where there is nobody to tell. */
  private Optional<ShipmentKey> tell(Handle tx, String subject, Finding finding, Instant now) {
    return admin
        .get()
        .map(
            to -> {
              ShipmentKey key = new ShipmentKey(Kind.NOTICE, subject + " " + now, to, 0);
              outbox.add(tx, Owed.of(Shipment.post(key, message(finding, now)), now), now);
              return key;
            });
  }

  private static Message message(Finding finding, Instant now) {
    String what = Excerpt.cut(finding.what(), LONGEST_WHAT);
    Block title = new Block.Title(what, null);
    Block seen = new Block.SmallPrint("Seen", now);
    return finding.remedy().isEmpty()
        ? new Message(what, List.of(title, seen))
        : new Message(what, List.of(title, new Block.Paragraph(finding.remedy()), seen));
  }

  /** What is wrong now, oldest first. */
  public List<Trouble> open() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select t.*, (select count(*) from outbox o where o.destination = t.told_to"
                        + " and o.token = t.notice and o.state = 'DELIVERED'"
                        + " and t.told_at >= t.since) as told"
                        + " from trouble t where t.ended_at is null order by t.since, t.subject")
                .map(
                    (row, context) ->
                        new Trouble(
                            row.getString("subject"),
                            row.getString("what"),
                            row.getString("remedy"),
                            Rows.instant(row, "since"),
                            row.getInt("told") > 0))
                .list());
  }

  /** Forgets what ended more than 30 days ago. */
  public void forget(Instant now) {
    database.useTransaction(
        tx ->
            tx.createUpdate("delete from trouble where ended_at < :before")
                .bind("before", now.minus(KEPT))
                .execute());
  }
}
