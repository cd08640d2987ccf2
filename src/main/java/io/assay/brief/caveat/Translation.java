package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it is a translation, made by people or by a machine. */
final class Translation extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "used|use|using|with|by ..2 translation tool|program|programme|software|engine|service|app",
          "{tongue} ..7 translated|rendered ..1 by|with|using|for us|staff|our|the|machine|reex|deepl|google|editor|author",
          "quotes|quotations|quote|passages|remarks|titles ..6 are ..2 our|own|my translations|translation|rendering",
          "from ..1 {tongue} ..3 is|are|was|were ..1 ours|mine",
          "quotes|quotations|quotation|passages|quote|remarks|excerpts|comments|headlines|statements|interview|answers|text ..8 translated|rendered ..2 by|from|with|into|using",
          "translation|translations|rendering ..2 is|are|was|were|by ..2 ours|mine|unofficial|staff|machine|author|editor|reex|automatic|software",
          "our|my|editor|author|unofficial|working|rough|machine|staff|literal ..1 translation|rendering ..1 of|from|into|by",
          "in our|my|own ..1 translation|rendering",
          "we|i|reex|exchanges|staff|colleague|editor ..1 have|has|had ..1 translated|rendered ..1 it|this|the|them|from|quotations|quotes|passages|all",
          "we|i|reex|staff translated ..1 it|this|the|them|from|quotations|quotes|passages|all",
          "put|turned|rendered into english by|from|with|for",
          "automatically|machine translated",
          "translated automatically|by machine",
          "translated ..2 by|with|using|through ..2 machine|software|deepl|google|{machine}",
          "this|the|our ..1 {text} ..2 originally ..1 published|written|appeared|conducted|held ..2 in {tongue}",
          "{tongue} ..2 original|version|text ..2 prevails|governs|authoritative|binding",
          "translated|translation ..6 errors|nuances|inaccuracies|mistakes ..2 possible|may|lost",
          "we|i ..1 used|relied|worked ..2 machine|automatic|unofficial|english translation|translations",
          "translated ..1 for reex|us|this",
          "this|the|our|original|following|above ..1 {text}|summary|statement|quotes|quotations ..2 translated ..2 from|by|with|using|into",
          "translated from ..3 {tongue}|original",
          "translated|rendered into english ..1 from|by|with|using",
          "machine|automatic|automated|unofficial|google|deepl|computer translation|translated|translations",
          "this is ..2 translation",
          "translation|translations by|from ..3 {publisher}|{tongue}|google|deepl|machine|staff",
          "translation|translations ..2 is|are|was ..1 ours|our|own|mine",
          "our|my own ..1 translation",
          "quotes|quotations|passages|quote ..3 translated ..2 by|from|with");

  private static final int LONGEST_LABEL = 10;

  Translation() {
    super(CaveatKind.TRANSLATION, SAYS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return !isReported(words) && (isLabel(words) || affirms(words, SAYS));
  }

  /** "Translation: A. Weber", "Translated by A. Weber". */
  private static boolean isLabel(Words words) {
    return words.size() > 1
        && words.size() <= LONGEST_LABEL
        && (words.at(0).equals("translation") || words.at(0).equals("translated"))
        && (words.isAfterPause(1) || words.at(1).equals("by"));
  }
}
