package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules together: each sentence has the kinds that it should have, and no other. */
class CaveatRulesTest {
  private final Briefer briefer = new Briefer(CaveatRules.all());

  static Stream<String> sentences() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/briefs/sentences.txt")).stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void findTheseKindsAndNoOther(String line) {
    String[] parts = line.split(" \\| ", 2);
    List<String> expected =
        Arrays.stream(parts[0].split(",")).filter(kind -> !kind.equals("none")).toList();
    Brief brief = briefer.brief(Posts.withBody("<p>The plant runs. " + parts[1] + "</p>"));
    assertThat(brief.caveats())
        .allSatisfy(caveat -> assertThat(caveat.evidence()).isEqualTo(parts[1]))
        .extracting(caveat -> caveat.kind().key())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void kindsKeepTheirPublicNames() {
    assertThat(CaveatKind.values())
        .extracting(CaveatKind::key)
        .containsExactlyInAnyOrder(
            "state-owned-source",
            "state-listed-outlet",
            "verify-independently",
            "propaganda",
            "unverified",
            "single-source",
            "unnamed-source",
            "company-claim",
            "paid-content",
            "opinion",
            "speculation",
            "forward-looking",
            "translation",
            "automated-text",
            "conflict-of-interest",
            "not-advice",
            "correction",
            "corroborated");
  }

  @Test
  void aListOfLinksSaysNothingOfItsOwn() {
    String title = "The figures could not be independently verified.";
    assertThat(kinds("<ul><li>" + title + "</li></ul>")).contains(CaveatKind.UNVERIFIED);
    assertThat(kinds("<ul><li><a href=\"https://news.example/\">" + title + "</a></li></ul>"))
        .isEmpty();
  }

  private List<CaveatKind> kinds(String html) {
    Brief brief = briefer.brief(Posts.withBody("<p>The plant runs.</p>" + html));
    return brief.caveats().stream().map(Caveat::kind).toList();
  }

  @Test
  void thereIsOneRuleForEachKind() {
    assertThat(CaveatRules.all()).hasSameSizeAs(CaveatKind.values());
  }
}
