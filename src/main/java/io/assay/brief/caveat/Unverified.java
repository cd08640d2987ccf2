package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that a claim could not be, or has not been, confirmed. */
final class Unverified extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "{claims}|rumor|rumour|rumors|rumours|reports ..6 remain|remains ..2 {unchecked}",
          "{unchecked} {claims}|reports|rumors|rumours|allegations|media|sources",
          "{claims}|reports|purchase|deal|closure ..3 is|are|was|were ..2 {unchecked}",
          "this|it remains|is ..1 {unchecked}");

  /** What denies by itself. */
  private static final Wordings DENIES =
      Wordings.of(
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
