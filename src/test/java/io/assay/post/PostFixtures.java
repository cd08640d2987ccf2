package io.assay.post;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Posts for tests: of our own writing, in the shape of the real ones. */
public final class PostFixtures {
  public static final Term BAOGANG =
      new Term(Taxonomy.ORGANIZATION, "baogang-group", "Baogang Group", List.of());
  public static final Term NORTHERN =
      new Term(Taxonomy.ORGANIZATION, "northern-rare-earth", "Northern Rare Earth", List.of());
  public static final Term CHINA = new Term(Taxonomy.REGION, "china", "China", List.of());
  public static final Term INNER_MONGOLIA =
      new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china"));

  private PostFixtures() {}

  /** A post with two highlights and the author's advice to check. */
  public static Post post(String source, String id, Instant publishedAt, Term... terms) {
    return new Post(
        new PostId(source, id),
        "v1",
        URI.create("https://news.example/news/" + id + "/"),
        "Example News",
        "A magnet plant opens, number " + id,
        "<p><strong>Highlights</strong></p><ul><li>The plant opened in May.</li><li>It makes magnets.</li></ul>"
            + "<p>The plant stands near the river and employs two hundred people.</p>"
            + "<p>This report originates from a state-owned publication and should be independently verified.</p>",
        publishedAt,
        publishedAt,
        List.of(terms));
  }

  /** The same post without its body. */
  public static Post withoutBody(Post post) {
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        null,
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  /** A later state of the same post. */
  public static Post changed(Post post, String old, String now, Term... terms) {
    return new Post(
        post.id(),
        post.version() + "'",
        post.link(),
        post.publisher(),
        post.title(),
        String.valueOf(post.html()).replace(old, now),
        post.publishedAt(),
        post.modifiedAt(),
        List.of(terms));
  }
}
