package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import java.util.ArrayList;
import java.util.List;

/** What the author says; where he does not, what is inferred from structure or links. */
final class SaidOrInferred implements CaveatRule {
  private final List<CaveatRule> said;
  private final CaveatRule inferred;

  /** Rules for the same kind. */
  SaidOrInferred(CaveatRule inferred, CaveatRule... said) {
    this.said = List.of(said);
    this.inferred = inferred;
  }

  @Override
  public CaveatKind kind() {
    return inferred.kind();
  }

  /** First what is said, then what is inferred, which is a near miss if the author says it too. */
  @Override
  public List<Finding> check(Article article) {
    List<Finding> findings = new ArrayList<>();
    said.forEach(rule -> findings.addAll(rule.check(article)));
    boolean isSaid = findings.stream().anyMatch(Finding::isCaveat);
    for (Finding finding : inferred.check(article)) {
      findings.add(isSaid && finding.isCaveat() ? finding.but("the author says so") : finding);
    }
    return findings;
  }
}
