package io.assay.subscription;

import io.assay.message.Excerpt;

/**
 * Where a keyword stands.
 *
 * @param line the passage that has it
 * @param start where it begins there, in UTF-16 units
 */
record Found(Part part, String line, int start, int end) {
  private static final int BEFORE = 40;
  private static final int LONGEST = 140;

  /** The words around it: {@code “…new export ban on magnets…” (title)}. */
  String quoted() {
    int from = start <= BEFORE ? 0 : line.lastIndexOf(' ', start - BEFORE) + 1;
    // One endless word before it is left out.
    int beginning = start - from > LONGEST / 2 ? start : from;
    String cut = Excerpt.cut(line.substring(beginning), Math.max(LONGEST, end - beginning + 1));
    String mark = beginning > 0 ? Excerpt.MARK : "";
    return "“" + mark + cut.replaceAll("\\s+", " ") + "” (" + part.key() + ")";
  }
}
