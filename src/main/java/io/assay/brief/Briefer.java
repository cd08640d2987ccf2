package io.assay.brief;

import io.assay.brief.Highlight.Origin;
import io.assay.post.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Makes briefs of posts, all by the same rules until others are put in their place. Safe for many
 * threads.
 */
public final class Briefer {
  private volatile FutureTask<Rules> rules;

  private record Rules(List<CaveatRule> caveats, BriefSettings settings) {
    Rules {
      caveats = List.copyOf(caveats);
    }
  }

  private Briefer(FutureTask<Rules> rules) {
    this.rules = rules;
  }

  public Briefer(List<CaveatRule> rules, BriefSettings settings) {
    this(() -> rules, settings);
  }

  /**
   * @param rules asked for once: by {@link #prepare}, or when the first brief is wanted
   */
  public Briefer(Supplier<List<CaveatRule>> rules, BriefSettings settings) {
    this(new FutureTask<>(() -> new Rules(rules.get(), settings)));
  }

  public Briefer(List<CaveatRule> rules) {
    this(rules, BriefSettings.AS_SHIPPED);
  }

  /** Makes the rules ready, so that the first brief does not wait for them. */
  public void prepare() {
    rules.run();
  }

  /** Briefs are made by these rules from now on. */
  public void use(List<CaveatRule> others, BriefSettings settings) {
    this.rules = new FutureTask<>(() -> new Rules(others, settings));
  }

  /**
   * One that goes on by the rules of this moment: of two states of a post both briefs are made by
   * the same rules, or what changed in the rules would be taken for a change of the post.
   */
  public Briefer fixed() {
    return new Briefer(rules);
  }

  /** The brief of a post; one without a body has neither highlights nor caveats. */
  public Brief brief(Post post) {
    return explain(post).brief();
  }

  /** The same, with what led to it. */
  public Explanation explain(Post post) {
    Rules by = ready();
    Article article = ArticleReader.read(post);
    List<String> listed = AuthorList.find(article);
    List<Extract.Scored> extract =
        listed.isEmpty() ? Extract.of(article, by.settings().extractSentences()) : List.of();
    List<Finding> findings = findings(by.caveats(), article);
    List<Highlight> highlights =
        listed.isEmpty()
            ? highlights(extract.stream().map(Extract.Scored::text).toList(), Origin.EXTRACT)
            : highlights(listed, Origin.AUTHOR);
    return new Explanation(
        new Brief(post, highlights, caveats(findings)),
        by.settings(),
        findings,
        extract.stream().map(s -> new Explanation.Scored(s.text(), s.score())).toList(),
        article.passages());
  }

  private Rules ready() {
    FutureTask<Rules> now = rules;
    // Does nothing where somebody else did or does it.
    now.run();
    try {
      return now.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be read", e.getCause());
    }
  }

  private static List<Finding> findings(List<CaveatRule> rules, Article article) {
    List<Finding> findings = new ArrayList<>();
    for (CaveatRule rule : rules) {
      findings.addAll(rule.check(article));
    }
    findings.sort(Comparator.comparing(finding -> finding.caveat().kind()));
    return findings;
  }

  private static List<Highlight> highlights(List<String> texts, Origin origin) {
    List<Highlight> highlights = new ArrayList<>(texts.size());
    for (String text : texts) {
      highlights.add(new Highlight(text, origin));
    }
    return highlights;
  }

  private static List<Caveat> caveats(List<Finding> findings) {
    Set<Caveat> caveats = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding.isCaveat()) {
        caveats.add(finding.caveat());
      }
    }
    return List.copyOf(caveats);
  }
}
