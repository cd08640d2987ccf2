package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post rests on people who are not named. */
final class UnnamedSource extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "spoke|speaking|talked|told ..6 anonymously|off the record|not",
          "spoke|speaking|talked|told ..6 anonymously|anonymity",
          "spoke|speaking|talked|said|told ..5 off the record",
          "spoke|speaking|said ..2 on background",
          "condition|promise|guarantee|cover|request|granted|grant|requested|requesting|demanded of|to|him|her|them|anonymity ..1 anonymity",
          "granted|requested|requesting|demanded|given|seeking anonymity",
          "{people}|trader|buyer|broker|banker|engineer|worker|supplier whose name|names|identity ..4 known|withheld|changed|concealed",
          "name|names|identity ..4 withheld|known to us|reex|exchanges|editors|publication|author",
          "declined|refused to be named|identified|quoted ..1 by",
          "asked|wanted|wished|preferred|chose|asking|wishing|preferring to ..1 remain|stay|speak|be ..1 anonymous|unnamed|nameless|anonymously",
          "insider|insiders ..5 said|say|says|told|expect|claim|confirmed",
          "source|sources in|at|inside|within|from|near|close ..7 said|say|told|says|confirmed|claim",
          "source ..1 told|said|says|confirmed|claims",
          "according to ..2 one|two|three|several|some|a|an ..2 source|sources|insider|insiders|person|people",
          "unattributed|anonymous|unnamed|unidentified|nameless ..1 source|sources|account|accounts|tip|post|trader|traders|broker|banker|expert|experts|analyst|analysts|insider|insiders",
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
          "asked|ask|asks ..2 not to use|print|give|publish|disclose|mention ..2 name|names",
          "asked|wished|wanted|preferred|requested|asking|wishing|insisted ..1 not|that ..1 to|be ..1 be|named named|identified|quoted",
          "asked|wished|wanted|preferred|requested|asking|wishing ..1 not ..1 to be named|identified|quoted|cited",
          "not|didn't ..1 want|wish|wished|willing|prepared|like to be named|identified|quoted",
          "not|didn't ..1 want|wish to ..1 give|see|read|have ..1 his|her|their ..1 name|names",
          "not ..1 for attribution",
          "we|reex|i ..2 not naming|name|identify|identifying|disclose ..4 source|him|her|them|person|people|official",
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
