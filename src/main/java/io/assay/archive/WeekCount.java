package io.assay.archive;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts posts by the weeks in which they were published. */
final class WeekCount extends SimpleCollector {
  private static final long SECONDS = 7L * 24 * 60 * 60;

  private final LocalDate first;
  private final long from;
  private final int[] posts;
  private final int[] cautioned;
  private NumericDocValues publishedAt = DocValues.emptyNumeric();
  private NumericDocValues caution = DocValues.emptyNumeric();

  /**
   * @param today lies in the last of the weeks
   */
  WeekCount(LocalDate today, int weeks) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.first = monday.minusWeeks(weeks - 1L);
    this.from = first.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    this.posts = new int[weeks];
    this.cautioned = new int[weeks];
  }

  /** Those of the posts that were published in these weeks. */
  Query within(Query all) {
    long to = from + posts.length * SECONDS - 1;
    return new BooleanQuery.Builder()
        .add(all, Occur.FILTER)
        .add(LongField.newRangeQuery(PostFields.PUBLISHED_AT, from, to), Occur.FILTER)
        .build();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    publishedAt = DocValues.getNumeric(leaf.reader(), PostFields.PUBLISHED_AT);
    caution = DocValues.getNumeric(leaf.reader(), PostFields.CAUTIONED);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (publishedAt.advanceExact(doc)) {
      int week = (int) ((publishedAt.longValue() - from) / SECONDS);
      posts[week]++;
      cautioned[week] += caution.advanceExact(doc) ? (int) caution.longValue() : 0;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  List<Trend.Week> weeks() {
    List<Trend.Week> weeks = new ArrayList<>();
    for (int week = 0; week < posts.length; week++) {
      weeks.add(new Trend.Week(first.plusWeeks(week), posts[week], cautioned[week]));
    }
    return weeks;
  }
}
