package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.List;
import java.util.Set;

/** The post says that its source is a medium or publication of a state or a body that it owns. */
final class StateOwnedSource extends SentenceRule {
  private static final List<Wording> SAYS =
      Wording.all(
          "this|the|our|original ..1 {text} ..3 via|from|through ..4 {state} {owned} ..3 {body}|{medium}",
          "this|the|our|original ..1 {text} ..3 originates|originated|comes|came|stems|published|issued|carried|released|produced|relies|draws|based ..4 {state} {owned} ..3 {body}|{medium}",
          "this|the|our|original ..1 {text} ..3 via|from|originates|comes|published|carried|relies|draws|based ..4 state|government|official media|press|broadcaster|newspaper|mouthpiece",
          "according|reported|cited|citing|published ..1 to|by|in ..4 {state} {owned} ..2 {medium}",
          "according|reported|published to|by|in ..3 state media|broadcaster|newspaper|television",
          "this|the|our outlet|source|publication|newspaper|paper|publisher is|remains ..4 {state} {owned}",
          "this|the|our outlet|source|publication|newspaper|paper|publisher is|remains owned|run|controlled|operated ..2 by ..3 state|government|party",
          "source|sources is|are ..4 {state} {owned}",
          "outlet|publication|newspaper|paper|organ|mouthpiece of|for ..2 {state} {owned} ..2 {body}");

  private static final List<Wording> AFTER_SOURCE = Wording.all("{state} {owned}", "state media");

  private static final Set<String> SOURCE = Set.of("source", "sources");

  StateOwnedSource() {
    super(CaveatKind.STATE_OWNED_SOURCE);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) || (namesSource(words) && affirms(words, AFTER_SOURCE));
  }

  /** "Source: Baogang Daily (…)". */
  private static boolean namesSource(Words words) {
    return words.size() > 1 && SOURCE.contains(words.at(0)) && words.isAfterPause(1);
  }
}
