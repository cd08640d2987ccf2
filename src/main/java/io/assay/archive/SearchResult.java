package io.assay.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search found.
 *
 * @param total how many posts there are
 * @param hits those of this page: best first, or newest first where only filters were given
 * @param remarks what has to be said of the query, a plain sentence each: what was not understood,
 *     what was taken for what
 * @param page from 1
 * @param more true if there is another page
 */
public record SearchResult(
    int total, List<Hit> hits, List<String> remarks, int page, boolean more) {
  public SearchResult {
    hits = List.copyOf(hits);
    remarks = List.copyOf(remarks);
  }

  /** The same with one remark more. */
  SearchResult with(String remark) {
    List<String> all = new ArrayList<>(remarks);
    all.add(remark);
    return new SearchResult(total, hits, all, page, more);
  }
}
