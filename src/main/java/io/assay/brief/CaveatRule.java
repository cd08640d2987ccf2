package io.assay.brief;

import java.util.List;

/** Finds one kind of caveat. Pure: the same article gives the same caveats. */
public interface CaveatRule {
  List<Caveat> check(Article article);
}
