package io.assay.archive;

import static java.util.stream.Collectors.joining;

import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Posts of our own writing about companies that are none, several of each event. In a file, a post
 * begins with {@code == event day organization, …; region, …}; its title follows, then highlights
 * and paragraphs, one a line.
 */
final class ToldPosts {
  private static final Instant FIRST_DAY = Instant.parse("2025-10-13T09:00:00Z");

  private ToldPosts() {}

  /**
   * @param event the same for posts that tell the same
   */
  record ToldPost(String event, Post post) {
    boolean tellsTheSame(ToldPost other) {
      return event.equals(other.event);
    }
  }

  /** All of them. */
  static List<ToldPost> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/stories"))) {
      List<ToldPost> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String[] posts = Files.readString(file).split("(?m)^== ");
        for (int at = 1; at < posts.length; at++) {
          all.add(read(posts[at], all.size() + 1));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The posts of one event, in the order of the file. */
  static List<Post> of(String event) {
    return all().stream().filter(told -> told.event().equals(event)).map(ToldPost::post).toList();
  }

  /** The same post at another time. */
  static Post at(Instant published, Post post) {
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html(),
        published,
        published,
        post.terms());
  }

  private static ToldPost read(String text, int number) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    String[] head = lines.get(0).split(" ", 3);
    String[] terms = head[2].split(";");
    Instant published =
        FIRST_DAY.plus(Duration.ofDays(Integer.parseInt(head[1]))).plusSeconds(number);
    return new ToldPost(
        head[0],
        new Post(
            new PostId("stories", String.valueOf(number)),
            "1",
            URI.create("https://news.example/news/" + number + "/"),
            "Example News",
            lines.get(1),
            html(lines.subList(2, lines.size())),
            published,
            published,
            Stream.concat(terms(Taxonomy.ORGANIZATION, terms[0]), terms(Taxonomy.REGION, terms[1]))
                .toList()));
  }

  private static Stream<Term> terms(Taxonomy taxonomy, String slugs) {
    return Arrays.stream(slugs.split(",")).map(slug -> Term.fromSlug(taxonomy, slug.strip()));
  }

  private static String html(List<String> lines) {
    String highlights =
        lines.stream()
            .filter(line -> line.startsWith("- "))
            .map(line -> "<li>" + line.substring(2) + "</li>")
            .collect(joining());
    String text =
        lines.stream()
            .filter(line -> !line.startsWith("- "))
            .map(line -> "<p>" + line + "</p>")
            .collect(joining());
    return highlights.isEmpty()
        ? text
        : "<p><strong>Highlights</strong></p><ul>" + highlights + "</ul>" + text;
  }
}
