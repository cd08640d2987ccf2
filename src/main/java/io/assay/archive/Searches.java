package io.assay.archive;

import io.assay.brief.Explanation;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Finds posts by what is typed. */
final class Searches {
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE, new SortField(PostFields.PUBLISHED_AT, SortField.Type.LONG, true));

  /** Nobody waits longer, and a query that takes longer wants to do harm. */
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final String HELP =
      "Write words to look for, \"a phrase\" or -not; filters are " + FilterReader.NAMES + ".";

  private final TermBook book;
  private final PostReader reader;
  private final InstantSource time;

  Searches(TermBook book, PostReader reader, InstantSource time) {
    this.book = book;
    this.reader = reader;
    this.time = time;
  }

  SearchResult of(Snapshot snapshot, String typed, int page) throws IOException {
    SearchQuery query = SearchQuery.read(typed, book, snapshot.values(PostFields.SOURCE).values());
    List<String> remarks = new ArrayList<>(query.remarks());
    if (query.isEmpty()) {
      remarks.add(HELP);
      return new SearchResult(0, List.of(), remarks, page, false);
    }
    Optional<Query> words = query.all();
    TopFieldDocs found = find(snapshot, query, words, page, remarks);
    if (found.totalHits.value == 0 && query.some().isPresent()) {
      words = query.some();
      found = find(snapshot, query, words, page, remarks);
      if (found.totalHits.value > 0) {
        remarks.add("No post has all of these words; these have some of them.");
      }
    }
    return result(snapshot, found, words.orElse(new MatchAllDocsQuery()), page, remarks);
  }

  private TopFieldDocs find(
      Snapshot snapshot, SearchQuery query, Optional<Query> words, int page, List<String> remarks)
      throws IOException {
    // One of its own, because what ends a question in time is set for all that a searcher does.
    IndexSearcher searcher = new IndexSearcher(snapshot.getIndexReader());
    long began = System.nanoTime();
    searcher.setTimeout(() -> System.nanoTime() - began > LONGEST_NANOS);
    Sort order = words.isPresent() ? BEST_FIRST : Dossiers.NEWEST_FIRST;
    TopFieldDocs found =
        searcher.search(
            query.posts(words, time.instant().getEpochSecond()),
            new TopFieldCollectorManager(order, page * PostIndex.PAGE, Integer.MAX_VALUE));
    if (searcher.timedOut()) {
      remarks.add("This took too long and was broken off: there may be more.");
    }
    return found;
  }

  private SearchResult result(
      Snapshot snapshot, TopFieldDocs found, Query words, int page, List<String> remarks)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Explanation post : reader.page(snapshot, found.scoreDocs, page)) {
      hits.add(Snippet.hit(words, post));
    }
    int total = (int) found.totalHits.value;
    return new SearchResult(total, hits, remarks, page, total > page * PostIndex.PAGE);
  }
}
