package io.assay.brief.caveat;

import io.assay.brief.CaveatRule;
import java.util.ArrayList;
import java.util.List;

/** All the rules there are. */
public final class CaveatRules {
  private CaveatRules() {}

  /** A rule for each kind of caveat. */
  public static List<CaveatRule> all() {
    List<CaveatRule> rules = new ArrayList<>(ofSentences());
    rules.add(new StateListedOutlet(StateRegister.shipped()));
    return List.copyOf(rules);
  }

  /** Those that look for sentences. */
  static List<SentenceRule> ofSentences() {
    return List.of(
        new StateOwnedSource(),
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
