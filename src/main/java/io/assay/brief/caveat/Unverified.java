package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that a claim could not be, or has not been, confirmed. */
final class Unverified extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "{claims}|reports|number|it|this ..3 awaits|await|lacks|lack|wants ..2 {proof}",
          "so far|still|as yet|hitherto {unchecked}",
          "{claims}|rumor|rumour|rumors|rumours|reports ..6 remain|remains ..2 {unchecked}",
          "{unchecked} {claims}|reports|rumors|rumours|allegations|media|sources",
          "{claims}|reports|purchase|deal|closure ..3 is|are|was|were ..2 {unchecked}",
          "this|it remains|is ..1 {unchecked}");

  /** What denies by itself. */
  private static final Wordings DENIES =
      Wordings.of(
          "we|i|reex|exchanges|editors|newsroom ..2 not|cannot|couldn't|unable|haven't|can't ..4 {check}|establish|ascertain|authenticate|substantiate|vouch",
          "we|i|reex ..2 failed|tried|attempts to ..2 {check} ..4 failed|vain|without|success|this|the",
          "neither ..5 nor ..7 {footage} ..2 could|can|has|have ..2 be|been ..1 {checked}|established|authenticated|ascertained",
          "neither|none ..1 of ..5 {claims}|these|this|it ..3 could|can|has|have ..2 {checked}|established|authenticated",
          "{footage}|authenticity|veracity|truth ..6 not|cannot|couldn't ..1 be|been ..2 {checked}|established|authenticated|ascertained",
          "no|nothing document|record|filing|evidence|paper|source|data|statistics|permit|register ..3 bears|bear|supports|support|backs|back|confirms|confirm|corroborates|substantiates ..4 this|it|claim|claims|figure|statement|account|out|up",
          "no|nothing document|record|filing|evidence|paper|source|data|statistics|permit|register that|which we|i ..4 bears|bear|supports|support|backs|back|confirms|confirm|shows",
          "nothing|nobody we|i found|saw|find|have|asked ..3 bears|supports|backs|confirms|could|would",
          "there is|was|has ..1 no|little ..2 confirmation|corroboration ..1 from|of|by|so|yet|that",
          "we|i|reex ..2 found|find|seen|saw|have|see no|little ..2 {proof}|record|support|trace|document",
          "neither company|side|government|party|ministry|firm|of ..4 has|have|had|would|could confirmed|confirm|acknowledged ..3 {claims}|reports|deal|sale|talks|it|this|them|number",
          "has|have yet to confirm|be confirmed|verified|corroborated",
          "not|never|nobody|no ..4 {checked} ..1 by ..2 third|outside|independent|anyone|anybody",
          "has|have not|never been corroborated|substantiated",
          "not|cannot|couldn't|hasn't|haven't|wasn't|weren't|never ..2 be|been|independently ..1 independently|yet|separately {checked}",
          "not|cannot|couldn't|hasn't|haven't ..2 independently {checked}|{check}",
          "{claims}|reports ..9 not|cannot|couldn't|hasn't|haven't ..1 be|been ..2 {checked}",
          "{publisher} ..2 not|cannot|couldn't|unable ..3 {check} ..6 {claims}|reports|purchase|deal|closure|whether|independently",
          "unable to ..1 independently {check}",
          "no ..1 independent|official|public ..1 {proof} ..1 of|for|that|has|is|was|exists",
          "yet to be ..1 {checked} ..1 by|independently");

  private static final Wordings ABOUT_ROCK =
      Wordings.of(
          "qualified person", "resource|reserve|estimate|ore|deposit|trial|candidate|patient");

  Unverified() {
    super(CaveatKind.UNVERIFIED, SAYS, DENIES, ABOUT_ROCK);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, DENIES))
        && !isReported(words)
        && !mentions(words, ABOUT_ROCK);
  }
}
