package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that its editors corrected or updated it. */
final class Correction extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "earlier|previous|original|prior version of this|the {text}",
          "this ..1 {text}|headline ..2 corrected|amended",
          "this ..1 {text} ..2 updated ..3 to|with|after|following",
          "we ..2 corrected|amended ..4 {text}|figure|number|headline|error",
          "{text} misstated|misspelled|misidentified",
          "we|editors regret|apologize|apologise ..2 error|mistake");

  private static final Wordings CHANGED =
      Wordings.of("was|were|been|have|has ..2 corrected|amended|updated|revised|removed");

  /** "Correction: the mill is in Ohio." */
  private static final Set<String> LABELS =
      Set.of("correction", "corrections", "corrected", "clarification", "erratum");

  Correction() {
    super(CaveatKind.CORRECTION, SAYS, CHANGED);
  }

  private static boolean isLabelled(Words words) {
    return words.size() > 2
        && LABELS.contains(words.at(0))
        && (words.isAfterPause(1) || isDated(words));
  }

  /** "Corrected on 4 March: the quota is …". */
  private static boolean isDated(Words words) {
    return words.at(0).equals("corrected")
        && words.at(1).equals("on")
        && (words.isAfterPause(3) || words.isAfterPause(4) || words.isAfterPause(5));
  }

  /** "Editor's note: the second paragraph was amended." */
  private static boolean isNote(Words words) {
    return words.size() > 2
        && (words.at(0).equals("editor") || words.at(0).equals("editors"))
        && words.at(1).equals("note")
        && affirms(words, CHANGED);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return isLabelled(words) || isNote(words) || (affirms(words, SAYS) && !isReported(words));
  }
}
