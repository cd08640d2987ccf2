package io.assay.archive;

import io.assay.brief.CaveatKind;

/**
 * How many posts have a caveat of a kind. It speaks of the sources of these posts, not of whom they
 * mention.
 */
public record CaveatCount(CaveatKind kind, int posts) {}
