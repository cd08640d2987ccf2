package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All the rules there are. */
public final class CaveatRules {
  private CaveatRules() {}

  /** Read once: that takes longer than reading a hundred posts, and they hold no state. */
  private static final class Shipped {
    static final List<CaveatRule> RULES = read(CaveatSettings.AS_SHIPPED);
  }

  /** As they come with Assay. */
  public static List<CaveatRule> all() {
    return Shipped.RULES;
  }

  /** A rule for each kind of caveat that is not switched off. */
  public static List<CaveatRule> with(CaveatSettings settings) {
    return settings.equals(CaveatSettings.AS_SHIPPED) ? Shipped.RULES : read(settings);
  }

  private static List<CaveatRule> read(CaveatSettings settings) {
    WordingBook book = new WordingBook(settings.added());
    List<CaveatRule> rules = new ArrayList<>(ofSentences(book.sentences()));
    rules.addAll(ofLinksAndMarks(book, settings.hostsOff().keySet()));
    rules.removeIf(rule -> settings.rulesOff().containsKey(rule.kind()));
    return List.copyOf(rules);
  }

  /** Those that also or only look at something else. */
  private static List<CaveatRule> ofLinksAndMarks(WordingBook book, Set<String> hostsOff) {
    WordingIndex index = book.index();
    SentenceFinder sentences = book.sentences();
    return List.of(
        new StateListedOutlet(index, StateRegister.shipped().without(hostsOff)),
        new SaidOrInferred(
            new PressWireSource(index, PressWires.shipped().without(hostsOff)),
            new CompanyClaim(sentences)),
        new SaidOrInferred(
            new MarkedText(CaveatKind.PAID_CONTENT, index),
            new HeadingLabel(CaveatKind.PAID_CONTENT, index),
            new PaidContent(sentences)),
        new SaidOrInferred(
            new MarkedText(CaveatKind.OPINION, index),
            new HeadingLabel(CaveatKind.OPINION, index),
            new Opinion(sentences)));
  }

  /** Those that look for sentences. */
  private static List<CaveatRule> ofSentences(SentenceFinder sentences) {
    return List.of(
        new StateOwnedSource(sentences),
        new VerifyIndependently(sentences),
        new Propaganda(sentences),
        new ConflictOfInterest(sentences),
        new AutomatedText(sentences),
        new Unverified(sentences),
        new SingleSource(sentences),
        new UnnamedSource(sentences),
        new Speculation(sentences),
        new ForwardLooking(sentences),
        new Translation(sentences),
        new Correction(sentences),
        new NotAdvice(sentences),
        new Corroborated(sentences));
  }
}
