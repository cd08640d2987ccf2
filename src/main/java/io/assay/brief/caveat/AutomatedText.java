package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that a program wrote it, or a part of it. */
final class AutomatedText extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "this|above|following|our|these ..2 {text}|highlights|table|tables|overview|translation ..4 {made} ..2 by|with|using a|our|an ..1 program|script|robot|template|tool|machine|bot",
          "this|above|following|our|these|the ..1 {text}|highlights|headline|points|takeaways|overview|captions ..5 {made}|translated ..2 by|with|using|through ..3 {machine}",
          "this|above|following|our|these|the ..1 {text}|highlights|headline|points|takeaways|overview ..4 by|with|using|from ..2 language model",
          "language model {made}|wrote|drafted|summarized|summarised ..3 this|the|these {text}|highlights|points",
          "{machine} ..2 wrote|generated|produced|drafted|compiled|condensed|summarised|summarized ..2 this|these|the {text}|highlights|points|takeaways",
          "used|uses|use|using ..4 {machine} ..3 to|for|in ..4 write|draft|summarize|summarise|prepare|writing|drafting|preparing|summarising|summarizing|compile|compiling|producing|research ..3 this|these|the {text}|highlights|summary|points",
          "this ..2 {text}|highlights|overview ..4 auto|automatically|algorithmically {made}",
          "this|these ..2 {text}|highlights|overview ..3 is|was|were|are ..1 automated|automatic|computerised|computerized",
          "this|the {text}|summary ..4 without ..2 human",
          "{machine} ..2 used ..1 to ..1 summarize|summarise|write|draft|generate|prepare|create|produce ..1 this|the {text}|summary",
          "this is ..1 automated|automatic summary|report|article|text|digest",
          "this|above|following ..1 {text}|summary|page|translation ..3 {made} ..2 by|with|using|through ..4 {machine}",
          "this|above|following ..1 {text}|summary|page ..3 automatically {made}",
          "this|above|following ..1 {text}|summary|page ..3 {made} automatically",
          "this|above|following ..1 {text}|summary|page ..3 ai|machine|computer|algorithmically {made}",
          "this|above|following is ..1 ai|machine|computer {made}",
          "parts|portions|sections|highlights|summary of|for|in this ..1 {text} ..3 {made} ..2 by|with|using ..4 {machine}",
          "highlights|summary above|below ..1 were|was|are|is {made} ..2 by|with|using ..4 {machine}",
          "{text} ..3 with the help|assistance|aid of ..3 {machine}");

  /** What denies by itself. */
  private static final Wordings NO_HUMAN =
      Wordings.of(
          "no|without ..1 human|editor|journalist ..3 wrote|written|edited|reviewed|checked|read|seen ..2 this|it|text|article|summary",
          "{made}|published|posted without ..2 human|editorial ..1 intervention|review|involvement|input|editing|hand");

  /** "Written by AI and reviewed by an editor": a line of its own. */
  private static final Wordings LABEL =
      Wordings.of(
          "{made} by|with|using a|our|an ..1 program|language|robot|script|template model|program|robot|script",
          "{made} by|with|using a|our|an program|robot|script|template",
          "{made} automatically",
          "automatically|machine|computer|algorithmically {made}",
          "{made} with|by ..3 help|assistance|aid of ..3 {machine}",
          "{made} with ..2 {machine} assistance|help|support",
          "{made} by|with|using ..2 {machine}",
          "ai {made} {text}|content|summary|text");

  private static final Set<String> FIRST =
      Set.of(
          "generated",
          "written",
          "created",
          "produced",
          "summarized",
          "summarised",
          "ai",
          "automatically",
          "machine",
          "computer",
          "compiled",
          "drafted",
          "prepared",
          "algorithmically",
          "text",
          "content",
          "summary");

  private static final int LONGEST_LABEL = 12;

  AutomatedText() {
    super(CaveatKind.AUTOMATED_TEXT, SAYS, LABEL, NO_HUMAN);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (isLabel(passage, words) || affirms(words, SAYS) || mentions(words, NO_HUMAN))
        && !isReported(words);
  }

  private static boolean isLabel(Passage passage, Words words) {
    return passage.sentences().size() == 1
        && words.size() > 1
        && words.size() <= LONGEST_LABEL
        && FIRST.contains(words.at(0))
        && affirms(words, LABEL);
  }
}
