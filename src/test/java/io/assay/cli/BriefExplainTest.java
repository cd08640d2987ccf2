package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefExplainTest extends CommandTest {
  private String withBody(String body) throws IOException {
    return write("post.json", seedWithBody(body));
  }

  private String config(String briefs) throws IOException {
    Files.writeString(folder.resolve("briefs.yaml"), briefs);
    return folder.toString();
  }

  @Test
  void saysWhichRuleFoundACaveatBySpeakerAndWords() {
    assertThat(call("brief", "--explain", SEED)).isZero();
    assertThat(out.toString())
        .contains("Highlights, as the author listed them")
        .contains("  state-owned-source · Author\n      Source: Baogang Daily")
        .contains("\n      met by: ")
        .contains("\n      rule: ");
  }

  @Test
  void saysWhyANearMissIsNone() throws IOException {
    String post =
        withBody(
            "<p>The kiln at Orsk is hot. This article was not sponsored by anybody.</p>"
                + "<p>The mill runs well at Lund.</p><p>The end is near for the pit.</p>");
    assertThat(call("brief", "--explain", post)).isZero();
    assertThat(out.toString())
        .contains("Near misses\n  paid-content · Author\n      This article was not sponsored")
        .contains("      but: denied: \"not\"\n");
  }

  @Test
  void saysWhatIsInferredAndFromWhat() throws IOException {
    String post =
        withBody(
            "<div class='advertorial'><p>The kiln is hot.</p>"
                + "<p>Source: <a href='https://www.prnewswire.com/1'>Orsk Metals</a></p></div>");
    assertThat(call("brief", "--explain", post)).isZero();
    assertThat(out.toString())
        .contains(
            """
              paid-content · Inferred
                  The kiln is hot.
                  met by: The kiln is hot.
                  rule: marked: ^ advertorial $, by "advertorial" on what encloses the text
              company-claim · Inferred
                  Source: Orsk Metals
                  met by: Orsk Metals
                  rule: press-release wire: prnewswire.com, PR Newswire
            """);
    out.getBuffer().setLength(0);
    assertThat(call("brief", "--json", post)).isZero();
    assertThat(JSON.readTree(out.toString()).path("caveats").findValuesAsText("speaker"))
        .containsExactly("inferred", "inferred");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord", "console"})
  void everyPlatformNamesOurselvesAsSpeaker(String platform) throws IOException {
    String post = withBody("<p>Source: <a href='https://www.prnewswire.com/1'>Orsk Metals</a></p>");
    assertThat(call("render", "--platform", platform, post)).isZero();
    assertThat(call("render", "--platform", platform, "--full", post)).isZero();
    assertThat(out.toString().split("Inferred:", -1)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(out.toString()).doesNotContain("Author:").contains("company's own claims");
  }

  @Test
  void givesTheScoresOfAnExtract() throws IOException {
    String post = withBody("<p>The kiln at Orsk makes four hundred tonnes of oxide a year.</p>");
    assertThat(call("brief", "--explain", post)).isZero();
    assertThat(out.toString())
        .contains("Extract: the author listed no highlights")
        .containsPattern("  0\\.\\d\\d The kiln at Orsk makes");
  }

  @Test
  void saysTheSameInJson() throws IOException {
    assertThat(call("brief", "--explain", "--json", SEED)).isZero();
    JsonNode brief = JSON.readTree(out.toString());
    assertThat(brief.path("findings").get(0).fieldNames())
        .toIterable()
        .containsExactly("kind", "speaker", "evidence", "rule", "words", "whyNot");
    assertThat(brief.path("caveats")).isNotEmpty();
    assertThat(brief.path("extract")).isEmpty();
  }

  @Test
  void nothingOfAPostCommandsATerminal() throws IOException {
    String post =
        withBody("<p>The kiln &#27;[2J at Orsk makes four hundred tonnes of oxide a year.</p>");
    call("brief", "--explain", post);
    assertThat(out.toString().chars()).noneMatch(c -> c == 27);
  }

  @Test
  void whatIsSwitchedOffIsNotLookedFor() throws IOException {
    String config =
        config(
            "caveats: {off: [{kind: propaganda, reason: test}, {kind: corroborated, reason: x}]}");
    assertThat(call("brief", "--json", "--config", config, SEED)).isZero();
    assertThat(JSON.readTree(out.toString()).path("caveats").findValuesAsText("kind"))
        .isNotEmpty()
        .doesNotContain("propaganda", "corroborated");
  }

  @Test
  void aWordingThatWasAddedIsFound() throws IOException {
    String post = withBody("<p>The kiln is hot. Kraken releases are moonshine anyway.</p>");
    String config =
        config("caveats: {wordings: [{kind: propaganda, add: ['releases ..2 moonshine']}]}");
    assertThat(call("brief", "--json", "--config", config, post)).isZero();
    assertThat(JSON.readTree(out.toString()).path("caveats").findValuesAsText("evidence"))
        .containsExactly("Kraken releases are moonshine anyway.");
  }

  @Test
  void aHostThatIsOffIsNoListedOutlet() throws IOException {
    String post = withBody("<p>The kiln is hot. Source: <a href='https://www.rt.com/a'>RT</a></p>");
    assertThat(call("brief", "--json", post)).isZero();
    assertThat(out.toString()).contains("state-listed-outlet");
    out.getBuffer().setLength(0);
    String config = config("caveats: {registerOff: [{host: rt.com, reason: test}]}");
    assertThat(call("brief", "--json", "--config", config, post)).isZero();
    assertThat(out.toString()).doesNotContain("state-listed-outlet");
  }

  @Test
  void anExtractHasAtMostSoManySentences() throws IOException {
    String post =
        withBody(
            "<p>The kiln at Orsk makes four hundred tonnes of oxide a year.</p>"
                + "<p>Prices of terbium rose by nine percent in Rotterdam on Monday.</p>");
    call("brief", "--json", "--config", config("extract: {sentences: 1}"), post);
    assertThat(JSON.readTree(out.toString()).path("highlights")).hasSize(1);
  }

  @Test
  void aMistakeInTheFileIsSaidInOneLine() throws IOException {
    assertThat(call("brief", "--config", config("extract: {sentences: many}"), SEED)).isEqualTo(1);
    assertThat(err.toString()).contains("briefs.yaml:1:22 extract.sentences:").hasLineCount(1);
  }

  @Test
  void aFolderThatIsGivenMustBeThere() {
    String none = folder.resolve("none").toString();
    assertThat(call("brief", "--config", none, SEED)).isEqualTo(1);
    assertThat(call("render", "--platform", "slack", "--config", none, SEED)).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(2).contains(none + ": there is no such folder");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhyThereAreNoHighlights() throws IOException {
    String post = withBody("<p>The kiln at Orsk makes four hundred tonnes of oxide a year.</p>");
    call("brief", "--explain", "--config", config("extract: {sentences: 0}"), post);
    assertThat(out.toString())
        .contains("No highlights: the author listed none, and briefs.yaml wants no extract.");
    out.getBuffer().setLength(0);
    call("brief", "--explain", withBody(" "));
    assertThat(out.toString()).contains("No highlights: the post has no body.");
    out.getBuffer().setLength(0);
    call("brief", "--explain", withBody("<p>Kiln</p>"));
    assertThat(out.toString())
        .contains("No highlights: there is no list of them and no sentence that says something.");
  }

  @Test
  void checkNamesWhatIsNotLookedFor() throws IOException {
    for (String file : new String[] {"assay.yaml", "subscriptions.yaml"}) {
      Files.copy(Path.of("config").resolve(file), folder.resolve(file));
    }
    config("caveats: {off: [{kind: opinion, reason: test}]}");
    assertThat(call("check", "--config", folder.toString())).isZero();
    assertThat(out.toString()).contains("; not looked for: opinion.");
  }
}
