package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.brief.Passage;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Posts of 1 to 6 kB, always the same: paragraphs of the development set, names of their own, and
 * tags of which few are common and most are rare.
 */
final class MadePosts {
  static final int ORGANIZATIONS = 5_000;
  static final int REGIONS = 500;
  private static final int TOPICS = 30;
  private static final int WORDS = 20_000;
  private static final int DAYS = 5 * 365;

  private final Random random = new Random(7);
  private final List<String> paragraphs = new ArrayList<>();
  private final Instant newest;

  MadePosts(Instant newest) throws IOException {
    this.newest = newest;
    Briefer briefer = new Briefer(List.of());
    try (Stream<Path> set = Files.list(Path.of("src/test/resources/briefs/dev"))) {
      for (Path file : set.filter(MadePosts::isPost).sorted().toList()) {
        for (Post post : PostFile.byHand("bench").read(file).posts()) {
          briefer.explain(post).passages().stream().map(Passage::text).forEach(paragraphs::add);
        }
      }
    }
  }

  private static boolean isPost(Path file) {
    return file.getFileName().toString().startsWith("dev-");
  }

  static Term organization(int number) {
    return new Term(
        Taxonomy.ORGANIZATION, "org-" + number, word(number) + " Group " + number, List.of());
  }

  /** Ten lie in none; of the others, each lies in one of a tenth of its number. */
  static Term region(int number) {
    List<String> ancestors =
        IntStream.iterate(number, at -> at >= 10, at -> at / 10)
            .mapToObj(at -> "region-" + at / 10)
            .toList();
    return new Term(Taxonomy.REGION, "region-" + number, word(number) + " Land", ancestors);
  }

  /** A word that no language has. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 100; rest > 0; rest /= 60) {
      word.append("bdfgklmnprst".charAt(rest % 60 / 5)).append("aeiou".charAt(rest % 5));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Half of all numbers are below the square root of the limit. */
  int common(int limit) {
    return (int) Math.pow(limit, random.nextDouble()) - 1;
  }

  Post next(int number) {
    Instant published = newest.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    return new Post(
        new PostId("bench", "" + number),
        "v1",
        URI.create("https://news.example/" + number),
        "Bench News",
        word(common(WORDS)) + " and " + word(common(WORDS)) + " speak of rare earths",
        html(),
        published,
        published,
        terms());
  }

  private List<Term> terms() {
    Set<Term> terms = new LinkedHashSet<>();
    IntStream.rangeClosed(0, random.nextInt(5))
        .forEach(at -> terms.add(organization(common(ORGANIZATIONS))));
    if (random.nextBoolean()) {
      terms.add(region(0));
    }
    IntStream.rangeClosed(0, random.nextInt(3))
        .forEach(at -> terms.add(region(1 + common(REGIONS - 1))));
    int topic = common(TOPICS);
    terms.add(new Term(Taxonomy.TOPIC, "topic-" + topic, "Topic " + topic, List.of()));
    return List.copyOf(terms);
  }

  private String html() {
    int length = 1_000 + random.nextInt(5_000);
    StringBuilder html = new StringBuilder();
    while (html.length() < length) {
      html.append("<p class=\"wp-block-paragraph\">")
          .append(paragraphs.get(random.nextInt(paragraphs.size())).replace("<", "&lt;"))
          .append(" <strong>")
          .append(word(common(WORDS)))
          .append("</strong> is named beside ")
          .append(word(common(WORDS)))
          .append(".</p>\n");
    }
    return html.toString();
  }
}
