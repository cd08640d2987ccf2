package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BriefDiffTest extends CommandTest {
  private String withBody(UnaryOperator<String> edit) throws IOException {
    String body = seed().at("/content/rendered").asText();
    assertThat(edit.apply(body)).isNotEqualTo(body);
    return write("new.json", seedWithBody(edit.apply(body)));
  }

  @Test
  void findsNothingInTheSamePostModifiedLater() throws IOException {
    String later = write("later.json", seed().put("modified_gmt", "2026-01-02T03:04:05"));
    assertThat(call("brief", "--diff", SEED, later)).isZero();
    assertThat(out.toString()).isEqualTo("nothing changed\n");
  }

  @Test
  void takesTheWorkOfALinkPluginForCosmetic() throws IOException {
    String linked =
        withBody(
            body -> body.replace("geopolitical", "<a href='/tag/geopolitics'>geopolitical</a>"));
    assertThat(call("brief", "--diff", SEED, linked)).isZero();
    assertThat(out.toString()).startsWith("cosmetic").hasLineCount(1);
  }

  @Test
  void printsTheLoudestFirst() throws IOException {
    String edited =
        withBody(
            body ->
                body.replace("geopolitical", "political")
                    + "<p>This could not be independently verified, and the report is propaganda.</p>"
                    + "<p>Readers are asked to verify the 4711 figures independently.</p>");
    assertThat(call("brief", "--diff", SEED, edited)).isEqualTo(3);
    assertThat(out.toString()).contains("“geopolitical” became “political”", "4711");
    assertThat(out.toString().lines().map(line -> line.split(" ")[0]).distinct().toList())
        .isSortedAccordingTo(
            (one, two) ->
                "caveat-added material minor".indexOf(one)
                    - "caveat-added material minor".indexOf(two));
  }

  @Test
  void printsOneJsonObject() throws IOException {
    ObjectNode tagged = seed();
    tagged.put("title", "Another title");
    tagged.withArray("class_list").add("regions-mongolia");
    assertThat(call("brief", "--json", "--diff", SEED, write("new.json", tagged))).isEqualTo(3);
    assertThat(out.toString().strip().lines()).hasSize(1);
    JsonNode json = JSON.readTree(out.toString());
    assertThat(json.path("id").asText()).isEqualTo("14218");
    assertThat(json.path("loudest").asText()).isIn("material", "minor");
    assertThat(json.path("changes").findValuesAsText("text"))
        .anySatisfy(text -> assertThat(text).endsWith("became “Another title”"));
    assertThat(json.path("termsAdded").findValuesAsText("slug")).containsExactly("mongolia");
    assertThat(json.path("termsRemoved")).isEmpty();
    out.getBuffer().setLength(0);
    assertThat(call("brief", "--json", "--diff", SEED, SEED)).isZero();
    assertThat(JSON.readTree(out.toString()).path("loudest").isNull()).isTrue();
  }

  @Test
  void refusesWhatAreNotTwoStatesOfOnePost() throws IOException {
    String other = write("other.json", seed().put("id", 7));
    String two = write("two.json", JSON.createArrayNode().add(seed()).add(seed().put("id", 7)));
    assertThat(call("brief", "--diff", SEED, other)).isEqualTo(1);
    assertThat(call("brief", "--diff", SEED, two)).isEqualTo(1);
    assertThat(call("brief", "--diff", SEED, folder.resolve("none.json").toString())).isEqualTo(1);
    assertThat(err.toString())
        .hasLineCount(3)
        .contains("these are posts 14218 and 7", "one post is wanted, here are 2", "none.json");
    assertThat(call("brief", "--diff", SEED, SEED, SEED)).isEqualTo(2);
    assertThat(call("brief", "--diff", SEED)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void refusesToExplainAComparison() {
    assertThat(call("brief", "--explain", "--diff", SEED, SEED)).isEqualTo(2);
    assertThat(err.toString()).contains("--explain", "--diff");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void explainsItself() {
    assertThat(call("brief", "--help")).isZero();
    assertThat(out.toString()).contains("--diff=OLD", "3   with --diff");
  }
}
