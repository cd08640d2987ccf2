package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well briefs do on posts and sentences that were written by people who had not seen the rules.
 * Wordings are made, and the weights of cues fitted, with the development set and the sentences;
 * the posts held out, the fresh ones and the unseen sentences are only measured. Of those held out
 * mistakes were read, and how sure cues must be was chosen with their totals in view; the fresh
 * ones and the unseen sentences are younger than the rules, and none of their mistakes was read.
 * Prints tables; the figures that it holds are floors, to be raised whenever the rules get better.
 */
class DevelopmentSetTest {
  private static final Path BRIEFS = Path.of("src/test/resources/briefs");

  /** A false label of these does harm. */
  private static final Set<CaveatKind> NEVER_FALSE =
      EnumSet.of(
          CaveatKind.STATE_OWNED_SOURCE,
          CaveatKind.STATE_LISTED_OUTLET,
          CaveatKind.PROPAGANDA,
          CaveatKind.PAID_CONTENT,
          CaveatKind.CONFLICT_OF_INTEREST);

  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Measure SEEN = new Measure("development set");
  private static final Measure HELD_OUT = new Measure("held out");
  private static final Measure SENTENCES = new Measure("sentences");
  private static final Measure UNSEEN = new Measure("sentences, unseen");
  private static final Measure FRESH = new Measure("fresh");
  private static final List<String> WRONG_HIGHLIGHTS = new ArrayList<>();

  @BeforeAll
  static void briefAll() throws IOException {
    measure("dev", SEEN);
    measure("held-out", HELD_OUT);
    measure("fresh", FRESH);
    measureSentences("labelled-sentences.tsv", SENTENCES);
    measureSentences("unseen-sentences.tsv", UNSEEN);
    for (Measure measure : List.of(SEEN, HELD_OUT, FRESH, SENTENCES, UNSEEN)) {
      System.out.println(measure.table());
    }
    System.out.println("author's highlights wrong: " + WRONG_HIGHLIGHTS);
  }

  private static void measure(String set, Measure measure) throws IOException {
    Path folder = BRIEFS.resolve(set);
    for (JsonNode entry : new ObjectMapper().readTree(folder.resolve("expected.json").toFile())) {
      String file = entry.get("file").asText();
      Brief brief = BRIEFER.brief(PostFile.byHand("dev").read(folder.resolve(file)).posts().get(0));
      if (entry.has("highlights")) {
        judgeHighlights(file, entry.get("highlights"), brief);
      }
      measure.add(file.replaceAll("\\D", ""), kinds(entry.get("caveats")), kinds(brief));
    }
  }

  private static void measureSentences(String file, Measure measure) throws IOException {
    for (String line : Files.readAllLines(BRIEFS.resolve(file))) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        Set<CaveatKind> expected = EnumSet.noneOf(CaveatKind.class);
        Arrays.stream(columns[0].split(","))
            .filter(key -> !key.equals("-"))
            .forEach(key -> expected.add(kind(key)));
        Brief brief = BRIEFER.brief(Posts.withBody(body(columns[1], columns[2])));
        measure.add("", expected, kinds(brief));
      }
    }
  }

  /** The sentence where it says that it stands, among others that say nothing of the kind. */
  private static String body(String place, String sentence) {
    String text = sentence.replace("&", "&amp;").replace("<", "&lt;");
    String news =
        "<p>The plant in Ganzhou separates twelve oxides from clay. Prices rose in May.</p>";
    return switch (place) {
      case "top" -> "<p>" + text + "</p>" + news.repeat(3);
      case "end", "note" -> news.repeat(3) + "<p>" + text + "</p>";
      default -> news + "<p>The mill runs. " + text + " It rained.</p>" + news.repeat(3);
    };
  }

  private static void judgeHighlights(String file, JsonNode expected, Brief brief) {
    List<String> wanted = new ArrayList<>();
    expected.forEach(item -> wanted.add(item.asText()));
    List<String> found =
        brief.highlights().stream()
            .filter(highlight -> highlight.origin() == Highlight.Origin.AUTHOR)
            .map(Highlight::text)
            .toList();
    if (!wanted.equals(found)) {
      WRONG_HIGHLIGHTS.add(file + ": " + found + " instead of " + wanted);
    }
  }

  private static Set<CaveatKind> kinds(JsonNode caveats) {
    Set<CaveatKind> kinds = EnumSet.noneOf(CaveatKind.class);
    caveats.fieldNames().forEachRemaining(key -> kinds.add(kind(key)));
    return kinds;
  }

  private static Set<CaveatKind> kinds(Brief brief) {
    Set<CaveatKind> kinds = EnumSet.noneOf(CaveatKind.class);
    brief.caveats().forEach(caveat -> kinds.add(caveat.kind()));
    return kinds;
  }

  private static CaveatKind kind(String key) {
    return CaveatKind.of(key).orElseThrow();
  }

  @Test
  void noPostHasAFalseLabelThatDoesHarm() {
    assertThat(NEVER_FALSE)
        .allSatisfy(
            kind -> {
              assertThat(SEEN.falseOnes(kind)).isEmpty();
              assertThat(HELD_OUT.falseOnes(kind)).isEmpty();
              assertThat(FRESH.falseOnes(kind)).isEmpty();
            });
  }

  @Test
  void aFalseLabelStandsOnOnePostInTwentyAtMost() {
    assertThat(SEEN.falseOnesAPost()).isLessThanOrEqualTo(0.05);
    assertThat(HELD_OUT.falseOnesAPost()).isLessThanOrEqualTo(0.05);
    assertThat(FRESH.falseOnesAPost()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void findsAtLeastWhatItFoundBefore() {
    assertThat(SEEN.recall()).isGreaterThanOrEqualTo(0.98);
    assertThat(HELD_OUT.recall()).isGreaterThanOrEqualTo(0.78);
    assertThat(FRESH.recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(UNSEEN.recall()).isGreaterThanOrEqualTo(0.63);
    assertThat(UNSEEN.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(SENTENCES.recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(SENTENCES.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(WRONG_HIGHLIGHTS).hasSizeLessThanOrEqualTo(2);
  }
}
