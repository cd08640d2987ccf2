package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import io.assay.brief.Link;
import io.assay.brief.Passage;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks for links to the hosts of a list: the post rests on one where the link is its
 * source, and not in passing.
 */
abstract class LinkRule implements CaveatRule {
  private static final int MAX_FINDINGS = 20;

  /** Bounds the work; no post rests on so many. */
  private static final int MOST_LINKS = 200;

  private final CaveatKind kind;
  private final Speaker speaker;
  private final WordingIndex index;
  private final HostList<?> hosts;

  LinkRule(CaveatKind kind, Speaker speaker, WordingIndex index, HostList<?> hosts) {
    this.kind = kind;
    this.speaker = speaker;
    this.index = index;
    this.hosts = hosts;
  }

  @Override
  public final CaveatKind kind() {
    return kind;
  }

  @Override
  public final List<Finding> check(Article article) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    boolean underSource = false;
    int links = 0;
    for (Passage passage : article.passages()) {
      LinkedSentence sentence = null;
      for (Link link : passage.links()) {
        Object row = hosts.find(link.host()).orElse(null);
        if (row != null && links++ < MOST_LINKS) {
          sentence =
              sentence != null && sentence.holds(link) ? sentence : sentenceOf(passage, link);
          if (sentence != null) {
            Finding finding = judge(sentence, link, row, underSource);
            findings.merge(sentence.text(), finding, (one, other) -> one.isCaveat() ? one : other);
          }
        }
      }
      underSource = isSourceLabel(passage) || (underSource && passage.place().list() > 0);
    }
    return findings.values().stream().limit(MAX_FINDINGS).toList();
  }

  private @Nullable LinkedSentence sentenceOf(Passage passage, Link link) {
    return passage.sentences().stream()
        .filter(sentence -> LinkedSentence.holds(sentence, link))
        .findFirst()
        .map(sentence -> new LinkedSentence(sentence, index))
        .orElse(null);
  }

  private Finding judge(LinkedSentence sentence, Link link, Object row, boolean underSource) {
    boolean source = underSource || sentence.restsOn(link);
    Caveat caveat = new Caveat(kind, speaker, sentence.text());
    return new Finding(
        caveat, link.text(), row::toString, source ? null : () -> "linked in passing");
  }

  /** "Sources:" on a line of its own: what follows is the source. */
  private static boolean isSourceLabel(Passage passage) {
    if (passage.sentences().size() != 1) {
      return false;
    }
    Words words = passage.sentences().get(0).words();
    return words.size() == 1 && isSourceWord(words.at(0));
  }

  private static boolean isSourceWord(String word) {
    return word.equals("source") || word.equals("sources");
  }
}
