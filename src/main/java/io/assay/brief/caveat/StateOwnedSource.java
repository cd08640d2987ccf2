package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that its source is a medium or publication of a state or a body that it owns. */
final class StateOwnedSource extends SentenceRule {
  /** "This article is based on a report published by": a medium or a body must follow. */
  private static final Wordings RESTS_ON =
      Wordings.of(
          "this|the|our|original|these ..1 {text} ..3 via|from|through",
          "this|the|our|original|these ..1 {text} ..3 {issued} ..1 by|in|on|with",
          "this|the|our|original ..1 {text} by",
          "this|the|our|original ..1 {text} ..1 based|relies|draws|rests ..1 on|upon ..4 by|from|in|of",
          "this|the|our|original ..1 {text} ..1 based|relies|draws|rests ..1 on|upon",
          "this|the|our|original|because source|publisher is|was|remains|being",
          "source|sources for|of|behind this|the ..1 {text} is|are|was",
          "source of this|the {text} is|was");

  /** "According to", "as reported by": a medium must follow. */
  private static final Wordings ATTRIBUTES =
      Wordings.of(
          "this|the|our|original source|publisher ..3 is|was|remains",
          "according|attributed to",
          "{issued} ..1 by|in|on",
          "citing|cites|quoting",
          "this|the|our|original outlet|newspaper|paper|publication|website|agency is|was|remains");

  private static final Wordings STATE_BODY =
      Wordings.of("{state} {owned} ..3 {body}", "arm of ..2 {state} {owned}");

  private static final Wordings STATE_MEDIUM =
      Wordings.of(
          "media|outlet|newspaper|publication|website|channel run|owned|controlled|operated|funded|published|issued by ..4 state|government|party|communist|ministry",
          "media|medium|website|channel of|from ..2 {state} {owned} ..2 {body}|producer|miner|steelmaker",
          "state|official news agency|service",
          "{state} {owned} ..3 {medium}",
          "state|government|party|communist|kremlin|ministry media|press|broadcaster|newspaper|mouthpiece|television|tv|newswire|gazette|organ",
          "official newspaper|organ|mouthpiece|gazette|journal of ..4 party|government|state|ministry",
          "newspaper|organ|mouthpiece|journal|magazine|publication|outlet of|for ..2 {state} {owned} ..2 {body}|producer|miner|steelmaker",
          "which is|was owned|controlled|run|funded by ..3 state|government|party|ministry|kremlin");

  private static final Wordings SAYS =
      Wordings.of(
          "with|like ..2 state media ..1 this|the {text}",
          "this|the|our|that|its outlet|source|publication|newspaper|paper|publisher|website is|remains owned|run|controlled|operated|funded ..2 by ..4 state|government|party|ministry|kremlin",
          "this|the|our|that outlet|newspaper|publication|website that ..4 is|remains owned|run|controlled|operated|funded ..2 by ..4 state|government|party|ministry|kremlin",
          "state media|television|tv|broadcaster|newspaper ..1 {reported}",
          "{state} {owned} ..3 {medium} ..1 {reported}");

  private static final Wordings IS_STATE_MEDIUM =
      Wordings.of("is ..4 {state} {owned} ..3 {medium}");
  private static final Wordings OWN_TEXT =
      Wordings.of(
          "this report|article|story|account|piece|announcement", "its framing|reporting|claims");

  private static final Wordings AFTER_SOURCE =
      Wordings.of("{state} {owned}", "state media|television|broadcaster|newspaper");

  private static final Set<String> SOURCE = Set.of("source", "sources");

  StateOwnedSource() {
    super(
        CaveatKind.STATE_OWNED_SOURCE,
        RESTS_ON,
        ATTRIBUTES,
        STATE_BODY,
        STATE_MEDIUM,
        SAYS,
        IS_STATE_MEDIUM,
        OWN_TEXT,
        AFTER_SOURCE);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS)
        || affirms(words, RESTS_ON, STATE_MEDIUM, 5)
        || affirms(words, RESTS_ON, STATE_BODY, 2)
        || affirms(words, ATTRIBUTES, STATE_MEDIUM, 4)
        || (mentions(words, OWN_TEXT) && affirms(words, IS_STATE_MEDIUM))
        || (namesSource(words) && affirms(words, AFTER_SOURCE));
  }

  /** "Source: Baogang Daily (…)". */
  private static boolean namesSource(Words words) {
    return words.size() > 1 && SOURCE.contains(words.at(0)) && words.isAfterPause(1);
  }
}
