package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that a program wrote it, or a part of it. */
final class AutomatedText extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
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

  /** "Written by AI and reviewed by an editor": a line of its own. */
  private static final Wordings LABEL =
      Wordings.of("{made} by|with|using ..2 {machine}", "ai {made} {text}|content|summary|text");

  private static final Set<String> FIRST =
      Set.of(
          "generated",
          "written",
          "created",
          "produced",
          "summarized",
          "summarised",
          "ai",
          "automatically");

  private static final int LONGEST_LABEL = 12;

  AutomatedText() {
    super(CaveatKind.AUTOMATED_TEXT, SAYS, LABEL);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (isLabel(passage, words) || affirms(words, SAYS)) && !isReported(words);
  }

  private static boolean isLabel(Passage passage, Words words) {
    return passage.sentences().size() == 1
        && words.size() > 1
        && words.size() <= LONGEST_LABEL
        && FIRST.contains(words.at(0))
        && affirms(words, LABEL);
  }
}
