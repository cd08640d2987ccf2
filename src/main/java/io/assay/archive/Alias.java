package io.assay.archive;

import io.assay.post.Taxonomy;

/**
 * Another name by which people call a term.
 *
 * @param name of the term, as a source names it, or its slug
 * @param alias the other name, in any script
 */
public record Alias(Taxonomy taxonomy, String name, String alias) {}
