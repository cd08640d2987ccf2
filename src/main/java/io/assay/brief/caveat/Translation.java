package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it is a translation, made by people or by a machine. */
final class Translation extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "this|the|our|original|following|above ..1 {text}|summary|statement|quotes|quotations ..2 translated ..2 from|by|with|using|into",
          "translated from ..3 {tongue}|original",
          "translated|rendered into english ..1 from|by|with|using",
          "machine|automatic|automated|unofficial|google|deepl|computer translation|translated|translations",
          "this is ..2 translation",
          "translation|translations by|from ..3 {publisher}|{tongue}|google|deepl|machine|staff",
          "translation|translations ..2 is|are|was ..1 ours|our|own|mine",
          "our|my own ..1 translation",
          "quotes|quotations|passages|quote ..3 translated ..2 by|from|with");

  Translation() {
    super(CaveatKind.TRANSLATION, SAYS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words);
  }
}
