package io.assay.post;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What terms were called before they were renamed or merged: few, and kept in memory. Safe for many
 * threads.
 */
public final class FormerNames {
  private volatile Map<Key, Set<String>> names = Map.of();

  private record Key(Taxonomy taxonomy, String slug) {}

  /** Reads them anew: another process may have seen a term renamed. */
  public void read(Handle tx) {
    Map<Key, Set<String>> read = new HashMap<>();
    tx.createQuery("select taxonomy, slug, former from former_name")
        .map(
            (row, context) ->
                Map.entry(
                    new Key(Taxonomy.valueOf(row.getString(1)), row.getString(2)),
                    row.getString(3)))
        .forEach(
            name ->
                read.computeIfAbsent(name.getKey(), key -> new HashSet<>()).add(name.getValue()));
    names = read;
  }

  /** Former slugs and names of the term that has this slug now. */
  public Set<String> of(Taxonomy taxonomy, String slug) {
    return names.getOrDefault(new Key(taxonomy, slug), Set.of());
  }
}
