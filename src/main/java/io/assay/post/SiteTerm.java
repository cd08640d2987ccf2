package io.assay.post;

/**
 * A term as its site keeps it, under an id that stays when the term is renamed or moved.
 *
 * @param id the site's own, at most 40 characters
 * @param parent id of the term it belongs to; empty where it belongs to none
 * @param uses by how many posts the site says that it is used
 */
public record SiteTerm(String id, String parent, Term term, int uses) {}
