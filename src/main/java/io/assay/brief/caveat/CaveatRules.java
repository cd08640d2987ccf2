package io.assay.brief.caveat;

import io.assay.brief.CaveatRule;
import java.util.List;

/** All the rules there are. */
public final class CaveatRules {
  private CaveatRules() {}

  /** A rule for each kind of caveat, loudest kind first. */
  public static List<CaveatRule> all() {
    return List.of(
        new StateOwnedSource(),
        new StateListedOutlet(StateRegister.shipped()),
        new VerifyIndependently(),
        new Propaganda(),
        new PaidContent(),
        new ConflictOfInterest(),
        new AutomatedText(),
        new Unverified(),
        new SingleSource(),
        new UnnamedSource(),
        new CompanyClaim(),
        new Opinion(),
        new Speculation(),
        new ForwardLooking(),
        new Translation(),
        new Correction(),
        new NotAdvice(),
        new Corroborated());
  }
}
