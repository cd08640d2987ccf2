package io.assay.brief;

import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a post, as rules see them. */
public final class ArticleSentences {
  private ArticleSentences() {}

  /**
   * One of them.
   *
   * @param remark whether it stands in a remark upon the post
   */
  public record Spoken(String text, Words words, boolean remark) {}

  public static List<Spoken> of(Path file) throws IOException {
    Article article = ArticleReader.read(PostFile.byHand("training").read(file).posts().get(0));
    List<Spoken> all = new ArrayList<>();
    for (int at = 0; at < article.passages().size(); at++) {
      Passage passage = article.passages().get(at);
      boolean remark = article.isRemark(at);
      if (passage.isProse()) {
        passage.sentences().forEach(s -> all.add(new Spoken(s.text(), s.words(), remark)));
      }
    }
    return all;
  }

  /** Those of a paragraph. */
  public static List<Words> ofText(String paragraph) {
    return Sentences.of(paragraph).stream().map(Sentence::words).toList();
  }
}
