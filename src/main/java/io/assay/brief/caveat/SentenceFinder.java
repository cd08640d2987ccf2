package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Lexicon;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds the sentences of an article that may say a caveat of any kind: all rules ask once. */
final class SentenceFinder implements Function<Article, List<SpokenSentence>> {
  private final Lexicon lexicon;
  private final WordingIndex index;
  private final CueModel model;

  SentenceFinder(Lexicon lexicon, WordingIndex index, CueModel model) {
    this.lexicon = lexicon;
    this.index = index;
    this.model = model;
  }

  /** Those in which a wording stands, or whose cues are enough for some kind; in order. */
  @Override
  public List<SpokenSentence> apply(Article article) {
    List<SpokenSentence> found = new ArrayList<>();
    for (int at = 0; at < article.passages().size(); at++) {
      Passage passage = article.passages().get(at);
      if (passage.isProse() && !passage.isOnlyLink()) {
        boolean remark = article.isRemark(at);
        for (Sentence sentence : passage.sentences()) {
          int[] numbers = lexicon.numbers(sentence.words());
          List<Hit> hits = index.find(sentence.words(), numbers);
          if (!hits.isEmpty() || model.isTold(numbers)) {
            CueModel.Weight weight = model.weigh(sentence.words(), numbers, remark);
            if (!hits.isEmpty() || weight.isEnoughForAny()) {
              found.add(new SpokenSentence(passage, remark, sentence, hits, weight, model));
            }
          }
        }
      }
    }
    return found;
  }
}
