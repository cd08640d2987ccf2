package io.assay.brief;

/**
 * A link out of a passage.
 *
 * @param host in lower case; empty where it leads nowhere else ({@code #top}, {@code mailto:})
 * @param text the words that are linked
 * @param start where they begin in the text of the passage
 */
public record Link(String host, String text, int start) {}
