package io.assay.post;

import java.util.List;
import java.util.Set;

/**
 * What a look at the terms of one kind brought.
 *
 * @param terms that the site shows; one that is missing here need not be gone
 * @param gone those that the site, asked by their ids, has no more
 */
public record TermList(Taxonomy taxonomy, List<SiteTerm> terms, List<Gone> gone) {
  public TermList {
    terms = List.copyOf(terms);
    gone = List.copyOf(gone);
  }

  /**
   * A term that is no more.
   *
   * @param id the site's own
   * @param carried slugs that all posts carry now that were known to carry it; empty where there
   *     are none
   */
  public record Gone(String id, Set<String> carried) {
    public Gone {
      carried = Set.copyOf(carried);
    }
  }
}
