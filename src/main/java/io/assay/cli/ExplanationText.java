package io.assay.cli;

import io.assay.brief.Caveat;
import io.assay.brief.Explanation;
import io.assay.brief.Finding;
import io.assay.brief.Highlight;
import io.assay.config.ConfigFiles;
import io.assay.message.ForeignText;
import java.util.Locale;

/** Why a brief is as it is, in lines for a terminal. */
final class ExplanationText {
  private final StringBuilder text = new StringBuilder();

  private ExplanationText() {}

  static String of(Explanation explanation) {
    ExplanationText lines = new ExplanationText();
    lines.line(0, explanation.brief().post().title());
    lines.highlights(explanation);
    lines.line(0, "");
    lines.line(0, explanation.findings().isEmpty() ? "No rule found anything." : "Caveats");
    explanation.findings().stream().filter(Finding::isCaveat).forEach(lines::finding);
    if (explanation.findings().stream().anyMatch(finding -> !finding.isCaveat())) {
      lines.line(0, "");
      lines.line(0, "Near misses");
      explanation.findings().stream().filter(f -> !f.isCaveat()).forEach(lines::finding);
    }
    return lines.text.toString();
  }

  private void highlights(Explanation explanation) {
    line(0, "");
    if (!explanation.extract().isEmpty()) {
      line(0, "Extract: the author listed no highlights. Score, sentence:");
      explanation
          .extract()
          .forEach(
              scored ->
                  line(
                      2,
                      String.format(Locale.ROOT, "%.2f  %s", scored.score(), scored.sentence())));
    } else if (explanation.brief().highlights().isEmpty()) {
      line(0, "No highlights: " + whyNone(explanation));
    } else {
      line(0, "Highlights, as the author listed them");
      explanation.brief().highlights().stream().map(Highlight::text).forEach(h -> line(2, h));
    }
  }

  private static String whyNone(Explanation explanation) {
    String html = explanation.brief().post().html();
    if (html == null || html.isBlank()) {
      return "the post has no body.";
    }
    return explanation.settings().extractSentences() == 0
        ? "the author listed none, and " + ConfigFiles.BRIEFS + " wants no extract."
        : "there is no list of them and no sentence that says something.";
  }

  private void finding(Finding finding) {
    Caveat caveat = finding.caveat();
    line(2, caveat.kind().key() + " · " + caveat.speaker().label());
    line(6, caveat.evidence());
    line(6, "met by: " + finding.words());
    line(6, "rule: " + finding.rule());
    if (finding.whyNot() != null) {
      line(6, "but: " + finding.whyNot());
    }
  }

  private void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(ForeignText.harmlessLine(line)).append('\n');
  }
}
