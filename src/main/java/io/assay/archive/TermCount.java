package io.assay.archive;

import io.assay.post.Term;

/**
 * How many posts a term stands in.
 *
 * @param posts those that are counted and carry the term or, for a region, one that lies within it
 */
public record TermCount(Term term, int posts) {}
