package io.assay.command;

import io.assay.brief.BriefMessage;
import io.assay.brief.Explanation;
import io.assay.brief.Finding;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says to whoever looks after Assay which label is said to be wrong, and what led to it. */
final class ReportNotice {
  private static final int FINDINGS = 4;
  private static final int TITLE = 300;
  private static final int RULE = 300;
  private static final int QUOTE = 600;

  private ReportNotice() {}

  /**
   * @param who said it, as text
   */
  static Message of(Report report, Explanation explanation, String who, Instant now) {
    Post post = explanation.brief().post();
    String what =
        report.kind().map(kind -> "Wrong label? " + kind.label()).orElse("Missing caveat?");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(what, null));
    blocks.add(new Block.Quote(report.reason()));
    blocks.add(new Block.Title(Excerpt.cut(post.title(), TITLE), post.link()));
    List<Finding> findings = findings(report, explanation);
    if (findings.isEmpty()) {
      blocks.add(new Block.Paragraph("No rule found anything of the kind in this post."));
    }
    findings.forEach(finding -> addTo(blocks, finding));
    blocks.add(new Block.SmallPrint(post.id() + " · says " + who, now));
    blocks.addAll(BriefMessage.wholeBrief(post));
    return new Message(what + " " + Excerpt.cut(post.title(), TITLE), blocks);
  }

  /** Caveats first. The near misses too: they say why a label is not there. */
  private static List<Finding> findings(Report report, Explanation explanation) {
    return explanation.findings().stream()
        .filter(
            finding ->
                report
                    .kind()
                    .map(kind -> kind == finding.caveat().kind())
                    .orElse(!finding.isCaveat()))
        .sorted(Comparator.comparing(finding -> !finding.isCaveat()))
        .limit(FINDINGS)
        .toList();
  }

  private static void addTo(List<Block> blocks, Finding finding) {
    String kind = finding.caveat().kind().key();
    String rule = kind + ", by this rule: " + finding.rule();
    blocks.add(new Block.Remark(finding.caveat().speaker().label(), Excerpt.cut(rule, RULE)));
    if (finding.whyNot() != null) {
      blocks.add(new Block.Paragraph(Excerpt.cut("No label, for: " + finding.whyNot(), RULE)));
    }
    blocks.add(new Block.Quote(Excerpt.cut(finding.caveat().evidence(), QUOTE)));
  }
}
