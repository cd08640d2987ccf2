package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The author says that the facts are credible, or confirmed elsewhere. */
final class Corroborated extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "permit|permits|filings|filing|records|documents|images|statistics|register|minutes|customs|disclosures|registry ..6 confirm|confirms|confirmed|bear|bears|back|backs|support|supports ..4 {facts}|out|it|up|them|same",
          "{facts}|data|core|substance ..3 can|may be ..1 trusted|relied|believed",
          "{facts}|core|substance ..3 is|are ..2 solid|sound|robust|undisputed",
          "independent|separate|second|another|outside|official|public|customs|satellite|court|land|exchange|port|shipping|regulatory|audited|other ..3 {papers}|source|laboratory|lab|outlet|survey|audit|auditor|registry|notice ..4 {confirm}|support|supports|back|backs|match|matches ..5 {facts}|this|it|figure|out|that|what|them|date",
          "independent|separate|second|another|outside|official|public|customs|satellite|court|land|exchange|port|shipping|regulatory|audited|other|two|three ..3 {papers}|source|laboratory|lab|outlet|survey|audit|auditor|registry|notice ..4 bear|bears|bore|show|shows|point|give|gives ..2 out|same",
          "{facts}|date|dates|tonnage|figure|data ..2 is|are|was|were|have|has|can ..3 confirmed|borne|backed|supported|corroborated|documented|matched|traced|verified ..3 by|out|in|against|with|up|to ..4 {papers}|{outside}|register|permit|exchange|documents|others|registry",
          "{facts}|data|dates|tonnage ..3 hold|holds|stand|stands up ..1 to|well|against|under|when|on",
          "{facts}|data|dates|tonnage|figure ..4 match|matches|agree|agrees|fit|fits|tally|tallies|squares|square|coincide ..2 with|what ..6 {papers}|permit|register|registry|estimates|statistics|count|notice|others",
          "other|several|two|three|four|independent ..2 outlets|agencies|newspapers|media|sources ..4 reported|reports|confirm|confirmed|carry|carried|give|tell ..2 same|independently|it",
          "we|reex|i ..3 confirmed|verified|corroborated|authenticated ..6 with|from|through|by|at|against|in",
          "we|reex|i ..2 seen|reviewed|read|obtained ..4 documents|contract|permit|filing|agreement|letter|minutes|records ..6 confirm|confirms|support|supports|show|bear",
          "{facts} ..2 is|are|appear|appears|seem|seems|look|looks|remain ..2 {credible}",
          "{facts} check|checks out",
          "is|are consistent with customs|trade ..1 {papers}",
          "independent ..3 {papers} ..4 {confirm}",
          "customs|satellite|exchange|regulatory|court ..1 {papers} ..1 confirm|confirms|corroborate|corroborates",
          "we|reex ..2 independently|separately {confirm}",
          "we|reex ..2 able to ..1 confirm|corroborate|verify",
          "{facts}|data ..3 is|are|was|were|been ..2 independently confirmed|corroborated|verified",
          "{facts}|data ..2 is|are|was|were|been ..2 confirmed|corroborated|verified|supported|backed by ..2 independent",
          "{facts}|data ..2 is|are ..1 consistent|line with ..2 {outside}",
          "{facts}|data ..4 match|matches ..1 {outside} ..1 {papers}|estimates",
          "{facts}|data ..2 tally|tallies|agree|agrees|square|squares with ..1 {outside}");

  /** "We compared the dates with the permit …": it must be said that they agree. */
  private static final Wordings COMPARED =
      Wordings.of(
          "we|i|reex ..3 compared|checked|matched|reviewed|examined|tested|traced|crosschecked|verified ..14 with|against|to|through|data|filings|records|images|permit|documents",
          "we|i|reex ..3 went|looked|walked|combed ..1 through|over|into|at",
          "we|i|reex ..3 cross|double|spot checked",
          "we|i|reex ..3 set|put|held|laid ..10 against|beside|next");

  private static final Wordings AGREE =
      Wordings.of(
          "agree|agrees|agreed|tally|tallies|tallied|match|matches|matched|square|fits|fit|coincide|consistent ..1 with|exactly|closely|to|what|each|and",
          "both|all|they|figures|numbers|dates|two|three|it|everything agree|match|matches|tally|tallies|fit|fits|coincide|matched|agreed|tallied",
          "bear|bears|bore|bearing ..2 out|it|them|this",
          "hold|holds|held|stood|stand|stands|add|adds|check|checks ..1 up|out",
          "found|are|were|is|was ..2 correct|right|accurate|sound|consistent|plausible",
          "support|supports|confirm|confirms|confirmed|corroborate|corroborates ..2 it|them|this|the|account|figures|claim");

  /** "No reason" belongs to the wording. */
  private static final Wordings NO_DOUBT =
      Wordings.of(
          "we|i|there ..3 no|little ..1 reason|grounds|cause to ..1 doubt|question|distrust",
          "we|i ..2 found|see|saw no ..1 discrepancy|discrepancies|contradiction|contradictions");

  Corroborated() {
    super(CaveatKind.CORROBORATED, SAYS, COMPARED, AGREE, NO_DOUBT);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return !isReported(words)
        && (affirms(words, SAYS)
            || (affirms(words, COMPARED) && affirms(words, AGREE))
            || mentions(words, NO_DOUBT));
  }
}
