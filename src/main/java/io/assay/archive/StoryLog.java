package io.assay.archive;

import io.assay.post.PostId;
import io.assay.store.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Remembers which posts tell the event of another one. A post joins once and is never moved, and
 * the first one follows nobody, so there are no chains. Safe for many threads.
 */
final class StoryLog {
  private final Database database;

  StoryLog(Database database) {
    this.database = database;
  }

  void join(Handle tx, PostId post, PostId first) {
    tx.createUpdate(
            "insert into story (source, id, first_source, first_id)"
                + " values (:source, :id, :firstSource, :firstId) on conflict do nothing")
        .bind("source", post.source())
        .bind("id", post.id())
        .bind("firstSource", first.source())
        .bind("firstId", first.id())
        .execute();
  }

  /** The first post of the story that this one joined. */
  Optional<PostId> first(Handle tx, PostId post) {
    return Optional.ofNullable(firsts(tx, List.of(post)).get(post));
  }

  /** The same for many; those that joined no other are not among the keys. */
  Map<PostId, PostId> firsts(Collection<PostId> posts) {
    return database.inTransaction(tx -> firsts(tx, posts));
  }

  Map<PostId, PostId> firsts(Handle tx, Collection<PostId> posts) {
    Map<PostId, PostId> firsts = new HashMap<>();
    posts.stream()
        .collect(Collectors.groupingBy(PostId::source))
        .forEach((source, ids) -> read(tx, source, ids, firsts));
    return firsts;
  }

  private static void read(Handle tx, String source, List<PostId> ids, Map<PostId, PostId> firsts) {
    tx.createQuery(
            "select id, first_source, first_id from story"
                + " where source = :source and id in (<ids>)")
        .bind("source", source)
        .bindList("ids", ids.stream().map(PostId::id).distinct().toList())
        .map(
            (row, context) ->
                Map.entry(
                    new PostId(source, row.getString("id")),
                    new PostId(row.getString("first_source"), row.getString("first_id"))))
        .forEach(entry -> firsts.put(entry.getKey(), entry.getValue()));
  }

  /** Whether a post joined the story of this one. */
  boolean isFirst(Handle tx, PostId post) {
    return tx.createQuery(
                "select count(*) from story where first_source = :source and first_id = :id")
            .bind("source", post.source())
            .bind("id", post.id())
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
