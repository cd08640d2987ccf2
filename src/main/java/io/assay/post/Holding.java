package io.assay.post;

/**
 * What is stored of a source.
 *
 * @param posts that are known and still shown
 * @param withBody those of them whose text is stored
 */
public record Holding(String source, int posts, int withBody) {}
