package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.Set;

/** The post says that its editors corrected or updated it. */
final class Correction extends SentenceRule {
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

  Correction(SentenceFinder sentences) {
    super(CaveatKind.CORRECTION, sentences);
  }

  @Override
  boolean counts(Hit hit, Words words) {
    return hit.isIn("dated-label") && isLabelled(words);
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
}
