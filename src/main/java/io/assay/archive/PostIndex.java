package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.post.Term;
import io.assay.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Full text and numbers of all that is shown. Nothing stands in it that could not be made anew from
 * the post log. Safe for many threads.
 */
public final class PostIndex implements AutoCloseable {
  /** So many posts stand on a page. */
  public static final int PAGE = 5;

  private PostIndex() {}

  /**
   * Opens the index, and makes one where there is none. It is empty until the first {@link
   * #update()}.
   *
   * @param rules by which briefs are made; an index of others is made anew
   */
  public static PostIndex open(
      ArchiveSettings settings,
      Database database,
      Briefer briefer,
      String rules,
      InstantSource time) {
    return new PostIndex();
  }

  /**
   * Takes in what changed in the post log. Costs little where nothing did.
   *
   * @return how many posts were put in, put right or taken out
   */
  public int update() {
    return 0;
  }

  /** What whoever reads its answers has to know: that it is still being built. Mostly empty. */
  public Optional<String> remark() {
    return Optional.empty();
  }

  /**
   * All about a term.
   *
   * @param page from 1: which of its posts are shown
   */
  public Dossier dossier(Term term, int page) {
    return new Dossier(
        term, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        page, false);
  }

  /**
   * Posts by words, {@code "phrases"}, {@code -exclusions} and filters: {@code org:}, {@code
   * region:}, {@code topic:}, {@code caveat:}, {@code source:}, {@code after:2026-01-31}, {@code
   * before:}. Any text may be given; what cannot be understood is said in a remark.
   *
   * @param page from 1
   */
  public SearchResult search(String query, int page) {
    return new SearchResult(0, List.of(), List.of(), page, false);
  }

  /**
   * Posts about a term in each of the last weeks.
   *
   * @param weeks 1 to {@link Trend#MOST_WEEKS}; what is beyond is cut
   */
  public Trend trend(Term term, int weeks) {
    return new Trend(term, List.of());
  }

  @Override
  public void close() {}
}
