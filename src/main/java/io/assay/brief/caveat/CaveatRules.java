package io.assay.brief.caveat;

import io.assay.brief.CaveatRule;
import java.util.ArrayList;
import java.util.List;

/** All the rules there are. */
public final class CaveatRules {
  private CaveatRules() {}

  /** As they come with Assay. */
  public static List<CaveatRule> all() {
    return with(CaveatSettings.AS_SHIPPED);
  }

  /** A rule for each kind of caveat that is not switched off. */
  public static List<CaveatRule> with(CaveatSettings settings) {
    WordingIndex index = new WordingBook(settings.added()).index();
    List<CaveatRule> rules = new ArrayList<>(ofSentences(index));
    rules.add(new StateListedOutlet(index, register(settings)));
    rules.removeIf(rule -> settings.rulesOff().containsKey(rule.kind()));
    return List.copyOf(rules);
  }

  private static StateRegister register(CaveatSettings settings) {
    return StateRegister.shipped().without(settings.hostsOff().keySet());
  }

  /** Those that look for sentences. */
  static List<SentenceRule> ofSentences(WordingIndex index) {
    return List.of(
        new StateOwnedSource(index),
        new VerifyIndependently(index),
        new Propaganda(index),
        new PaidContent(index),
        new ConflictOfInterest(index),
        new AutomatedText(index),
        new Unverified(index),
        new SingleSource(index),
        new UnnamedSource(index),
        new CompanyClaim(index),
        new Opinion(index),
        new Speculation(index),
        new ForwardLooking(index),
        new Translation(index),
        new Correction(index),
        new NotAdvice(index),
        new Corroborated(index));
  }
}
