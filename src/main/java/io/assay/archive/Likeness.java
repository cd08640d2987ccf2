package io.assay.archive;

/** How much a name is like what was typed; most first. */
enum Likeness {
  /** It is the term's slug, to the letter. */
  SLUG,
  SAME,
  SAME_BUT_FOR_LEGAL_FORM,
  BEGINS_SO,
  WORD_BEGINS_SO,
  /** In any order. */
  HAS_ALL_WORDS,
  NONE
}
