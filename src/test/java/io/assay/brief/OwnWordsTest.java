package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A brief never says what the post does not say: over all posts that there are. */
class OwnWordsTest {
  private final Briefer briefer = new Briefer(CaveatRules.all());

  static List<Path> posts() throws IOException {
    try (Stream<Path> briefs = Files.walk(Path.of("src/test/resources/briefs"));
        Stream<Path> seeds = Files.walk(Path.of("seeds/posts"))) {
      return Stream.concat(briefs, seeds)
          .filter(file -> file.getFileName().toString().matches(".*-[0-9]+\\.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("posts")
  void everyHighlightAndEveryEvidenceStandsInThePost(Path file) throws IOException {
    Post post = PostFile.byHand("test").read(file).posts().get(0);
    Brief brief = briefer.brief(post);
    String text = text(post);
    String titled = plain(post.title()) + "\n" + text;

    // The parts of a nested item are joined by marks of ours; all else is verbatim.
    assertThat(brief.highlights())
        .allSatisfy(
            highlight -> assertThat(letters(text)).contains(letters(plain(highlight.text()))));
    assertThat(brief.caveats())
        .allSatisfy(caveat -> assertThat(titled).contains(plain(caveat.evidence())));
  }

  /** What a reader sees of it. */
  private static String text(Post post) {
    Document body = Jsoup.parse(String.valueOf(post.html()));
    body.select(".sr-only, .screen-reader-text").remove();
    return plain(body.body().wholeText().replaceAll("\\[/?[a-z]+_[^\\]]*\\]", " "));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "");
  }
}
