package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/**
 * A turn of phrase that an admin added to those of a kind.
 *
 * @param group what it is for, as in the file of the kind: {@code says} where the author says it
 * @param text a pattern of words, in the form that {@code Wording} describes
 */
public record AddedWording(CaveatKind kind, String group, String text) {
  /**
   * @throws IllegalArgumentException in a sentence for people, if the kind has no such group or the
   *     text is no wording
   */
  public AddedWording {
    Vocabulary vocabulary = WordingBook.vocabulary();
    if (!WordingBook.read(kind, vocabulary).containsKey(group)) {
      throw new IllegalArgumentException(
          kind.key()
              + " has no group \""
              + group
              + "\", only: "
              + String.join(", ", WordingBook.read(kind, vocabulary).keySet())
              + ".");
    }
    Wording.of(text, vocabulary);
  }
}
