package io.assay.outbox;

import io.assay.message.Ago;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.store.Database;
import io.assay.subscription.Judgement;
import io.assay.subscription.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What was decided about each post, why, and what became of it. Safe for many threads and many
 * processes.
 */
public final class DecisionLog {
  /** So many go in one transaction; one may take 20 KB and more. */
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Duration kept;

  /**
   * @param kept how long what was decided is kept
   */
  public DecisionLog(Database database, Duration kept) {
    this.database = database;
    this.kept = kept;
  }

  /** Writes down what was decided, in the transaction that decided it. */
  static void record(
      Handle tx,
      PostId post,
      Decided.Cause cause,
      Judgement judgement,
      Map<Destination, Fate> fates,
      Instant now) {
    List<Decided.Verdict> verdicts =
        judgement.decisions().stream().map(Decided.Verdict::of).toList();
    tx.createUpdate(
            "insert into decision (source, post, decided_at, cause, body)"
                + " values (:source, :post, :now, :cause, :body)")
        .bindMap(key(post))
        .bind("now", now)
        .bind("cause", cause)
        .bind("body", DecidedJson.write(verdicts, fates))
        .execute();
  }

  /** All that was decided about a post that is kept, oldest first. */
  public List<Decided> of(PostId post) {
    return database.inTransaction(tx -> rows(tx, post)).stream().map(Row::decided).toList();
  }

  /** Why nothing is known to have been decided about a post, a sentence for people. */
  public String whyNothing(Post post, Instant now) {
    return database
        .inTransaction(tx -> Posts.firstSeen(tx, post.id()))
        .map(seen -> whyNothing(post, seen, now))
        .orElse("Nothing was decided: no source has shown it to Assay.");
  }

  private String whyNothing(Post post, Posts.FirstSeen seen, Instant now) {
    String source = post.id().source();
    if (!post.publishedAt().isAfter(seen.sourceAt())) {
      return "Nothing was decided: it was published "
          + Ago.of(post.publishedAt(), now)
          + ", before Assay first looked at "
          + source
          + " "
          + Ago.of(seen.sourceAt(), now)
          + ", and what was there then is announced to nobody.";
    }
    if (seen.at().isBefore(now.minus(kept))) {
      return "It was first seen "
          + Ago.of(seen.at(), now)
          + ", and what was decided is kept for "
          + kept.toDays()
          + " days.";
    }
    return "Nothing was decided: "
        + source
        + " first showed it "
        + Ago.of(seen.at(), now)
        + " without its text, and nobody is told of a text that comes later.";
  }

  private record Row(long id, Decided decided) {}

  private static List<Row> rows(Handle tx, PostId post) {
    return tx.createQuery(
            "select * from decision where source = :source and post = :post order by id")
        .bindMap(key(post))
        .map((row, context) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        DecidedJson.read(
            row.getBytes("body"),
            Rows.instant(row, "decided_at"),
            Decided.Cause.valueOf(row.getString("cause"))));
  }

  /** Forgets the words of a post that was withdrawn, not what was decided about it. */
  public static void forgetWords(Handle tx, PostId post) {
    for (Row row : rows(tx, post)) {
      tx.createUpdate("update decision set body = :body where id = :id")
          .bind("id", row.id)
          .bind(
              "body",
              DecidedJson.write(
                  row.decided.verdicts().stream().map(DecisionLog::wordless).toList(),
                  row.decided.fates()))
          .execute();
    }
  }

  private static Decided.Verdict wordless(Decided.Verdict verdict) {
    return new Decided.Verdict(
        verdict.subscription(),
        verdict.to(),
        verdict.matched(),
        verdict.reasons().stream()
            .map(reason -> new Reason(reason.condition(), reason.holds(), ""))
            .toList());
  }

  /**
   * Forgets some of what was decided before then.
   *
   * @return how many decisions; 0 when there are no more
   */
  public int forget(Instant before) {
    return database.inTransaction(
        tx ->
            tx.createUpdate(
                    "delete from decision where id in (select id from decision"
                        + " where decided_at < :before order by decided_at limit :limit)")
                .bind("before", before)
                .bind("limit", AT_ONCE)
                .execute());
  }

  private static Map<String, Object> key(PostId post) {
    return Map.of("source", post.source(), "post", post.id());
  }
}
