package io.assay.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The terms of one kind that one source has, in their tables, for one transaction. */
final class TermRows {
  private static final String HERE = " where source = :source and taxonomy = :taxonomy";

  /** Nobody writes more into a subscription, and no index takes much more. */
  private static final int LONGEST_FORMER = 200;

  private final Handle tx;
  private final String source;
  private final Taxonomy taxonomy;

  TermRows(Handle tx, String source, Taxonomy taxonomy) {
    this.tx = tx;
    this.source = source;
    this.taxonomy = taxonomy;
  }

  /**
   * A term as it is stored.
   *
   * @param parent null where it is not known
   */
  record Row(Term term, String siteId, @Nullable String parent, int uses) {}

  /** Those whose ids at the site are known, by these; also those that are gone. */
  Map<String, Row> bySiteId() {
    Map<String, Row> rows = new HashMap<>();
    query("select * from term" + HERE + " and site_id is not null", Map.of())
        .forEach(row -> rows.put(row.siteId(), row));
    return rows;
  }

  /** The one that has this id and is not gone. */
  Optional<Row> withSiteId(String id) {
    return query(
            "select * from term" + HERE + " and site_id = :id and gone_at is null",
            Map.of("id", id))
        .stream()
        .findFirst();
  }

  /** The one that has this slug, by whatever id: one that posts named, or that was made anew. */
  Optional<Row> named(SiteTerm term) {
    return withSlug(term.term().slug());
  }

  /** The one that has this slug now. */
  Optional<Term> term(String slug) {
    return withSlug(slug).map(Row::term);
  }

  private Optional<Row> withSlug(String slug) {
    return query("select * from term" + HERE + " and slug = :slug", Map.of("slug", slug)).stream()
        .findFirst();
  }

  private List<Row> query(String sql, Map<String, ?> values) {
    return bind(tx.createQuery(sql), values).map((row, context) -> row(row)).list();
  }

  private static Row row(ResultSet row) throws SQLException {
    @Nullable String siteId = row.getString("site_id");
    return new Row(
        PostRows.term(row),
        siteId == null ? "" : siteId,
        row.getString("parent"),
        row.getInt("uses"));
  }

  private void update(String sql, Map<String, ?> values) {
    bind(tx.createUpdate(sql), values).execute();
  }

  private <S extends SqlStatement<S>> S bind(S statement, Map<String, ?> values) {
    return statement.bind("source", source).bind("taxonomy", taxonomy).bindMap(values);
  }

  /** Writes a term down under its slug. */
  void write(SiteTerm site, Instant now) {
    PostLog.keepName(tx, source, site.term());
    Map<String, ?> values =
        Map.of(
            "id", site.id(),
            "parent", site.parent(),
            "uses", site.uses(),
            "slug", site.term().slug(),
            "name", site.term().name(),
            "ancestors", PostRows.ancestors(site.term()),
            "now", now);
    update(
        "update term set site_id = :id, parent = :parent, uses = :uses, name = :name,"
            + " ancestors = :ancestors, first_seen_at = coalesce(first_seen_at, :now), gone_at = null"
            + HERE
            + " and slug = :slug",
        values);
  }

  /** Takes a term's slug off its posts; until it has another one they carry what is no slug. */
  void takeOff(@Nullable Row row) {
    if (row != null) {
      retag(row.term().slug(), between(row.siteId()));
      update("delete from term" + HERE + " and slug = :slug", Map.of("slug", row.term().slug()));
    }
  }

  void putOn(SiteTerm term) {
    retag(between(term.id()), term.term().slug());
  }

  /** A slug has no space. */
  private static String between(String siteId) {
    return "id " + siteId;
  }

  private void retag(String from, String to) {
    Map<String, String> slugs = Map.of("from", from, "to", to);
    update(
        "update post set changed_at = current_timestamp where source = :source and id in"
            + " (select id from post_term"
            + HERE
            + " and slug = :from)",
        Map.of("from", from));
    update(
        "update post_term set slug = :to"
            + HERE
            + " and slug = :from and id not in"
            + " (select id from post_term where source = :source and taxonomy = :taxonomy and slug = :to)",
        slugs);
    update("delete from post_term" + HERE + " and slug = :from", Map.of("from", from));
  }

  void gone(Row row, Instant now) {
    update(
        "update term set gone_at = :now" + HERE + " and slug = :slug",
        Map.of("now", now, "slug", row.term().slug()));
  }

  /** Slugs that each post carries that carries this one. */
  Set<String> carriedByAll(String slug) {
    return Set.copyOf(
        bind(
                tx.createQuery(
                    "select other.slug from post_term t join post_term other on other.source = t.source"
                        + " and other.id = t.id and other.taxonomy = t.taxonomy"
                        + " where t.source = :source and t.taxonomy = :taxonomy and t.slug = :slug"
                        + " group by other.slug having count(*) = (select count(*) from post_term"
                        + HERE
                        + " and slug = :slug)"),
                Map.of("slug", slug))
            .mapTo(String.class)
            .list());
  }

  /** Remembers what a term was called. */
  void keepFormer(Term before, Term now) {
    update(
        "insert into former_name (taxonomy, slug, former)"
            + " select taxonomy, :now, former from former_name"
            + " where taxonomy = :taxonomy and slug = :before on conflict do nothing",
        Map.of("now", now.slug(), "before", before.slug()));
    if (!now.slug().equals(before.slug())) {
      update(
          "delete from former_name where taxonomy = :taxonomy and slug = :before",
          Map.of("before", before.slug()));
    }
    Stream.of(before.slug(), before.name())
        .filter(former -> former.length() <= LONGEST_FORMER)
        .forEach(
            former ->
                update(
                    "insert into former_name (taxonomy, slug, former)"
                        + " values (:taxonomy, :now, :former) on conflict do nothing",
                    Map.of("now", now.slug(), "former", former)));
    forgetFormer(now);
  }

  /** What is called so now is what is meant. */
  void forgetFormer(Term term) {
    update(
        "delete from former_name where taxonomy = :taxonomy and former in (:slug, :name)",
        Map.of("slug", term.slug(), "name", term.name()));
  }

  /**
   * A process that does not know yet that a term was renamed may have written its old slug since.
   */
  void followFormerSlugs() {
    bind(
            tx.createQuery(
                "select f.former, f.slug from former_name f"
                    + " join term old on old.taxonomy = f.taxonomy and old.slug = f.former"
                    + " join term n on n.taxonomy = f.taxonomy and n.slug = f.slug and n.source = old.source"
                    + " where old.source = :source and f.taxonomy = :taxonomy and old.site_id is null"),
            Map.of())
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(
            renamed -> {
              retag(renamed.getKey(), renamed.getValue());
              update(
                  "delete from term" + HERE + " and slug = :slug",
                  Map.of("slug", renamed.getKey()));
            });
  }
}
