package io.assay.brief;

import io.assay.post.Post;
import java.util.ArrayList;
import java.util.List;

/**
 * What the author wrote, without any markup.
 *
 * @param passages in order, plain
 * @param whole false where there is more than was asked for
 */
public record PlainText(List<String> passages, boolean whole) {
  public PlainText {
    passages = List.copyOf(passages);
  }

  /**
   * Reads the text of a post, which has to be parsed for it; one without a body has none.
   *
   * @param characters at most so many of it, in UTF-16 units
   */
  public static PlainText of(Post post, int characters) {
    List<String> passages = new ArrayList<>();
    int room = characters;
    for (Passage passage : ArticleReader.read(post).passages()) {
      String text = passage.text();
      if (text.length() > room) {
        passages.add(text.substring(0, room));
        return new PlainText(passages, false);
      }
      passages.add(text);
      room -= text.length();
    }
    return new PlainText(passages, true);
  }
}
