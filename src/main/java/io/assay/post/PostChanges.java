package io.assay.post;

import io.assay.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** Tells whoever keeps a copy of the {@link PostLog} what changed in it. Safe for many threads. */
public final class PostChanges {
  /** Before anything that was ever written. */
  public static final PostState START =
      new PostState(new PostId("", ""), "", Instant.parse("2000-01-01T00:00:00Z"));

  private final Database database;

  public PostChanges(Database database) {
    this.database = database;
  }

  /**
   * The time of the database, by which {@link PostState#changedAt()} is written. What is written in
   * transactions that are open now shows later and bears an earlier time.
   */
  public Instant now() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select current_timestamp")
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one());
  }

  /** What was written after a state, gone posts too, in the order in which it was written. */
  public List<PostState> after(PostState last, int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select source, id, link, changed_at from post"
                        // The first condition is for the index: H2 finds no range in the second.
                        + " where changed_at >= :at and (changed_at, source, id) > (:at, :source, :id)"
                        + " order by changed_at, source, id limit :limit")
                .bind("at", last.changedAt())
                .bind("source", last.id().source())
                .bind("id", last.id().id())
                .bind("limit", limit)
                .map((row, context) -> PostRows.state(row))
                .list());
  }

  /**
   * The posts that are shown for some links, one for each; a link that no source shows any more has
   * none.
   *
   * @param links not empty, at most some thousands
   */
  public List<PostState> shown(Collection<String> links) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select p.source, p.id, p.link, p.changed_at "
                        + Posts.SHOWN
                        + " and p.link in (<links>)")
                .bindList("links", List.copyOf(links))
                .map((row, context) -> PostRows.state(row))
                .list());
  }

  /** How many posts are shown. */
  public int count() {
    return database.inTransaction(
        tx -> tx.createQuery("select count(*)" + Posts.SHOWN).mapTo(Integer.class).one());
  }
}
