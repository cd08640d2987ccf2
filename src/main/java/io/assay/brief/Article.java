package io.assay.brief;

import io.assay.post.Post;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A post as rules see it: what the author wrote, in order, without anything that the site, its
 * plugins or a writing tool put around it. For one thread.
 */
public final class Article {
  private final Post post;
  private final List<Passage> passages;
  private final List<Mark> marks;
  private final boolean beginsInBox;
  private @Nullable Answer answer;

  Article(Post post, List<Passage> passages, Marks marks) {
    this.post = post;
    this.passages = List.copyOf(passages);
    this.marks = marks.all();
    this.beginsInBox = marks.beginInBox(passages.size());
  }

  private record Answer(Function<Article, ?> question, Object given) {}

  public Post post() {
    return post;
  }

  public List<Passage> passages() {
    return passages;
  }

  /** The names that its markup gives to the whole, and to parts of it: at most some hundreds. */
  public List<Mark> marks() {
    return marks;
  }

  /**
   * True if the first passage stands in a block with others that are not all: an advertisement, a
   * list of other posts.
   */
  public boolean beginsInBox() {
    return beginsInBox;
  }

  /**
   * True for a passage that speaks of the post rather than of its matter: set in italics, labelled
   * ("Editor's note: …", "Disclaimer"), under such a heading, or one of the last two.
   */
  public boolean isRemark(int passage) {
    return Remark.is(this, passage);
  }

  /** The answer to a question about this article. The last one is kept: all rules ask the same. */
  @SuppressWarnings("unchecked") // The answer that is kept was given to this very question.
  public <T> T ask(Function<Article, T> question) {
    Answer last = answer;
    if (last == null || last.question() != question) {
      last = new Answer(question, question.apply(this));
      answer = last;
    }
    return (T) last.given();
  }
}
