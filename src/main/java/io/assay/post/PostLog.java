package io.assay.post;

import io.assay.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Remembers what every source has shown. Safe for many threads. */
public final class PostLog {
  private static final Comparator<String> NUMBERS_AS_NUMBERS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /**
   * PostgreSQL takes <a href="https://www.postgresql.org/docs/current/limits.html">65,535</a>
   * parameters; statements of a moderate size are as fast.
   */
  private static final int IDS_PER_STATEMENT = 500;

  private final Database database;

  public PostLog(Database database) {
    this.database = database;
  }

  /**
   * Writes a post down as it is now.
   *
   * @return how it looked against what was known
   */
  public Sight record(Handle tx, Post post, Instant now) {
    Optional<Stored> known = stored(tx, post.id());
    Sight sight = known.map(stored -> stored.against(post)).orElse(Sight.NEW);
    if (sight != Sight.SAME) {
      write(tx, sight == Sight.NEW ? PostRows.INSERT : PostRows.UPDATE, post, now);
      tag(tx, post);
    }
    return sight;
  }

  private static Optional<Stored> stored(Handle tx, PostId id) {
    return tx.createQuery(
            "select version, case when html is null then 0 else 1 end, case when gone_at is null"
                + " then 0 else 1 end from post where source = :source and id = :id")
        .bind("source", id.source())
        .bind("id", id.id())
        .map((row, context) -> new Stored(row.getString(1), row.getInt(2) == 1, row.getInt(3) == 1))
        .findOne();
  }

  private record Stored(String version, boolean hasBody, boolean gone) {
    Sight against(Post post) {
      if (gone) {
        return Sight.RETURNED;
      }
      boolean same = version.equals(post.version()) && (hasBody || post.html() == null);
      return same ? Sight.SAME : Sight.CHANGED;
    }
  }

  private static void write(Handle tx, String sql, Post post, Instant now) {
    tx.createUpdate(sql)
        .bind("source", post.id().source())
        .bind("id", post.id().id())
        .bind("version", post.version())
        .bind("link", post.link().toString())
        .bind("publisher", post.publisher())
        .bind("title", post.title())
        .bind("html", post.html())
        .bind("publishedAt", post.publishedAt())
        .bind("modifiedAt", post.modifiedAt())
        .bind("now", now)
        .execute();
  }

  private static void tag(Handle tx, Post post) {
    tx.createUpdate("delete from post_term where source = :source and id = :id")
        .bind("source", post.id().source())
        .bind("id", post.id().id())
        .execute();
    int place = 0;
    for (Term term : post.terms()) {
      keepName(tx, post.id().source(), term);
      tx.createUpdate(
              "insert into post_term (source, id, taxonomy, slug, place) "
                  + "values (:source, :id, :taxonomy, :slug, :place) on conflict do nothing")
          .bind("source", post.id().source())
          .bind("id", post.id().id())
          .bind("taxonomy", term.taxonomy())
          .bind("slug", term.slug())
          .bind("place", place++)
          .execute();
    }
  }

  /**
   * Writes down what a term is called and where it belongs; a bare slug never replaces what is
   * known.
   */
  public static void keepName(Handle tx, String source, Term term) {
    int named =
        term.isBare() ? 0 : bind(tx.createUpdate(PostRows.UPDATE_TERM), source, term).execute();
    if (named == 0) {
      bind(tx.createUpdate(PostRows.INSERT_TERM), source, term).execute();
    }
  }

  private static Update bind(Update update, String source, Term term) {
    return update
        .bind("source", source)
        .bind("taxonomy", term.taxonomy())
        .bind("slug", term.slug())
        .bind("name", term.name())
        .bind("ancestors", PostRows.ancestors(term));
  }

  /**
   * Marks posts that their source no longer shows; look-ups leave them out, and their text is not
   * kept.
   */
  public void gone(Handle tx, String source, Set<String> ids, Instant now) {
    for (List<String> some : inPieces(ids)) {
      tx.createUpdate(
              "update post set gone_at = :now, html = null, packed = false, changed_at = current_timestamp"
                  + " where source = :source and id in (<ids>)")
          .bind("now", now)
          .bind("source", source)
          .bindList("ids", some)
          .execute();
    }
  }

  /** When a post appeared, and when it last changed, by its source. */
  public record Times(Instant publishedAt, Instant modifiedAt) {}

  /** When a known post appeared and last changed, also of one that is gone. */
  public static Optional<Times> times(Handle tx, PostId post) {
    return tx.createQuery(
            "select published_at, modified_at from post where source = :source and id = :id")
        .bind("source", post.source())
        .bind("id", post.id())
        .map(
            (row, context) ->
                new Times(
                    PostRows.instant(row, "published_at"), PostRows.instant(row, "modified_at")))
        .findOne();
  }

  /** What is remembered of a source as a whole; null before its first poll. */
  public @Nullable SourceState state(Handle tx, String source) {
    return tx.createQuery("select first_seen_at, complete, bookmark from source where name = :name")
        .bind("name", source)
        .map(
            (row, context) ->
                new SourceState(
                    PostRows.instant(row, "first_seen_at"), row.getBoolean(2), row.getString(3)))
        .findOne()
        .orElse(null);
  }

  /** Whether everything that a source had has been seen once. */
  public boolean hasSeenAll(String source) {
    SourceState state = database.inTransaction(tx -> state(tx, source));
    return state != null && state.complete();
  }

  /** When the newest posts of a source were published, as many as tell its rhythm. */
  public List<Instant> published(String source) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select published_at from post where source = :source and gone_at is null"
                        + " order by published_at desc limit :limit")
                .bind("source", source)
                .bind("limit", Rhythm.POSTS)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list());
  }

  /** Writes down how far a source has been read. */
  public void keep(Handle tx, String source, SourceState state, Instant now) {
    for (String sql : List.of(PostRows.UPDATE_SOURCE, PostRows.INSERT_SOURCE)) {
      int written =
          tx.createUpdate(sql)
              .bind("name", source)
              .bind("firstSeenAt", state.firstSeenAt())
              .bind("complete", state.complete())
              .bind("bookmark", state.bookmark())
              .bind("now", now)
              .execute();
      if (written == 1) {
        return;
      }
    }
  }

  /** What a source may ask about what it has shown before. */
  public Known known(String source) {
    return new Known() {
      @Override
      public Map<String, String> versions(Collection<String> ids) {
        return database.inTransaction(tx -> versionsOf(tx, source, ids));
      }

      @Override
      public NavigableSet<String> ids() {
        return database.inTransaction(tx -> idsOf(tx, source));
      }

      @Override
      public Map<String, String> terms(Taxonomy taxonomy) {
        return database.inTransaction(tx -> termsOf(tx, source, taxonomy));
      }

      @Override
      public List<String> tagged(Taxonomy taxonomy, String slug, int limit) {
        return database.inTransaction(tx -> taggedOf(tx, source, taxonomy, slug, limit));
      }

      @Override
      public @Nullable String bookmark() {
        SourceState state = database.inTransaction(tx -> state(tx, source));
        return state == null ? null : state.bookmark();
      }
    };
  }

  private static Map<String, String> versionsOf(Handle tx, String source, Collection<String> ids) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (List<String> some : inPieces(ids)) {
      tx.createQuery(
              "select id, version from post where source = :source and id in (<ids>) and gone_at is"
                  + " null")
          .bind("source", source)
          .bindList("ids", some)
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(version -> versions.put(version.getKey(), version.getValue()));
    }
    return versions;
  }

  private static Map<String, String> termsOf(Handle tx, String source, Taxonomy taxonomy) {
    return tx.createQuery(
            "select site_id, slug from term where source = :source and taxonomy = :taxonomy"
                + " and site_id is not null and gone_at is null")
        .bind("source", source)
        .bind("taxonomy", taxonomy)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  private static List<String> taggedOf(
      Handle tx, String source, Taxonomy taxonomy, String slug, int limit) {
    return tx.createQuery(
            "select p.id from post p join post_term t on t.source = p.source and t.id = p.id"
                + " where p.source = :source and t.taxonomy = :taxonomy and t.slug = :slug"
                + " and p.gone_at is null order by p.published_at desc limit :limit")
        .bind("source", source)
        .bind("taxonomy", taxonomy)
        .bind("slug", slug)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /** As many as a statement takes well. */
  static <T> List<List<T>> inPieces(Collection<T> ids) {
    return inPieces(ids, IDS_PER_STATEMENT);
  }

  static <T> List<List<T>> inPieces(Collection<T> ids, int size) {
    List<T> all = List.copyOf(ids);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }

  private static NavigableSet<String> idsOf(Handle tx, String source) {
    NavigableSet<String> ids = new TreeSet<>(NUMBERS_AS_NUMBERS);
    tx.createQuery("select id from post where source = :source and gone_at is null")
        .bind("source", source)
        .mapTo(String.class)
        .forEach(ids::add);
    return ids;
  }
}
