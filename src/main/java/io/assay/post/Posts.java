package io.assay.post;

import io.assay.store.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads back what the {@link PostLog} wrote: posts that are still shown, each link once. Safe for
 * many threads.
 */
public final class Posts {
  /** A link that several sources bring is one post; the one that has its body is the better one. */
  static final String SHOWN =
      """
       from post p where p.gone_at is null and not exists (
        select 1 from post better where better.link = p.link and better.gone_at is null
          and (case when better.html is null then 1 else 0 end, better.first_seen_at, better.source, better.id)
            < (case when p.html is null then 1 else 0 end, p.first_seen_at, p.source, p.id))""";

  private static final String BESIDES =
      """
       and p.html is not null and p.link <> :link and p.published_at between :from and :to
       and (p.published_at <= :at or p.first_seen_at
        < (select own.first_seen_at from post own where own.source = :source and own.id = :id))
       and exists (select 1 from post_term t
        join post_term own on own.taxonomy = t.taxonomy and own.slug = t.slug
        where t.source = p.source and t.id = p.id and t.taxonomy = 'ORGANIZATION'
          and own.source = :source and own.id = :id)""";

  // In pairs: of "source = ... and id in (...)" H2 takes the first half and reads all posts.
  private static final String BY_ID =
      " from post p where p.gone_at is null and (p.source, p.id) in (<ids>)";

  private static final String NEWEST_FIRST =
      " order by p.published_at desc, p.source, length(p.id) desc, p.id desc limit :limit";

  private final Database database;

  public Posts(Database database) {
    this.database = database;
  }

  /** The newest posts of all sources, newest first, but for the first {@code skip} of them. */
  public List<Post> newest(int skip, int limit) {
    return list(SHOWN + NEWEST_FIRST + " offset :skip", Map.of("skip", skip, "limit", limit));
  }

  /** The posts that were published since then, newest first; of so many only the ids. */
  public List<PostId> since(Instant from) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select p.source, p.id "
                        + SHOWN
                        + " and p.published_at >= :from order by p.published_at desc, p.source, p.id")
                .bind("from", from)
                .map((row, context) -> new PostId(row.getString("source"), row.getString("id")))
                .list());
  }

  /** The newest posts of one source that have a body, newest first. */
  public List<Post> newest(Handle tx, String source, int limit) {
    String sql =
        " from post p where p.gone_at is null and p.html is not null and p.source = :source"
            + NEWEST_FIRST;
    return list(tx, sql, Map.of("source", source, "limit", limit));
  }

  /**
   * The posts with a body that share an organization with one that was just recorded, newest first;
   * of those published after it, the ones that were seen before it.
   */
  public List<Post> besides(Handle tx, Post post, Instant from, Instant to, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("source", post.id().source());
    values.put("id", post.id().id());
    values.put("link", post.link().toString());
    values.put("at", post.publishedAt());
    values.put("from", from);
    values.put("to", to);
    values.put("limit", limit);
    return list(tx, SHOWN + BESIDES + NEWEST_FIRST, values);
  }

  /** One post of one source. */
  public Optional<Post> find(PostId id) {
    return database.inTransaction(tx -> find(tx, id));
  }

  /** One post of one source. */
  public Optional<Post> find(Handle tx, PostId id) {
    return find(tx, List.of(id)).stream().findFirst();
  }

  /** Some posts, in any order; what is gone is missing. */
  public List<Post> find(Collection<PostId> ids) {
    return database.inTransaction(tx -> find(tx, ids));
  }

  private static List<Post> find(Handle tx, Collection<PostId> ids) {
    List<Post> found = new ArrayList<>();
    for (List<PostId> some : PostLog.inPieces(ids)) {
      Query query = tx.createQuery("select p.*" + BY_ID);
      found.addAll(list(tx, query.bindMethodsList("ids", some, List.of("source", "id"))));
    }
    return found;
  }

  /** True if a source still shows a post with this link. */
  public boolean isShown(Handle tx, URI link) {
    return tx.createQuery("select count(*) from post where link = :link and gone_at is null")
            .bind("link", link.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Posts by their id at any source, or by their link; newest first, at most five. */
  public List<Post> find(String idOrLink) {
    return list(
        SHOWN + " and (p.id = :what or p.link = :what)" + NEWEST_FIRST,
        Map.of("what", idOrLink, "limit", 5));
  }

  /**
   * A post that its source shows no more.
   *
   * @param post title and link are all that is kept of it
   * @param seenAt when we noticed
   */
  public record Withdrawn(Post post, Instant seenAt) {}

  /** The last one that was taken back of those with this id, {@code source/id} or link. */
  public Optional<Withdrawn> withdrawn(String named) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select p.* from post p where p.gone_at is not null and (p.id = :what or p.link = :what"
                        + " or p.source || '/' || p.id = :what) order by p.gone_at desc limit 1")
                .bind("what", named)
                .map(
                    (row, context) ->
                        new Withdrawn(
                            PostRows.post(row, List.of()), PostRows.instant(row, "gone_at")))
                .findOne());
  }

  /**
   * When a post was first seen.
   *
   * @param sourceAt when its source was
   */
  public record FirstSeen(Instant at, Instant sourceAt) {}

  /** Empty where the post is not known. */
  public static Optional<FirstSeen> firstSeen(Handle tx, PostId id) {
    return tx.createQuery(
            "select p.first_seen_at, s.first_seen_at as source_at from post p"
                + " join source s on s.name = p.source where p.source = :source and p.id = :id")
        .bind("source", id.source())
        .bind("id", id.id())
        .map(
            (row, context) ->
                new FirstSeen(
                    PostRows.instant(row, "first_seen_at"), PostRows.instant(row, "source_at")))
        .findOne();
  }

  /**
   * All terms, each slug of a kind once with the best name that any source has for it; those that
   * stand in the most posts first, then by name.
   */
  public List<Term> terms() {
    Map<String, Term> terms = new LinkedHashMap<>();
    List<Term> all =
        database.inTransaction(
            tx -> tx.createQuery(PostRows.TERMS).map((row, context) -> PostRows.term(row)).list());
    all.forEach(term -> terms.merge(term.taxonomy() + " " + term.slug(), term, Posts::better));
    return List.copyOf(terms.values());
  }

  /**
   * Another one after each poll of any source, and whenever a term came: only then {@link #terms}
   * can have changed. It costs next to nothing.
   */
  public String edition() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select (select count(*) from term), (select max(polled_at) from source)")
                .map((row, context) -> row.getLong(1) + " " + row.getString(2))
                .one());
  }

  private static Term better(Term one, Term other) {
    return one.isBare() ? other : one;
  }

  private List<Post> list(String sql, Map<String, Object> values) {
    return database.inTransaction(tx -> list(tx, sql, values));
  }

  private static List<Post> list(Handle tx, String sql, Map<String, Object> values) {
    return list(tx, tx.createQuery("select p.*" + sql).bindMap(values));
  }

  private static List<Post> list(Handle tx, Query query) {
    List<Post> posts = query.map((row, context) -> PostRows.post(row, List.of())).list();
    return posts.stream().map(post -> withTerms(post, termsOf(tx, post.id()))).toList();
  }

  /** For one post: for several H2 would read the terms of all. */
  private static List<Term> termsOf(Handle tx, PostId id) {
    return tx.createQuery(
            "select n.* from post_term t "
                + "join term n on n.source = t.source and n.taxonomy = t.taxonomy and n.slug = t.slug "
                + "where t.source = :source and t.id = :id order by t.place")
        .bind("source", id.source())
        .bind("id", id.id())
        .map((row, context) -> PostRows.term(row))
        .list();
  }

  private static Post withTerms(Post post, List<Term> terms) {
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        terms);
  }
}
