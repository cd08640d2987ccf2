package io.assay.archive;

import io.assay.brief.Change;
import io.assay.brief.ChangeKind;
import io.assay.brief.Revised;
import io.assay.brief.Revision;
import io.assay.post.PostId;
import io.assay.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Remembers what changed in posts after they were first seen. Safe for many threads. */
final class RevisionLog {
  private static final String WITH_WORDS = " and text <> '' and kind <> 'WITHDRAWN'";

  private final Database database;

  RevisionLog(Database database) {
    this.database = database;
  }

  /** Writes a revision down; one in which no word changed says nothing to anybody. */
  void record(Handle tx, PostId id, Revision revision, Instant now) {
    if (revision.loudest().orElse(ChangeKind.COSMETIC) == ChangeKind.COSMETIC) {
      return;
    }
    int place = 0;
    for (Change change : revision.changes()) {
      tx.createUpdate(
              "insert into revision (source, id, seen_at, place, kind, text) "
                  + "values (:source, :id, :now, :place, :kind, :text) on conflict do nothing")
          .bindMap(key(id))
          .bind("now", now)
          .bind("place", place++)
          .bind("kind", change.kind())
          .bind("text", change.text())
          .execute();
    }
  }

  /** Forgets the words of a post that was withdrawn, not that it changed. */
  void forgetWords(Handle tx, PostId id) {
    tx.createUpdate("update revision set text = '' where source = :source and id = :id")
        .bindMap(key(id))
        .execute();
  }

  /**
   * The last revision of a post that is shown: that it was away for a while, and what was forgotten
   * then, are none.
   */
  Optional<Revised> last(PostId id) {
    return database.inTransaction(tx -> last(tx, id));
  }

  private static Optional<Revised> last(Handle tx, PostId id) {
    Optional<Instant> seenAt =
        tx.createQuery(
                "select max(seen_at) from revision where source = :source and id = :id"
                    + WITH_WORDS)
            .bindMap(key(id))
            .map(
                (row, context) ->
                    Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
            .one();
    return seenAt.map(at -> new Revised(at, changes(tx, id, at)));
  }

  /** All revisions of a post of which words are kept, oldest first. */
  List<Revised> all(PostId id) {
    return database.inTransaction(
        tx ->
            tx
                .createQuery(
                    "select distinct seen_at from revision where source = :source and id = :id"
                        + WITH_WORDS
                        + " order by seen_at")
                .bindMap(key(id))
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .map(at -> new Revised(at, changes(tx, id, at)))
                .toList());
  }

  private static List<Change> changes(Handle tx, PostId id, Instant seenAt) {
    return tx.createQuery(
            "select kind, text from revision "
                + "where source = :source and id = :id and seen_at = :at"
                + WITH_WORDS
                + " order by place")
        .bindMap(key(id))
        .bind("at", seenAt)
        .map(
            (row, context) ->
                new Change(ChangeKind.valueOf(row.getString("kind")), row.getString("text")))
        .list();
  }

  private static Map<String, Object> key(PostId id) {
    return Map.of("source", id.source(), "id", id.id());
  }
}
