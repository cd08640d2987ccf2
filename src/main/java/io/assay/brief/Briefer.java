package io.assay.brief;

import io.assay.brief.Highlight.Origin;
import io.assay.post.Post;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes briefs of posts, always by the same rules. Safe for many threads. */
public final class Briefer {
  private final List<CaveatRule> rules;

  public Briefer(List<CaveatRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The brief of a post; one without a body has neither highlights nor caveats. */
  public Brief brief(Post post) {
    Article article = ArticleReader.read(post);
    return new Brief(post, highlights(article), caveats(article));
  }

  private static List<Highlight> highlights(Article article) {
    List<String> listed = AuthorList.find(article);
    return listed.isEmpty()
        ? highlights(Extract.of(article), Origin.EXTRACT)
        : highlights(listed, Origin.AUTHOR);
  }

  private static List<Highlight> highlights(List<String> texts, Origin origin) {
    return texts.stream().map(text -> new Highlight(text, origin)).toList();
  }

  private List<Caveat> caveats(Article article) {
    return findings(article)
        .filter(Finding::isCaveat)
        .map(Finding::caveat)
        .distinct()
        .sorted(Comparator.comparing(Caveat::kind))
        .toList();
  }

  private Stream<Finding> findings(Article article) {
    return rules.stream().flatMap(rule -> rule.check(article).stream());
  }

  /** All that the rules found in a post, near misses too, in the order of their kinds. */
  public List<Finding> findings(Post post) {
    return findings(ArticleReader.read(post))
        .sorted(Comparator.comparing(finding -> finding.caveat().kind()))
        .toList();
  }
}
