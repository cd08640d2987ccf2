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
import io.assay.brief.caveat.StateRegister.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The post rests on an outlet that the register lists as state-controlled, and links to it. */
final class StateListedOutlet implements CaveatRule {
  private static final int MAX_FINDINGS = 20;

  /** Bounds the work; no post rests on so many. */
  private static final int MOST_LINKS = 200;

  private final WordingIndex index;
  private final StateRegister register;

  StateListedOutlet(WordingIndex index, StateRegister register) {
    this.index = index;
    this.register = register;
  }

  @Override
  public CaveatKind kind() {
    return CaveatKind.STATE_LISTED_OUTLET;
  }

  @Override
  public List<Finding> check(Article article) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    boolean underSource = false;
    int links = 0;
    for (Passage passage : article.passages()) {
      LinkedSentence sentence = null;
      for (Link link : passage.links()) {
        Listing listing = register.find(link.host()).orElse(null);
        if (listing != null && links++ < MOST_LINKS) {
          sentence =
              sentence != null && sentence.holds(link) ? sentence : sentenceOf(passage, link);
          if (sentence != null) {
            Finding finding = judge(sentence, link, listing, underSource);
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

  private Finding judge(LinkedSentence sentence, Link link, Listing listing, boolean underSource) {
    boolean source = underSource || sentence.restsOn(link);
    Caveat caveat = new Caveat(kind(), Speaker.REGISTER, sentence.text());
    return new Finding(
        caveat, link.text(), listing::toString, source ? null : () -> "linked in passing");
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
