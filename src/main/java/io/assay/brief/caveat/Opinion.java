package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.Set;

/** The post says that it, or a part of it, is an opinion. */
final class Opinion extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "is|are ..2 my|our|author|writer|columnist ..2 view|opinion|take|judgement|judgment|reading|conclusion|argument|views|opinions",
          "this author|writer|columnist|correspondent ..2 view|believes|thinks|opinion|holds",
          "gives|give|states|reflects|contains|expresses ..2 view|views|opinion|opinions|judgment|judgement|thoughts of ..1 its|the|our|his|her|one author|writer|columnist|editor|authors|contributor|editors|person",
          "views|opinions|view|opinion|conclusions|judgments ..8 are|remain|is ..3 his|hers|theirs|mine|ours|those|alone|author|writer",
          "what follows is|are ..3 opinion|view|views|commentary|comment|argument",
          "this|the following ..1 is|are ..3 opinion|commentary|polemic|editorial",
          "to my|our mind|eyes|taste|thinking",
          "as i|we see it",
          "if you ask me|us",
          "my|our|author|reex|exchanges ..1 take|verdict|assessment|judgment|judgement|opinion|view is|of|on|that",
          "this|the|following ..2 {text} ..3 personal|subjective ..1 view|opinion|reflection|assessment|take|essay|views|judgment",
          "writes|writing|written|speaks|speak ..3 personal|private|individual capacity",
          "guest column|commentary|essay|contribution|opinion|comment|contributor|editorial ..1 by|from",
          "this ..1 {text} ..3 guest contribution|column|commentary|essay|contributor|columnist|post",
          "{text} ..4 represents|represent|reflects|reflect|expresses|states ..2 his|her|their|its|my|our ..2 view|views|opinion|opinions",
          "this|following|above ..1 {text}|column|essay|is ..3 opinion|commentary|editorial|op",
          "this is ..2 opinion|commentary|editorial|viewpoint ..1 piece|article|column|essay",
          "views|opinions|view|opinion ..1 expressed|stated|presented ..6 are|is|represent|represents|reflect|reflects ..4 {publisher}|own|personal",
          "represents|represent|reflects|reflect|expresses|express ..2 {publisher} ..2 opinion|opinions|view|views",
          "{publisher} own|personal ..1 opinion|opinions|view|views|reading|interpretation",
          "represents|represent|reflects|reflect|expresses|express ..1 opinion|opinions|view|views ..1 of ..2 {publisher}",
          "in our|my ..1 opinion|view|judgment|judgement",
          "in the author|writer|editor|reex opinion|view|judgment",
          "reflects|is our|my own ..1 interpretation|reading|view|opinion",
          "guest commentary|opinion|column|editorial by");

  /** What denies by itself. */
  private static final Wordings NOT_OURS =
      Wordings.of(
          "views|opinions|view|opinion|conclusions ..9 not ..2 reflect|represent|express|coincide|shared|those",
          "not ..2 necessarily|always reflect|represent|express|share ..2 view|views|opinion|opinions|position");

  /** "Opinion", a line of its own above the text, or before a colon. */
  private static final Set<String> LABELS =
      Set.of("opinion", "commentary", "comment", "viewpoint", "editorial", "column", "op", "guest");

  private static final int LONGEST_LABEL = 4;

  Opinion() {
    super(CaveatKind.OPINION, SAYS, NOT_OURS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return isLabel(passage, words)
        || (!isReported(words) && (affirms(words, SAYS) || mentions(words, NOT_OURS)));
  }

  private static boolean isLabel(Passage passage, Words words) {
    return passage.sentences().size() == 1
        && passage.place().section().isEmpty()
        && passage.place().list() == 0
        && words.size() > 0
        && words.size() <= LONGEST_LABEL
        && LABELS.contains(words.at(0))
        && !(words.size() == 1 && words.at(0).equals("guest"));
  }
}
