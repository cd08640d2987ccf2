package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post tells its readers to check before they rely on it. */
final class VerifyIndependently extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "please|always|do ..2 cross|double check|checked",
          "please|always ..3 {check}|compare|consult|recheck ..12 before|against|elsewhere|yourself|yourselves",
          "{readers} ..3 should|must|ought|need|would|might|may ..5 {check}|compare|recheck|consult|crosscheck ..14 before|against|elsewhere|themselves|independently|yourself|with",
          "{readers} ..2 would|should|might|may ..1 do|be well|wise to ..4 {check}|compare|consult|look|wait|seek",
          "look|wait|seek|ask ..1 for ..2 second|independent|further|another|other source|sources|confirmation|report|reports|evidence|opinion ..3 before",
          "recommend|recommends|advise|advises|suggest|suggests|urge|counsel ..2 checking|verifying|confirming|consulting|comparing|crosschecking|corroborating",
          "{check}|verify|compare ..8 for|by yourself|yourselves|themselves",
          "{claims}|this|it|they ..6 should|must|ought|need|needs|has|have ..3 {checked}|compared|tested|rechecked ..3 against|elsewhere",
          "{claims}|this|it|they ..6 should|must|ought|need|needs|has|have ..3 {checked}|compared|tested|rechecked ..3 before ..2 anyone|acting|use|relying|you|they|reliance|used|trading|investing",
          "{claims}|this|it|they ..3 want|wants|need|needs|require|requires|deserve|deserves|call|calls ..3 checking|verifying|confirmation|corroboration|verification|crosschecking ..4 before|elsewhere|from|against",
          "{check} ..6 before you|acting|relying|trading|investing|quoting|citing|sharing|repeating",
          "{readers} ..3 should|must|ought ..2 make|do|conduct|carry|undertake ..1 your|their own ..2 checks|enquiries|inquiries|research|diligence|homework",
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
      Wordings.of(
          "treat|read|view|take|regard|handle ..9 caution|salt|care|scepticism|skepticism|reserve until|unless ..8 {checked}|confirms|confirm|confirmation",
          "this|these|it|they|{claims} ..4 should|must|ought|can ..1 not|never ..1 be ..1 relied|used|acted|quoted ..8 until|unless|without|before|alone",
          "not|don't|never|nobody|no ..3 rely|act|trade|invest|base|buy|sell ..8 this|these|it|{claims} ..1 alone|only|without|before|until|unless",
          "not|don't|never ..3 rely|act|trade|invest|base|buy|sell ..8 without ..2 checking|verifying|confirming|consulting|confirmation|verification");

  VerifyIndependently() {
    super(CaveatKind.VERIFY_INDEPENDENTLY, SAYS, UNTIL_CHECKED);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, UNTIL_CHECKED)) && !isReported(words);
  }
}
