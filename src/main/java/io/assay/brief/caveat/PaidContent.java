package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that somebody paid for it: sponsored, an advertisement, a partner's content. */
final class PaidContent extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "produced|published|prepared|created|written|made in cooperation|partnership|collaboration|association with ..9 paid|sponsored|financed|funded",
          "this|our|the following ..1 {text}|series|supplement|section ..4 made possible|underwritten ..1 by|with|through",
          "this ..1 {text}|series|supplement|section ..3 sponsored|underwritten|bankrolled ..1 by",
          "our|the advertiser|sponsor|client ..2 paid|pays|commissioned|ordered|approved ..3 this|the {text}",
          "this|our site|website|newsletter|publication|portal ..1 was|is|has|were ..2 paid|compensated ..2 by|for|to",
          "{publisher} ..2 receives|received|receive|earn|earns|accepted|accept ..3 compensation|payment|remuneration|fee|commission|money ..1 for|from|if|when",
          "this ..1 {text} ..2 contains|includes|carries ..1 affiliate|sponsored|paid links|link|placement|content",
          "this|the ..1 {text} ..4 published|appeared|ran|produced|written|appears in return|exchange for ..2 payment|fee|money|compensation|shares",
          "this ..1 {text} ..2 is|was ..1 advertising|advertorial|advertisement|promotion",
          "paid|pays|paying for its|this publication|placement|text|insertion|appearance ..1 here|on|in ..1 this|our",
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
          "advertisement|advertising|advertiser|promotional|commercial|promoted|native feature|content|article|post|supplement|section|story|advertising",
          "sponsored|paid|partner|promoted|native message|ad|report|supplement|story|interview|profile|partnership|advertising|section|insight|insights|spotlight",
          "paid for by",
          "brought to you by",
          "supported by",
          "content|message|word from our sponsor|sponsors|partner|partners",
          "in partnership|association|collaboration|cooperation with",
          "produced|created|published in partnership|association|collaboration|cooperation with",
          "sponsored content|post|article|feature|story|by",
          "paid content|post|promotion|partnership|advertisement",
          "partner|branded|promoted content",
          "presented|sponsored|promoted by");

  private static final Set<String> FIRST =
      Set.of(
          "sponsored",
          "paid",
          "partner",
          "branded",
          "promoted",
          "advertorial",
          "presented",
          "advertisement",
          "advertising",
          "advertiser",
          "promotional",
          "native",
          "brought",
          "supported",
          "in",
          "produced",
          "created",
          "published",
          "content",
          "message",
          "commercial");

  private static final int LONGEST_LABEL = 8;

  /** "No part" belongs to the wording. */
  private static final Wordings NEWSROOM_APART =
      Wordings.of(
          "newsroom|editorial|editors|journalists|reporters ..4 not|no ..1 involved|part|role|hand|take ..2 in ..2 creation|production|writing|making|preparation|this|its");

  PaidContent() {
    super(CaveatKind.PAID_CONTENT, SAYS, LABEL, NEWSROOM_APART);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return isLabel(passage, words)
        || (!isReported(words) && (affirms(words, SAYS) || mentions(words, NEWSROOM_APART)));
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
