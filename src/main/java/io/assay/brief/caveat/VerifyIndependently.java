package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.List;

/** The post tells its readers to check before they rely on it. */
final class VerifyIndependently extends SentenceRule {
  private static final List<Wording> SAYS =
      Wording.all(
          "this|these|the|its|all ..2 {claims} ..12 should|must|ought|needs|need ..3 independently {checked}",
          "this|these|the|its|all ..2 {claims} ..12 should|must|ought|needs|need ..3 {checked} independently",
          "this|these ..2 {claims} ..8 should|must|ought|needs|need ..3 {checked} ..3 before",
          "independently {checked} ..1 before ..3 investment|business|trading|conclusions|decisions|relying|acting",
          "{readers} ..1 should|must ..3 {check} ..5 {claims}",
          "{readers} ..4 advised|urged|encouraged|cautioned|reminded to ..2 {check}",
          "please|always {check} ..4 {claims}",
          "independent verification|confirmation|corroboration ..2 is|remains ..2 advised|recommended|warranted|essential|needed|advisable|required|prudent|necessary",
          "we|recommend|advise|recommends|suggest ..1 independent verification|confirmation|corroboration");

  VerifyIndependently() {
    super(CaveatKind.VERIFY_INDEPENDENTLY);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS);
  }
}
