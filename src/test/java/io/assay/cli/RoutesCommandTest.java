package io.assay.cli;

import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who would get a post, as somebody at a terminal sees it. */
class RoutesCommandTest extends CommandTest {
  private static final String SUBSCRIPTIONS =
      """
      subscriptions:
        - {name: china, destination: "slack:C1AB", regions: [China], sources: [seed]}
        - {name: magnets, destination: "slack:C1AB", format: full, deliver: {digest: daily 08:00, zone: UTC}}
        - {name: weekly, destination: "slack:C2AB", deliver: {digest: mon 08:00, zone: UTC}}
        - {name: lynas, destination: "slack:C3AB", organizations: [Lynas]}
      """;

  @BeforeEach
  void configure() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s"}
        slack: {botToken: xoxb-1234567890-abcdef, appToken: xapp-1234567890-abcdef}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(settings().url()));
    Files.writeString(folder.resolve("subscriptions.yaml"), SUBSCRIPTIONS);
  }

  private StoreSettings settings() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve("data/assay"));
  }

  private void store() {
    try (Database database = Database.open(settings())) {
      Instant now = Instant.now();
      PostLog posts = new PostLog(database);
      database.useTransaction(tx -> posts.record(tx, post("seed", "7", now, CHINA), now));
    }
  }

  private int routes(String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = Arrays.copyOf(options, options.length + 3);
    System.arraycopy(options, 0, all, 1, options.length);
    all[0] = "routes";
    all[all.length - 2] = "--config";
    all[all.length - 1] = folder.toString();
    return call(all);
  }

  @Test
  void showsWhatWouldBeSentWhereAndWhenAndWhy() throws IOException {
    store();
    assertThat(routes("7")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("seed/7 A magnet plant opens, number 7\n")
        .contains("→ slack:C1AB now, compact (china, magnets)\n")
        .containsPattern("→ slack:C2AB in the digest of .*, compact \\(weekly\\)\n")
        .contains("china (slack:C1AB) matched: sources: \"seed\"; regions: \"China\"\n")
        .contains("lynas (slack:C3AB) did not match: organizations: ");
    assertThat(routes("https://news.example/news/7/", "--json")).isZero();
    JsonNode json = JSON.readTree(out.toString());
    assertThat(json.at("/messages/0/when").asText()).isEqualTo("now");
    assertThat(json.at("/messages/1/when").asText()).isEqualTo("digest");
    assertThat(json.at("/subscriptions/0/reasons/1/condition").asText()).isEqualTo("regions");
    assertThat(json.at("/subscriptions/3/matched").asBoolean()).isFalse();
  }

  @Test
  void aFileIsTakenAsAPostOfTheOnlySource() {
    assertThat(routes(SEED)).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("seed/14218 ").contains("sources: \"seed\"");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void saysWhereItDoesNotGoAsExpected() {
    store();
    assertThat(routes("seed/7", "--expect", "china,magnets,slack:C2AB")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(routes("seed/7", "--expect", "china,magnets,lynas")).isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            missed -> assertThat(missed).startsWith("\"lynas\" is not reached: lynas: organiz"),
            more -> assertThat(more).startsWith("\"weekly\" is reached: weekly: takes every"));
    assertThat(routes("seed/7", "--expect", "", "--json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"unexpected\":[{\"name\":\"china\"");
  }

  @Test
  void saysThatThereIsNoSuchPostOrSource() {
    assertThat(routes("8")).isEqualTo(1);
    assertThat(err.toString()).contains("\"8\" is neither a stored post nor a file");
    assertThat(routes(SEED, "--source", "sead")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no source \"sead\"; did you mean \"seed\"?");
  }
}
