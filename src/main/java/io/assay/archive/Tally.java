package io.assay.archive;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what stands in posts that are found. */
final class Tally extends SimpleCollector {
  private final Map<String, FieldCount> fields = new LinkedHashMap<>();
  private final long recentFrom;
  private NumericDocValues publishedAt = DocValues.emptyNumeric();
  private int posts;
  private int recent;

  Tally(Snapshot snapshot, TermBook book, Instant recentFrom) {
    this.recentFrom = recentFrom.getEpochSecond();
    for (Taxonomy taxonomy : Taxonomy.values()) {
      String field = PostFields.of(taxonomy);
      fields.put(field, new FieldCount(snapshot.values(field), within(book.all(taxonomy))));
    }
    fields.put(
        PostFields.CAVEAT, new FieldCount(snapshot.values(PostFields.CAVEAT), key -> Set.of()));
  }

  private static Function<String, Set<String>> within(Map<String, Term> terms) {
    return slug -> {
      Term term = terms.get(slug);
      return term == null ? Set.of() : new LinkedHashSet<>(term.ancestors());
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    publishedAt = DocValues.getNumeric(leaf.reader(), PostFields.PUBLISHED_AT);
    for (FieldCount field : fields.values()) {
      field.enter(leaf);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    posts++;
    if (publishedAt.advanceExact(doc) && publishedAt.longValue() >= recentFrom) {
      recent++;
    }
    for (FieldCount field : fields.values()) {
      field.add(doc);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  int posts() {
    return posts;
  }

  int recent() {
    return recent;
  }

  /** In how many of the posts each value of a field stands. */
  Map<String, Integer> counts(String field) {
    return Objects.requireNonNull(fields.get(field)).counts();
  }
}
