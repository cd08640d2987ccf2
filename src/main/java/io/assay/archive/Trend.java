package io.assay.archive;

import io.assay.post.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * How often a term stood in posts, week by week.
 *
 * @param weeks oldest first, without a gap; the last one is not over yet
 */
public record Trend(Term term, List<Week> weeks) {
  /** No trend is longer. */
  public static final int MOST_WEEKS = 104;

  public Trend {
    weeks = List.copyOf(weeks);
  }

  /**
   * A week from Monday to Sunday, in UTC.
   *
   * @param posts all that were published
   * @param cautioned those with a caveat that speaks against relying on them ({@link
   *     io.assay.brief.CaveatKind#isCautioning()})
   */
  public record Week(LocalDate monday, int posts, int cautioned) {}
}
