package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post rests on people who are not named. */
final class UnnamedSource extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "unnamed|anonymous|unidentified|undisclosed ..1 {people}",
          "condition of anonymity",
          "{people} ..4 declined|refused to be named|identified|quoted",
          "{people} ..3 who declined|refused to be named|identified|quoted",
          "according|citing|cited|cites|told|quoting ..4 {people} ..2 familiar|close|briefed|knowledge",
          "{people} ..2 familiar|close|briefed|knowledge ..8 said|told|say|says|added|claim|claims|confirmed",
          "industry|market|trade|government|diplomatic|company|trading|ministry sources said|say|told|claim|suggest|confirmed",
          "according to ..1 industry|market|trade|government|diplomatic|company|trading|ministry sources",
          "sources ..1 said|told|say");

  /** Here "not" belongs to the wording. */
  private static final Wordings DENIES =
      Wordings.of(
          "not authorized|authorised|permitted|allowed to ..1 speak|discuss|comment|talk",
          "{people} ..4 asked|wished|wanted|preferred|requested ..1 not ..1 be named|identified|quoted",
          "{people} ..3 who asked|wished|wanted|preferred|requested ..1 not ..1 be named|identified|quoted",
          "{people} ..3 who cannot|could not be named|identified");

  private static final Wordings OTHER_SOURCES =
      Wordings.of("open|energy|water|light|power|ore|official|public sources");

  UnnamedSource() {
    super(CaveatKind.UNNAMED_SOURCE, SAYS, DENIES, OTHER_SOURCES);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, DENIES)) && !mentions(words, OTHER_SOURCES);
  }
}
