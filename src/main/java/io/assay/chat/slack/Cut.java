package io.assay.chat.slack;

import java.util.List;

/**
 * How much of a message's text is shown. Caveats and quotes stay whole longest.
 *
 * @param text characters of a title, a paragraph or a point
 * @param quote characters of a remark or a quote
 * @param items points of a list
 */
record Cut(int text, int quote, int items) {
  /** From as written to the barest that still reads. */
  static final List<Cut> GENTLE_TO_HARD =
      List.of(
          new Cut(3_000, 3_000, 50),
          new Cut(1_500, 3_000, 50),
          new Cut(700, 3_000, 40),
          new Cut(300, 3_000, 30),
          new Cut(150, 1_000, 20),
          new Cut(80, 150, 10));
}
