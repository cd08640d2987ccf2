package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.config.ConfigFiles;
import io.assay.config.LastGood;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standin.discord.DiscordStandIn;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

class CommandLineTest extends CommandTest {
  @Test
  void saysItsVersionWhereverItIsStartedFrom() {
    assertThat(call("--version")).isZero();
    assertThat(out.toString().strip()).matches("assay \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void printsTheBriefOfThePostAsOneJsonObject() throws IOException {
    assertThat(call("brief", "--json", SEED)).isZero();
    assertThat(out.toString().strip().lines()).hasSize(1);
    JsonNode brief = JSON.readTree(out.toString());
    assertThat(fields(brief))
        .containsExactly(
            "id",
            "link",
            "title",
            "publishedAt",
            "modifiedAt",
            "highlights",
            "caveats",
            "organizations",
            "regions",
            "topics");
    assertThat(brief.path("id").asText()).isEqualTo("14218");
    assertThat(brief.path("publishedAt").asText()).isEqualTo("2025-10-14T14:45:01Z");
    assertThat(brief.path("highlights")).hasSize(5);
    assertThat(brief.path("highlights").get(4).toString())
        .isEqualTo(
            "{\"text\":\"The aim is to gain economic and geopolitical advantage.\",\"origin\":\"author\"}");
    assertThat(brief.path("caveats").findValuesAsText("kind"))
        .contains("state-owned-source", "verify-independently", "propaganda", "corroborated");
    assertThat(brief.path("caveats").findValuesAsText("speaker")).containsOnly("author");
    assertThat(fields(brief.path("caveats").get(0))).containsExactly("kind", "speaker", "evidence");
    assertThat(brief.path("organizations").toString())
        .isEqualTo(
            "[{\"slug\":\"baogang-group\",\"name\":\"Baogang Group\"},"
                + "{\"slug\":\"china-northern-rare-earth-group\",\"name\":\"China Northern Rare Earth Group\"}]");
    assertThat(brief.path("regions").findValuesAsText("slug"))
        .containsExactly("china", "inner-mongolia");
    assertThat(brief.path("topics")).hasSize(3);
  }

  @Test
  void readsTheGoodPostsOfAnArrayAndNamesTheBadOne() throws IOException {
    Path posts = folder.resolve("posts.json");
    Files.writeString(
        posts, "[" + Files.readString(Path.of(SEED)) + ", {\"id\": 7, \"acf\": false}]");
    assertThat(call("brief", "--json", posts.toString())).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("skipped ").contains("posts.json").hasLineCount(1);
  }

  @Test
  void saysInOneLineWhatIsWrongWithAFile() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\"id\": 7,");
    for (String file : List.of(folder.resolve("none.json").toString(), broken.toString())) {
      assertThat(call("brief", file)).isEqualTo(1);
    }
    assertThat(err.toString())
        .hasLineCount(2)
        .contains("none.json", "broken.json")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void refusesAddressesOfPrivateNetworks() {
    assertThat(call("brief", "http://127.0.0.1:1/wp-json/wp/v2/news-archive/1")).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord"})
  void rendersTheExactJsonOfAPlatform(String platform) throws IOException {
    assertThat(call("render", "--platform", platform, SEED)).isZero();
    String alert = JSON.readTree(out.toString()).toString();
    assertThat(alert)
        .contains("Baogang Group Accelerates", "verify independently", "3 more highlights");
    out.getBuffer().setLength(0);
    assertThat(call("render", "--platform", platform, "--full", SEED)).isZero();
    assertThat(JSON.readTree(out.toString()).toString()).contains("The aim is to gain economic");
  }

  @Test
  void rendersTheTextOfTheConsole() {
    assertThat(call("render", "--platform", "console", SEED)).isZero();
    assertThat(out.toString()).contains("Author: state-owned source").doesNotContain("\u001b");
  }

  @Test
  void refusesAPlatformThatDoesNotExist() {
    assertThat(call("render", "--platform", "telegram", SEED)).isEqualTo(2);
    assertThat(err.toString()).contains("telegram", "slack, discord, console");
  }

  @Test
  void namesItsExitCodes() {
    for (String command :
        List.of(
            "run",
            "check",
            "brief",
            "render",
            "doctor",
            "send-test",
            "outbox",
            "outbox list",
            "outbox show",
            "outbox retry",
            "outbox drop",
            "outbox pause",
            "outbox resume",
            "backup",
            "restore",
            "migrate")) {
      out.getBuffer().setLength(0);
      assertThat(call((command + " --help").split(" "))).isZero();
      assertThat(out.toString()).contains("Exit codes:", "0  ", "1  ", "2  ");
    }
  }

  @Test
  void checksAnInstallationThatNeverRanWithoutMakingADatabase() throws IOException {
    configure("subscriptions: [{name: all, destination: console, organizations: [Baogan Group]}]");
    assertThat(call("check", "--config", folder.toString())).isZero();
    assertThat(err.toString()).contains("(warning)", "Baogan Group", "not polled yet");
    assertThat(out.toString()).contains("is right: 1 source, 1 subscription.");
    assertThat(folder.resolve("data")).doesNotExist();

    out.getBuffer().setLength(0);
    assertThat(call("check", "--strict", "--config", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void warnsOfRulesThatAreHardlyMeant() throws IOException {
    configure(
        """
        subscriptions:
          - {name: all, destination: console, sources: [seed]}
          - {name: magnets, destination: console, sources: [seed], keywords: [magnet*]}
        """);
    assertThat(call("check", "--config", folder.toString())).isZero();
    assertThat(err.toString())
        .contains("subscriptions.yaml:3:5 subscriptions[1]: adds nothing: \"all\" before it takes")
        .endsWith("(warning)\n");
    assertThat(call("check", "--strict", "--config", folder.toString())).isEqualTo(1);
  }

  @Test
  void saysWhichPostGoesElsewhereThanTheFilesExpect() throws IOException {
    String given = "post: " + Path.of(SEED).toAbsolutePath();
    configure(
        """
        subscriptions:
          - {name: all, destination: console, sources: [seed]}
          - {name: lynas, destination: console, keywords: [unobtainium]}
        expect:
          - {%s, reaches: [all, lynas], not: [console]}
          - {post: 99, reaches: [all]}
          - {post: none.txt, reaches: [all]}
        """
            .formatted(given));
    Files.writeString(folder.resolve("none.txt"), "{}");
    assertThat(call("check", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString().lines().map(line -> line.replace(given, "post: S")))
        .satisfiesExactly(
            missed ->
                assertThat(missed)
                    .contains("expect[0].reaches[1]: \"lynas\" is not reached: lynas: keywords:"),
            other ->
                assertThat(other)
                    .contains("expect[0].not[0]: \"console\" is reached: all: sources: \"seed\""),
            unread -> assertThat(unread).contains("subscriptions.yaml:7:12 expect[2].post: "),
            unknown ->
                assertThat(unknown)
                    .contains("subscriptions.yaml:6:12 expect[1].post: is neither a stored post")
                    .endsWith("(warning)"));
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void namesEveryMistakeWithItsPlace() throws IOException {
    configure(
        """
        subscriptions:
          - {name: all, destination: "slack:#ree", organisations: [Baogang Group]}
          - {name: all, destination: nowhere}
        """);
    assertThat(call("check", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("subscriptions.yaml:2:", "organisations", "organizations", "SLACK_BOT_TOKEN")
        .contains("subscriptions.yaml:3:", "nowhere");
  }

  @Test
  void findsWhatElseIsWrongBesideMistakes() throws IOException {
    String given = "post: " + Path.of(SEED).toAbsolutePath();
    configure(
        """
        subscriptions:
          - {name: all, destination: "slack:#ree", sources: [seed]}
          - {name: magnets, destination: "slack:#ree", sources: [seed], keywords: [magnet*]}
          - {name: wrong, destination: console, keyword: [magnet*], regions: [chinna]}
          - {name: never, destination: console, keywords: [unobtainium]}
        expect:
          - {%s, reaches: [never, wrong], not: [all, console]}
        """
            .formatted(given));
    assertThat(call("check", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString().lines().map(line -> line.replaceFirst("^.*yaml:", "")))
        .satisfiesExactly(
            slack -> assertThat(slack).contains("2:30", "needs NO_SUCH_SLACK_BOT_TOKEN"),
            again -> assertThat(again).contains("3:34", "needs NO_SUCH_SLACK_BOT_TOKEN"),
            key -> assertThat(key).contains("4:41", "unknown key; did you mean \"keywords\"?"),
            never -> assertThat(never).contains("expect[0].reaches[0]", "is not reached: never"),
            all -> assertThat(all).contains("expect[0].not[0]", "is reached: all"),
            adds -> assertThat(adds).contains("3:5", "adds nothing: \"all\""),
            name -> assertThat(name).contains("4:71", "\"chinna\"", "(warning)"));
  }

  @Test
  void findsWhatIsWrongInAFileThoughAnotherOneCannotBeRead() throws IOException {
    configure(
        """
        subscriptions:
          - {name: all, destination: console, sources: [seed]}
          - {name: magnets, destination: console, sources: [seed], regions: [chinna]}
        """);
    Files.writeString(folder.resolve("assay.yaml"), "sources: [");
    assertThat(call("check", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            broken -> assertThat(broken).contains("assay.yaml:1:11: is not valid YAML"),
            adds -> assertThat(adds).contains("subscriptions.yaml:3:5", "adds nothing"));
  }

  @Test
  void worksOnWhatWasRightLastWhereAFileIsBrokenAndSaysSo() throws IOException {
    configure("subscriptions: [{name: all, destination: console, sources: [seed]}]");
    StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("data/assay"));
    Database.open(store).close();
    LastGood.beside(store).orElseThrow().keep(ConfigFiles.read(folder));
    Files.writeString(folder.resolve("subscriptions.yaml"), "subscriptions: [");
    Files.writeString(folder.resolve("briefs.yaml"), "extracts: {}");

    for (String command :
        List.of("outbox list", "audit", "backtest", "subscriptions list", "routes " + SEED)) {
      err.getBuffer().setLength(0);
      assertThat(call((command + " --config " + folder).split(" "))).as(command).isZero();
      assertThat(err.toString())
          .as(command)
          .contains(folder + " has 2 mistakes: ", "briefs.yaml:1:1 extracts: unknown key")
          .containsOnlyOnce("So this works on what was right last, at ");
    }
    assertThat(out.toString()).contains("all");
    assertThat(call("brief", "--config", folder.toString(), SEED)).isZero();
    assertThat(call("doctor", "--config", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("FAILED  configuration: ", "ok      source seed")
        .doesNotContain("ok      configuration");
    assertThat(call("check", "--config", folder.toString())).isEqualTo(1);
  }

  @Test
  void findsWhatIsHealthyAndWhatIsNotAndPostsNothing() throws IOException {
    try (SlackStandIn slack = SlackStandIn.start();
        DiscordStandIn discord = DiscordStandIn.start()) {
      String channel = discord.addChannel("ree");
      slack.channel("C0REE", "ree");
      configure(
          slack,
          discord,
          """
          subscriptions:
            - {name: a, destination: "slack:#ree", sources: [seed]}
            - {name: b, destination: "discord:%s", sources: [seed]}
            - {name: c, destination: "slack:#gone", sources: [seed]}
          """
              .formatted(channel));
      assertThat(call("doctor", "--config", folder.toString())).isEqualTo(1);
      assertThat(discord.messages(channel)).isEmpty();
    }
    assertThat(out.toString())
        .contains("ok      store", "ok      source seed")
        .contains(
            "ok      Slack: granted 9 of the 10 scopes that it can use",
            "ok      clock: as Slack's")
        .containsPattern("ok +.*#ree")
        .containsPattern("FAILED +.*#gone")
        .contains("        -> ")
        .doesNotContain(SlackStandIn.BOT_TOKEN);
  }

  @Test
  void warnsOfAClockThatASiteDoesNotShare() throws IOException {
    try (WordPressStandIn site = WordPressStandIn.start()) {
      Files.writeString(
          folder.resolve("assay.yaml"),
          """
          store: {url: "jdbc:h2:file:%s"}
          sources:
            - {name: site, publisher: Example, every: 1m, wordpress: {url: "%s", postType: news-archive}}
          """
              .formatted(folder.resolve("data/assay"), site.url()));
      Files.writeString(folder.resolve("subscriptions.yaml"), "subscriptions: []");
      assertThat(call("doctor", "--config", folder.toString())).isZero();
      assertThat(out.toString()).containsPattern("ok +source site .*: can be read\n");
      site.keptFor(600);
      assertThat(call("doctor", "--config", folder.toString())).isZero();
    }
    assertThat(out.toString())
        .containsPattern("warning source site .* clock is (10|9)min behind its")
        .contains("        -> if other sources say so too");
  }

  private void configure(String subscriptions) throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        slack: {botToken: "${NO_SUCH_SLACK_BOT_TOKEN:}", appToken: "${NO_SUCH_SLACK_APP_TOKEN:}"}
        """
            .formatted(folder.resolve("data/assay")));
    Files.writeString(folder.resolve("subscriptions.yaml"), subscriptions);
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
