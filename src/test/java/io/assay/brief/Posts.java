package io.assay.brief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Posts for tests. */
public final class Posts {
  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

  private Posts() {}

  /** The real post in seeds. */
  public static Post seed() {
    return read(new File("seeds/posts/news-archive-14218.json"));
  }

  /** A post of our own writing, in the shape of WordPress. */
  public static Post fixture(String name) {
    return read(new File("src/test/resources/briefs/" + name + ".json"));
  }

  public static Post withBody(String html) {
    return titled("A title", html);
  }

  public static Post titled(String title, String html) {
    return new Post(
        new PostId("test", "1"), "1", link(1), "The Test", title, html, DAY, DAY, List.of());
  }

  private static Post read(File file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file);
      return new Post(
          new PostId("test", json.get("id").asText()),
          json.get("modified_gmt").asText(),
          URI.create(json.get("link").asText()),
          "Rare Earth Exchanges",
          Parser.unescapeEntities(json.at("/title/rendered").asText(), false),
          json.at("/content/rendered").asText(),
          Instant.parse(json.get("date_gmt").asText() + "Z"),
          Instant.parse(json.get("modified_gmt").asText() + "Z"),
          terms(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Term> terms(JsonNode json) {
    List<Term> terms = new ArrayList<>();
    for (JsonNode name : json.path("class_list")) {
      String slug = name.asText();
      if (slug.startsWith("organization-")) {
        terms.add(Term.fromSlug(Taxonomy.ORGANIZATION, slug.substring("organization-".length())));
      } else if (slug.startsWith("regions-")) {
        terms.add(Term.fromSlug(Taxonomy.REGION, slug.substring("regions-".length())));
      }
    }
    return terms;
  }

  private static URI link(int id) {
    return URI.create("https://news.example.org/news/" + id + "/");
  }
}
