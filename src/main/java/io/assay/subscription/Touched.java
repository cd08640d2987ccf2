package io.assay.subscription;

/**
 * A subscription that names a term of which something became.
 *
 * @param subscription its name
 * @param written how it names the term
 * @param exactly false where what it names is only spelled like the term
 */
public record Touched(String subscription, String written, boolean exactly) {}
