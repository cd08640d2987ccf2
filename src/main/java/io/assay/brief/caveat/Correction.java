package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that its editors corrected or updated it. */
final class Correction extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "earlier|previous|original|prior|first|initial version|draft|edition|headline ..3 of|to this|our {text}",
          "earlier|previous|original|first|initial version|edition|headline gave|stated|misstated|wrongly|incorrectly|mistakenly|misspelled|misspelt|misidentified",
          "this|our ..1 {text}|headline ..2 was|is|been|were ..1 corrected|amended|rectified|retracted|clarified",
          "this|our ..1 {text}|headline ..2 was|been ..1 updated|revised|edited|changed ..4 to|with|after|following|since|because|on",
          "we|i ..3 corrected|amended|fixed|clarified ..5 {text}|figure|number|headline|error|paragraph|spelling|name|date|table|chart|caption|mistake|it",
          "we|i ..2 wrongly|incorrectly|mistakenly|erroneously",
          "in|of this|our {text} ..6 was|were wrong|incorrect|misspelled|misspelt|misstated|mistaken",
          "we|editors|i ..1 regret|apologize|apologise ..2 for|the|this ..2 error|mistake|confusion|slip",
          "thanks|thank|grateful ..2 reader|readers ..8 error|mistake|pointing|pointed|noticed|spotted",
          "error|mistake|slip|typo ..4 has|have|was ..3 corrected|fixed|amended|rectified ..1 in|above|since|on|here",
          "earlier|previous|original|prior version of this|the {text}",
          "this ..1 {text} ..1 was|been ..1 updated ..3 to|with|after|following",
          "we ..2 corrected|amended ..4 {text}|figure|number|headline|error",
          "{text} misstated|misspelled|misidentified",
          "we|editors regret|apologize|apologise ..2 error|mistake");

  private static final Wordings CHANGED =
      Wordings.of("was|were|been|have|has ..2 corrected|amended|updated|revised|removed");

  /** "Correction: the mill is in Ohio." */
  private static final Set<String> LABELS =
      Set.of(
          "correction",
          "corrections",
          "corrected",
          "clarification",
          "erratum",
          "errata",
          "amendment",
          "amended",
          "rectification",
          "retraction");

  /** "Update, 3 March: …": at least a sentence must follow. */
  private static final Set<String> UPDATES = Set.of("update", "updated");

  private static final Set<String> OF_LABEL =
      Set.of(
          "on",
          "and",
          "added",
          "appended",
          "notice",
          "note",
          "clarification",
          "issued",
          "made",
          "published",
          "at",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "gmt",
          "utc",
          "am",
          "pm");
  private static final int SHORTEST_UPDATE = 8;
  private static final int LONGEST_LABEL = 9;

  Correction() {
    super(CaveatKind.CORRECTION, SAYS, CHANGED);
  }

  private static boolean isLabelled(Words words) {
    return words.size() > 2
        && (LABELS.contains(words.at(0))
            || (UPDATES.contains(words.at(0)) && words.size() >= SHORTEST_UPDATE))
        && labelEnds(words);
  }

  /** "Correction, 4 March:", "Corrected on 4 March 2026:": nothing but a date before the pause. */
  private static boolean labelEnds(Words words) {
    for (int at = 1; at < Math.min(words.size(), LONGEST_LABEL); at++) {
      boolean dateGoesOn = UPDATES.contains(words.at(0)) && isOfLabel(words.at(at));
      if (words.isAfterPause(at) && !dateGoesOn) {
        return true;
      }
      if (!isOfLabel(words.at(at))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOfLabel(String word) {
    return OF_LABEL.contains(word) || Character.isDigit(word.charAt(0));
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
