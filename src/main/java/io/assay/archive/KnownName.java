package io.assay.archive;

import java.util.List;
import java.util.Optional;

/**
 * One of the names of a term, made ready to be compared.
 *
 * @param alias as it is written, where it is one
 */
record KnownName(
    ComparedName whole, ComparedName core, ComparedName romanized, Optional<String> alias) {
  static KnownName of(String written, Optional<String> alias) {
    ComparedName whole = ComparedName.of(written);
    return new KnownName(whole, whole.core(), whole.romanized(), alias);
  }

  /**
   * How much what was typed is like this name.
   *
   * @param typed not empty
   * @param typedCore the same without a legal form
   */
  Likeness like(ComparedName typed, String typedCore) {
    String letters = typed.letters();
    if (whole.letters().equals(letters)) {
      return Likeness.SAME;
    }
    if (core.letters().equals(typedCore)) {
      return Likeness.SAME_BUT_FOR_LEGAL_FORM;
    }
    if (whole.letters().startsWith(letters)) {
      return Likeness.BEGINS_SO;
    }
    if (whole.hasWithin(letters)) {
      return Likeness.WORD_BEGINS_SO;
    }
    return hasAll(typed.words()) ? Likeness.HAS_ALL_WORDS : Likeness.NONE;
  }

  private boolean hasAll(List<String> words) {
    for (String word : words) {
      if (!whole.has(word)) {
        return false;
      }
    }
    return true;
  }
}
