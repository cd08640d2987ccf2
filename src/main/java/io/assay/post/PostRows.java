package io.assay.post;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How posts and terms stand in their tables. */
final class PostRows {
  static final String INSERT =
      """
      insert into post (source, id, version, link, publisher, title, html, published_at, modified_at, first_seen_at)
      values (:source, :id, :version, :link, :publisher, :title, :html, :publishedAt, :modifiedAt, :now)""";

  static final String UPDATE =
      """
      update post set version = :version, link = :link, publisher = :publisher, title = :title, html = :html, packed = false,
        published_at = :publishedAt, modified_at = :modifiedAt, gone_at = null,
        changed_at = current_timestamp
      where source = :source and id = :id""";

  static final String UPDATE_TERM =
      """
      update term set name = :name, ancestors = :ancestors
      where source = :source and taxonomy = :taxonomy and slug = :slug""";

  static final String INSERT_TERM =
      """
      insert into term (source, taxonomy, slug, name, ancestors)
      values (:source, :taxonomy, :slug, :name, :ancestors) on conflict do nothing""";

  /** Posts that are gone count too: it only decides which name is offered first. */
  static final String TERMS =
      """
      select n.* from term n left join
        (select taxonomy, slug, count(*) as posts from post_term group by taxonomy, slug) t
        on t.taxonomy = n.taxonomy and t.slug = n.slug
      where n.gone_at is null
      order by coalesce(t.posts, 0) desc, lower(n.name), n.source""";

  static final String UPDATE_SOURCE =
      "update source set complete = :complete, bookmark = :bookmark, polled_at = :now where name = :name";

  static final String INSERT_SOURCE =
      """
      insert into source (name, first_seen_at, complete, bookmark, polled_at)
      values (:name, :firstSeenAt, :complete, :bookmark, :now)""";

  private PostRows() {}

  /**
   * A space around each slug, so that {@code like '% china %'} finds one and not the beginning of
   * another.
   */
  static String ancestors(Term term) {
    return term.ancestors().isEmpty() ? "" : " " + String.join(" ", term.ancestors()) + " ";
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static PostId id(ResultSet row) throws SQLException {
    return new PostId(row.getString("source"), row.getString("id"));
  }

  static PostState state(ResultSet row) throws SQLException {
    return new PostState(id(row), row.getString("link"), instant(row, "changed_at"));
  }

  static Term term(ResultSet row) throws SQLException {
    String ancestors = row.getString("ancestors").strip();
    return new Term(
        Taxonomy.valueOf(row.getString("taxonomy")),
        row.getString("slug"),
        row.getString("name"),
        ancestors.isEmpty() ? List.of() : List.of(ancestors.split(" ")));
  }

  private static @Nullable String html(ResultSet row) throws SQLException {
    String html = row.getString("html");
    return html != null && row.getBoolean("packed") ? PackedText.unpack(html) : html;
  }

  static Post post(ResultSet row, List<Term> terms) throws SQLException {
    return new Post(
        id(row),
        row.getString("version"),
        URI.create(row.getString("link")),
        row.getString("publisher"),
        row.getString("title"),
        html(row),
        instant(row, "published_at"),
        instant(row, "modified_at"),
        terms);
  }
}
