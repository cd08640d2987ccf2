package io.assay.brief;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule found in an article: a caveat, or a near miss. Its reasons are told when asked. */
public final class Finding {
  private final Caveat caveat;
  private final String words;
  private final Supplier<String> rule;
  private final @Nullable Supplier<String> whyNot;

  /**
   * @param words those of the post that met the rule, verbatim
   * @param rule what looked like a caveat
   * @param whyNot why it is none all the same; null where it is one
   */
  public Finding(
      Caveat caveat, String words, Supplier<String> rule, @Nullable Supplier<String> whyNot) {
    this.caveat = caveat;
    this.words = words;
    this.rule = rule;
    this.whyNot = whyNot;
  }

  public Caveat caveat() {
    return caveat;
  }

  public String words() {
    return words;
  }

  /**
   * What looked like a caveat: the wording, the cues of the sentence, the row of a list of hosts,
   * or the mark on the text.
   */
  public String rule() {
    return rule.get();
  }

  /** Why it is no caveat all the same; null where it is one. */
  public @Nullable String whyNot() {
    return whyNot == null ? null : whyNot.get();
  }

  /** The same as a near miss. */
  public Finding but(String why) {
    return new Finding(caveat, words, rule, () -> why);
  }

  public boolean isCaveat() {
    return whyNot == null;
  }
}
