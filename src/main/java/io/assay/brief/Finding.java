package io.assay.brief;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found in an article: a caveat, or a near miss.
 *
 * @param rule what looked like it: the wording, or the structure, that was met
 * @param words those of the post that met it, verbatim
 * @param whyNot why it is no caveat all the same; null where it is one
 */
public record Finding(Caveat caveat, String rule, String words, @Nullable String whyNot) {
  public boolean isCaveat() {
    return whyNot == null;
  }
}
