package io.assay.archive;

import io.assay.brief.CaveatKind;
import io.assay.brief.Explanation;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Compiles dossiers: all numbers out of the index, the posts of one page out of the store. */
final class Dossiers {
  static final Sort NEWEST_FIRST =
      new Sort(new SortField(PostFields.PUBLISHED_AT, SortField.Type.LONG, true));

  private static final Comparator<TermCount> MOST_FIRST =
      Comparator.comparingInt(TermCount::posts)
          .reversed()
          .thenComparing(count -> count.term().name());

  private final TermBook book;
  private final PostReader reader;
  private final InstantSource time;

  Dossiers(TermBook book, PostReader reader, InstantSource time) {
    this.book = book;
    this.reader = reader;
    this.time = time;
  }

  Dossier of(Snapshot snapshot, Term asked, int page) throws IOException {
    Term term = book.term(asked.taxonomy(), asked.slug());
    Query posts = TermPosts.of(book, term);
    Instant recentFrom = time.instant().minus(Duration.ofDays(Dossier.RECENT_DAYS));
    Tally tally = snapshot.collect(posts, new Tally(snapshot, book, recentFrom));
    int end = page * PostIndex.PAGE;
    ScoreDoc[] newest = snapshot.search(posts, end, NEWEST_FIRST).scoreDocs;
    return new Dossier(
        term,
        tally.posts(),
        tally.recent(),
        beside(Taxonomy.ORGANIZATION, term, tally),
        beside(Taxonomy.REGION, term, tally),
        beside(Taxonomy.TOPIC, term, tally),
        book.parents(term),
        children(term, tally),
        caveats(tally),
        reader.page(snapshot, newest, page).stream().map(Explanation::brief).toList(),
        page,
        tally.posts() > end);
  }

  /** What stands beside a term, itself and its kin left out. */
  private List<TermCount> beside(Taxonomy taxonomy, Term term, Tally tally) {
    Set<String> kin = new HashSet<>();
    if (taxonomy == term.taxonomy()) {
      kin.addAll(book.within(term));
      kin.addAll(term.ancestors());
    }
    return most(taxonomy, slug -> !kin.contains(slug), tally);
  }

  private List<TermCount> children(Term term, Tally tally) {
    Set<String> children = new HashSet<>();
    book.children(term).forEach(child -> children.add(child.slug()));
    return most(term.taxonomy(), children::contains, tally);
  }

  private List<TermCount> most(Taxonomy taxonomy, Predicate<String> wanted, Tally tally) {
    return tally.counts(PostFields.of(taxonomy)).entrySet().stream()
        .filter(count -> wanted.test(count.getKey()))
        .map(count -> new TermCount(book.term(taxonomy, count.getKey()), count.getValue()))
        .sorted(MOST_FIRST)
        .limit(Dossier.MOST)
        .toList();
  }

  private static List<CaveatCount> caveats(Tally tally) {
    Map<String, Integer> counts = tally.counts(PostFields.CAVEAT);
    return Arrays.stream(CaveatKind.values())
        .filter(kind -> counts.containsKey(kind.key()))
        .map(kind -> new CaveatCount(kind, counts.getOrDefault(kind.key(), 0)))
        .toList();
  }
}
