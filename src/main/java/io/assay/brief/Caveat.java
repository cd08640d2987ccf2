package io.assay.brief;

/**
 * A statement about how far a post or its sources can be trusted.
 *
 * @param evidence the post's own words, verbatim but for white space: the whole sentence
 */
public record Caveat(CaveatKind kind, Speaker speaker, String evidence) {}
