package io.assay.brief;

import io.assay.message.Excerpt;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a post is about in one line: "Baogang Group · China, Inner Mongolia". */
final class TermLine {
  private static final int LONGEST_NAME = 40;

  private TermLine() {}

  /** Organizations and regions, at most {@code limit} characters, the rest counted. */
  static String of(Post post, int limit) {
    List<Term> regions = post.terms(Taxonomy.REGION);
    String where = names(regions, regions.isEmpty() ? 0 : limit / 2);
    String who = names(post.terms(Taxonomy.ORGANIZATION), limit - where.length() - 3);
    return Stream.of(who, where).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** Topics, at most {@code limit} characters, the rest counted; empty if there are none. */
  static String topics(Post post, int limit) {
    return names(post.terms(Taxonomy.TOPIC), limit);
  }

  private static String names(List<Term> terms, int room) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < terms.size(); at++) {
      String name = Excerpt.cut(terms.get(at).name(), LONGEST_NAME);
      String more = " +" + (terms.size() - at) + " more";
      boolean last = at == terms.size() - 1;
      int needed = line.length() + 2 + name.length() + (last ? 0 : " +999 more".length());
      if (at > 0 && needed > room) {
        return line + more;
      }
      line.append(at > 0 ? ", " : "").append(name);
    }
    return line.toString();
  }
}
