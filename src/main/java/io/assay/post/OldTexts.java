package io.assay.post;

import io.assay.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** Keeps the texts of old posts in less room. Whoever reads posts does not notice. */
public final class OldTexts {
  /** Shorter ones gain nothing. */
  private static final int SHORTEST = 1_000;

  /** So many are packed in one transaction. */
  private static final int AT_ONCE = 50;

  private final Database database;

  public OldTexts(Database database) {
    this.database = database;
  }

  /**
   * Packs the texts of posts that were published before, in small transactions.
   *
   * @param goesOn asked before each of them
   * @return how many were packed
   */
  public int pack(Instant before, BooleanSupplier goesOn) {
    int packed = 0;
    for (List<PostId> some : PostLog.inPieces(candidates(before), AT_ONCE)) {
      if (!goesOn.getAsBoolean()) {
        break;
      }
      packed += database.inTransaction(tx -> some.stream().mapToInt(post -> pack(tx, post)).sum());
    }
    return packed;
  }

  private List<PostId> candidates(Instant before) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select source, id from post where published_at < :before and not packed"
                        + " and html is not null and length(html) >= :shortest")
                .bind("before", before)
                .bind("shortest", SHORTEST)
                .map((row, context) -> PostRows.id(row))
                .list());
  }

  /** A text that is replaced at this moment stays as it is. */
  private static int pack(Handle tx, PostId post) {
    return tx.createQuery(
            "select html, version from post where source = :source and id = :id and not packed"
                + " and html is not null")
        .bind("source", post.source())
        .bind("id", post.id())
        .map((row, context) -> new Text(row.getString("html"), row.getString("version")))
        .findOne()
        .map(text -> replace(tx, post, text))
        .orElse(0);
  }

  private record Text(String html, String version) {}

  private static int replace(Handle tx, PostId post, Text text) {
    return tx.createUpdate(
            "update post set html = :packed, packed = true where source = :source and id = :id"
                + " and not packed and html is not null and version = :version")
        .bind("packed", PackedText.pack(text.html))
        .bind("version", text.version)
        .bind("source", post.source())
        .bind("id", post.id())
        .execute();
  }
}
