package io.assay.brief;

/**
 * A whole sentence of a passage.
 *
 * @param text verbatim but for white space
 * @param start where it begins in the text of the passage
 * @param words the same for comparing with wordings
 */
public record Sentence(String text, int start, Words words) {}
