package io.assay.brief;

import java.util.List;

/** Finds one kind of caveat. Pure: the same article gives the same findings. */
public interface CaveatRule {
  CaveatKind kind();

  /**
   * The caveats, at most one for each sentence, and what nearly was one, in the article's order.
   */
  List<Finding> check(Article article);
}
