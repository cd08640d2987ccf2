package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import io.assay.brief.Mark;
import io.assay.brief.Passage;
import io.assay.brief.Passage.Kind;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole text is marked as being of a kind, where readers of the page see it by its looks: what
 * encloses it has a class like {@code sponsored-content}. The group {@code marked} of the kind says
 * which. The evidence is how its text begins.
 */
final class MarkedText implements CaveatRule {
  private final CaveatKind kind;
  private final WordingIndex index;

  MarkedText(CaveatKind kind, WordingIndex index) {
    this.kind = kind;
    this.index = index;
  }

  @Override
  public CaveatKind kind() {
    return kind;
  }

  @Override
  public List<Finding> check(Article article) {
    List<Finding> findings = new ArrayList<>();
    for (Mark mark : article.marks()) {
      hit(mark).ifPresent(hit -> findings.add(finding(article, mark, hit)));
    }
    return findings;
  }

  private Optional<Hit> hit(Mark mark) {
    return index.find(Words.of(mark.name())).stream()
        .filter(hit -> hit.isOf(kind) && hit.isIn("marked"))
        .findFirst();
  }

  private Finding finding(Article article, Mark mark, Hit hit) {
    List<Passage> marked = article.passages().subList(mark.first(), mark.end());
    String begin =
        marked.stream()
            .filter(passage -> passage.kind() == Kind.PARAGRAPH)
            .findFirst()
            .orElse(marked.get(0))
            .sentences()
            .get(0)
            .text();
    boolean whole = mark.first() == 0 && mark.end() == article.passages().size();
    return new Finding(
        new Caveat(kind, Speaker.INFERRED, begin),
        begin,
        () -> hit + ", by \"" + mark.name() + "\" on what encloses the text",
        whole ? null : () -> "it encloses only a part of the post");
  }
}
