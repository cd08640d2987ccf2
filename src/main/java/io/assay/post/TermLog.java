package io.assay.post;

import static io.assay.post.TermChange.Kind.MERGED;
import static io.assay.post.TermChange.Kind.MOVED;
import static io.assay.post.TermChange.Kind.NEW;
import static io.assay.post.TermChange.Kind.REMOVED;
import static io.assay.post.TermChange.Kind.RENAMED;

import io.assay.post.TermRows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the terms of every site under the ids that the site gives them, and so notices what
 * becomes of them. The tags of stored posts follow a term that is renamed.
 */
public final class TermLog {
  private TermLog() {}

  /**
   * Writes the terms of one kind down.
   *
   * @return what became of them since, in the order of the list, then those that are gone; nothing
   *     when they are seen for the first time
   */
  public static List<TermChange> record(Handle tx, String source, TermList list, Instant now) {
    TermRows rows = new TermRows(tx, source, list.taxonomy());
    Map<String, Row> known = rows.bySiteId();
    List<SiteTerm> renamed =
        list.terms().stream().filter(term -> hasOtherSlug(known.get(term.id()), term)).toList();
    // Slugs may have gone round in a circle: all are taken off before any is put on.
    renamed.forEach(term -> rows.takeOff(known.get(term.id())));
    List<TermChange> changes = new ArrayList<>();
    for (SiteTerm term : list.terms()) {
      @Nullable Row before = known.get(term.id());
      changes.addAll(
          record(rows, before == null ? rows.named(term).orElse(null) : before, term, now));
    }
    renamed.forEach(term -> rows.putOn(term));
    for (TermList.Gone gone : list.gone()) {
      rows.withSiteId(gone.id()).ifPresent(row -> changes.add(gone(rows, row, gone, now)));
    }
    rows.followFormerSlugs();
    return known.isEmpty() ? List.of() : List.copyOf(changes);
  }

  /** All terms of one kind that any source has. */
  public static List<Term> terms(Handle tx, Taxonomy taxonomy) {
    return tx.createQuery("select * from term where taxonomy = :taxonomy and gone_at is null")
        .bind("taxonomy", taxonomy)
        .map((row, context) -> PostRows.term(row))
        .list();
  }

  private static boolean hasOtherSlug(@Nullable Row row, SiteTerm term) {
    return row != null && !row.term().slug().equals(term.term().slug());
  }

  private static List<TermChange> record(
      TermRows rows, @Nullable Row before, SiteTerm site, Instant now) {
    Term term = site.term();
    rows.write(site, now);
    if (before == null) {
      rows.forgetFormer(term);
      return List.of(change(NEW, null, term, site.uses()));
    }
    List<TermChange> changes = new ArrayList<>();
    Term old = before.term();
    boolean guessed = before.siteId().isEmpty() && old.isBare();
    if (!old.slug().equals(term.slug()) || !(guessed || old.name().equals(term.name()))) {
      rows.keepFormer(old, term);
      changes.add(change(RENAMED, old, term, site.uses()));
    }
    if (before.parent() != null && !before.parent().equals(site.parent())) {
      changes.add(change(MOVED, old, term, site.uses()));
    }
    return changes;
  }

  private static TermChange gone(TermRows rows, Row row, TermList.Gone gone, Instant now) {
    rows.gone(row, now);
    Set<String> instead = new HashSet<>(gone.carried());
    instead.removeAll(rows.carriedByAll(row.term().slug()));
    Optional<Term> into =
        instead.size() == 1 ? rows.term(instead.iterator().next()) : Optional.empty();
    into.ifPresent(term -> rows.keepFormer(row.term(), term));
    return change(into.isPresent() ? MERGED : REMOVED, row.term(), into.orElse(null), row.uses());
  }

  private static TermChange change(
      TermChange.Kind kind, @Nullable Term before, @Nullable Term now, int uses) {
    Taxonomy taxonomy =
        now != null ? now.taxonomy() : java.util.Objects.requireNonNull(before).taxonomy();
    return new TermChange(kind, taxonomy, before, now, uses);
  }
}
