package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that its source is a medium or publication of a state or a body that it owns. */
final class StateOwnedSource extends SentenceRule {
  /** "This article is based on a report published by": a medium or a body must follow. */
  private static final Wordings RESTS_ON =
      Wordings.of(
          "this|our ..1 {text} follows|summarises|summarizes|retells|paraphrases|reproduces|draws|leans|condenses|cites",
          "we|i ..1 rely|relied|draw|drew|took|take|have ..5 from|on|upon|in",
          "everything|all|most|details|figures|quotes|quotations|numbers|information ..3 above|here|know|text|{text} ..1 come|comes|stem|stems|taken|are|is ..2 from",
          "this|the|our|original ..1 {text} ..18 comes|stems|originates|came|originated from",
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
          "newspaper|organ|broadcaster|mouthpiece|gazette|daily|outlet|tabloid of|for ..5 {rulers}",
          "news agency|service|outlet|site|portal|channel of|for ..4 {rulers}",
          "state|government|party agency|wire|radio|station|portal|outlet|outlets",
          "that|which belongs|answers to ..4 {rulers}",
          "that|which the|china|russia ..3 {rulers} ..1 owns|runs|controls|publishes|finances",
          "voice of ..4 party|government|kremlin|communist",
          "agency|service|daily|broadcaster|journal|magazine|wire|weekly|gazette|station|site|portal run|owned|controlled|operated|funded|published|issued by ..4 {rulers}",
          "newspaper|journal|magazine|organ|publication|weekly|newsletter|bulletin of|for ..5 owned|run|controlled by ..4 {rulers}|province|provincial|region|regional|municipal|commission",
          "{state} {owned} sources|channels|channel|wire|site|weekly",
          "mouthpiece ..1 of|for ..4 {rulers}|beijing|moscow",
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
          "state|official ..1 news agency|service ..2 {reported}",
          "{state} {owned} ..3 {medium} ..1 has|have ..1 {reported}|quoted|carried|published",
          "outlet|newspaper|agency|website|source|publisher|broadcaster|journal|magazine|weekly ..1 belongs|answers ..1 to ..5 {rulers}",
          "newspaper|outlet|agency|broadcaster|journal|magazine|website|publication|source whose owner|publisher|parent|proprietor ..2 is ..3 {rulers}",
          "the source ..1 is ..2 owned|controlled|run|funded|operated ..1 by ..4 {rulers}",
          "the|this|our source ..1 is ..2 {state} {owned}",
          "editorial|editorially control|controlled|line|steered ..3 of|by|from ..4 {rulers}",
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
      Wordings.of(
          "state tv|radio|agency|outlet|channel|paper|wire|news",
          "newspaper|organ|outlet|agency|broadcaster|daily that|which the|china|russia ..3 {rulers} ..1 owns|runs|controls|publishes|finances",
          "belongs|answers|belonging to ..4 {rulers}",
          "run|owned|controlled|operated|funded|published|issued by ..4 {rulers}",
          "state|official news agency|service|media",
          "newspaper|organ|mouthpiece|gazette|journal of ..5 {rulers}",
          "{state} {owned}",
          "state media|television|broadcaster|newspaper");

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
}
