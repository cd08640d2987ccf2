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
    WordingBook book = new WordingBook(settings.added());
    List<CaveatRule> rules = new ArrayList<>(ofSentences(book.sentences()));
    rules.add(new StateListedOutlet(book.index(), register(settings)));
    rules.removeIf(rule -> settings.rulesOff().containsKey(rule.kind()));
    return List.copyOf(rules);
  }

  private static StateRegister register(CaveatSettings settings) {
    return StateRegister.shipped().without(settings.hostsOff().keySet());
  }

  /** Those that look for sentences. */
  static List<SentenceRule> ofSentences(SentenceFinder sentences) {
    return List.of(
        new StateOwnedSource(sentences),
        new VerifyIndependently(sentences),
        new Propaganda(sentences),
        new PaidContent(sentences),
        new ConflictOfInterest(sentences),
        new AutomatedText(sentences),
        new Unverified(sentences),
        new SingleSource(sentences),
        new UnnamedSource(sentences),
        new CompanyClaim(sentences),
        new Opinion(sentences),
        new Speculation(sentences),
        new ForwardLooking(sentences),
        new Translation(sentences),
        new Correction(sentences),
        new NotAdvice(sentences),
        new Corroborated(sentences));
  }
}
