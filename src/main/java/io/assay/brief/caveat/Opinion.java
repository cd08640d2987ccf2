package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it, or a part of it, is an opinion. */
final class Opinion extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "this|following|above ..1 {text}|column|essay|is ..3 opinion|commentary|editorial|op",
          "this is ..2 opinion|commentary|editorial|viewpoint ..1 piece|article|column|essay",
          "views|opinions|view|opinion ..1 expressed|stated|presented ..6 are|is|represent|represents|reflect|reflects ..4 {publisher}|own|personal",
          "represents|represent|reflects|reflect|expresses|express ..2 {publisher} ..2 opinion|opinions|view|views",
          "{publisher} own|personal ..1 opinion|opinions|view|views|reading|interpretation",
          "represents|represent|reflects|reflect|expresses|express ..1 opinion|opinions|view|views ..1 of ..2 {publisher}",
          "in our|my ..1 opinion|view|judgment|judgement",
          "in the author|writer|editor|reex opinion|view|judgment",
          "reflects|is our|my own ..1 interpretation|reading|view|opinion",
          "guest commentary|opinion|column|editorial by");

  Opinion() {
    super(CaveatKind.OPINION, SAYS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words);
  }
}
