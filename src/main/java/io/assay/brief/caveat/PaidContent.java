package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that somebody paid for it: sponsored, an advertisement, a partner's content. */
final class PaidContent extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "paid|pays|pay for this {text}",
          "this|following|above ..1 {text}|advertorial|page|feature|video ..2 is|was|contains|includes ..3 sponsored|advertorial|advertisement|advertising|promotional",
          "this|following|above is ..2 sponsored|advertorial|advertisement|promotional",
          "this|following|above ..1 {text}|page|feature ..3 paid for|partnership",
          "this|following|above ..1 {text}|page|feature ..2 commissioned|financed|funded ..1 by",
          "this|following|above is|are ..1 paid|partner|branded content|post|promotion|advertisement|advertising|partnership|placement",
          "{publisher} ..3 was|were|is|are|been ..1 paid|compensated|remunerated ..2 by|for|to",
          "{publisher} ..2 receives|received|receive ..2 compensation|payment|remuneration|fee ..1 for|from",
          "compensated|paid ..1 {publisher} ..2 for|to ..3 {text}|coverage|publish|publication|write",
          "{text} ..3 in paid partnership");

  /** A line of its own, above the text. */
  private static final Wordings LABEL =
      Wordings.of(
          "sponsored content|post|article|feature|story|by",
          "paid content|post|promotion|partnership|advertisement",
          "partner|branded|promoted content",
          "presented|sponsored|promoted by");

  private static final Set<String> FIRST =
      Set.of("sponsored", "paid", "partner", "branded", "promoted", "advertorial", "presented");

  private static final int LONGEST_LABEL = 8;

  PaidContent() {
    super(CaveatKind.PAID_CONTENT, SAYS, LABEL);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return isLabel(passage, words) || (affirms(words, SAYS) && !isReported(words));
  }

  private static boolean isLabel(Passage passage, Words words) {
    return passage.sentences().size() == 1
        && passage.place().section().isEmpty()
        && passage.place().list() == 0
        && words.size() > 0
        && words.size() <= LONGEST_LABEL
        && FIRST.contains(words.at(0))
        && (words.size() == 1 ? words.at(0).equals("advertorial") : affirms(words, LABEL));
  }
}
