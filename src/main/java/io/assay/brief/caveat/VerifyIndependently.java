package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post tells its readers to check before they rely on it. */
final class VerifyIndependently extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "urge|urges|advise|advises|encourage|encourages|recommend|recommends|ask|asks ..1 {readers} to ..2 {check}",
          "this|it should|must|needs|ought ..2 be ..1 independently {checked}",
          "verify before you|acting|trading|relying|investing",
          "this|these|the|its|all ..2 {claims} ..12 should|must|ought|needs|need ..3 independently {checked}",
          "this|these|the|its|all ..2 {claims} ..12 should|must|ought|needs|need ..3 {checked} independently",
          "this|these|the|its|all ..2 {claims} ..12 should|must|ought|needs|need ..7 {checked} ..3 independent|third",
          "this|these ..2 {claims} ..8 should|must|ought|needs|need ..3 {checked} ..4 before",
          "independently {checked} ..1 before ..3 investment|business|trading|conclusions|decisions|relying|acting",
          "{readers} ..1 should|must|need ..3 {check} ..5 {claims}",
          "{readers} ..4 advised|urged|encouraged|cautioned|reminded to ..2 {check}",
          "please|always ..1 {check} ..4 {claims}",
          "{claims} ..2 require|requires|warrant|warrants|need|needs|deserve|deserves|merit|merits ..1 independent {proof}",
          "{readers} ..5 should|must ..1 seek|obtain ..1 independent {proof}",
          "independent {proof} ..2 is|remains ..2 advised|recommended|warranted|essential|needed|advisable|required|prudent|necessary",
          "we|recommend|advise|recommends|suggest ..1 independent {proof}",
          "please|always|should|must ..1 do|conduct|perform|undertake ..1 your|their own ..1 research|diligence",
          "{readers} ..4 advised|urged|encouraged|reminded to ..1 do|conduct|perform|undertake ..1 your|their own ..1 research|diligence");

  private static final Wordings UNTIL_CHECKED =
      Wordings.of("treat|read|view|take ..9 caution|salt until|unless ..6 {checked}");

  VerifyIndependently() {
    super(CaveatKind.VERIFY_INDEPENDENTLY, SAYS, UNTIL_CHECKED);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, UNTIL_CHECKED)) && !isReported(words);
  }
}
