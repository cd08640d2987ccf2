package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.command.Admins;
import io.assay.message.Destination;
import io.assay.outbox.DeliverySettings;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.folder.FolderSettings;
import io.assay.post.wordpress.WordPressSettings;
import io.assay.store.StoreSettings;
import io.assay.subscription.Filters;
import io.assay.subscription.NameCheck;
import io.assay.subscription.Selection;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import io.assay.subscription.Timing;
import io.assay.subscription.Wanting;
import io.assay.web.HttpAddress;
import io.assay.web.HttpSettings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final Path GOOD = Path.of("src/test/resources/config/good");
  private static final Path SHIPPED = Path.of("config");
  private static final Map<String, String> TOKENS =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-hunter2-hunter2",
          "SLACK_APP_TOKEN", "xapp-hunter2-hunter2",
          "DISCORD_TOKEN", "hunter2.hunter2.hunter2");

  @TempDir private Path folder;

  @BeforeEach
  void startWithGoodFiles() throws IOException {
    for (String file : List.of("assay.yaml", "subscriptions.yaml")) {
      write(file, Files.readString(GOOD.resolve(file)));
    }
  }

  @Test
  void theShippedFilesNeedNoEnvironmentAndGiveNoWarning() throws Exception {
    Configuration shipped = read(SHIPPED, Map.of());

    assertThat(shipped.warnings()).isEmpty();
    assertThat(shipped.settings())
        .isEqualTo(
            new Settings(
                new StartSettings(
                    new StoreSettings("jdbc:h2:file:./data/assay"),
                    new HttpSettings(Optional.of(HttpAddress.USUAL), Optional.empty()),
                    new ChatSettings(Optional.empty(), Optional.empty(), Admins.NOBODY)),
                BriefsSettings.AS_SHIPPED,
                DeliverySettings.AS_SHIPPED,
                List.of(
                    new SourceSettings(
                        new SourceSettings.Folder(
                            new FolderSettings(
                                "seed", "Rare Earth Exchanges", Path.of("seeds/posts"))),
                        new Schedule.Every(Duration.ofMinutes(1)),
                        1),
                    new SourceSettings(
                        new SourceSettings.WordPress(
                            new WordPressSettings(
                                "rareearthexchanges",
                                "Rare Earth Exchanges",
                                URI.create("https://rareearthexchanges.com/wp-json/wp/v2"),
                                "news-archive",
                                Map.of(
                                    Taxonomy.ORGANIZATION, "organization",
                                    Taxonomy.REGION, "regions",
                                    Taxonomy.TOPIC, "news-type"),
                                Duration.ofDays(90),
                                Duration.ofHours(6),
                                Duration.ofSeconds(1),
                                false)),
                        new Schedule.Every(Duration.ofMinutes(5)),
                        0)),
                List.of(
                    subscription("sample", Set.of("seed"), Subscription.Format.FULL),
                    subscription(
                        "everything", Set.of("rareearthexchanges"), Subscription.Format.COMPACT)),
                shipped.settings().aliases()));
    assertThat(shipped.settings().aliases())
        .contains(new Alias(Taxonomy.ORGANIZATION, "China Northern Rare Earth Group", "北方稀土"));
  }

  @Test
  void theShippedExamplesAreRightAndKeepTheSampleOutOfChannels() throws Exception {
    write("assay.yaml", Files.readString(SHIPPED.resolve("assay.yaml")));
    write(
        "subscriptions.yaml",
        Files.readString(SHIPPED.resolve("subscriptions.yaml"))
            .replaceAll("(?m)^  # ( *(- )?[a-zA-Z]+:( .*)?)$", "  $1"));

    Configuration all = read(folder, TOKENS);

    assertThat(all.warnings()).isEmpty();
    assertThat(all.settings().subscriptions())
        .extracting(subscription -> subscription.to().toString())
        .containsExactly(
            "console",
            "console",
            "slack:#ree-alerts",
            "discord:1234567890123456789",
            "slack:#ree-alerts",
            "slack:#ree-alerts");
    assertThat(all.settings().subscriptions())
        .filteredOn(subscription -> !subscription.to().platform().equals("console"))
        .allSatisfy(
            subscription ->
                assertThat(subscription.filters().sources()).containsExactly("rareearthexchanges"));
  }

  @Test
  void tokensComeFromTheEnvironmentAndShowNowhere() throws Exception {
    Settings settings = read(folder, TOKENS).settings();

    SlackSettings slack = settings.slack().orElseThrow();
    DiscordSettings discord = settings.discord().orElseThrow();
    assertThat(slack.botToken().reveal()).isEqualTo("xoxb-hunter2-hunter2");
    assertThat(slack.appToken().reveal()).isEqualTo("xapp-hunter2-hunter2");
    assertThat(slack.apiUrl()).isEqualTo(SlackSettings.API);
    assertThat(discord.token().reveal()).isEqualTo("hunter2.hunter2.hunter2");
    assertThat(discord.apiUrl()).isEqualTo(DiscordSettings.API);
    assertThat(discord.gatewayUrl()).isEqualTo(DiscordSettings.GATEWAY);
    assertThat(settings.toString()).contains("***").doesNotContain("hunter2");
  }

  @Test
  void addressesOfPlatformsCanBeChanged() throws Exception {
    append(
        "assay.yaml",
        """
        slack:
          apiUrl: http://127.0.0.1:8080/api
        discord:
          apiUrl: http://127.0.0.1:8081/
          gatewayUrl: ws://127.0.0.1:8082
        """);

    Settings settings = read(folder, TOKENS).settings();

    assertThat(settings.slack().orElseThrow().apiUrl()).hasToString("http://127.0.0.1:8080/api/");
    assertThat(settings.discord().orElseThrow().apiUrl()).hasToString("http://127.0.0.1:8081/");
    assertThat(settings.discord().orElseThrow().gatewayUrl()).hasToString("ws://127.0.0.1:8082");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void warnsOfTokensThatWouldGoOutUnencrypted() throws Exception {
    append(
        "assay.yaml",
        """
        slack:
          apiUrl: http://proxy.example/api
        discord:
          apiUrl: https://proxy.example/
          gatewayUrl: ws://proxy.example
        """);
    String trouble =
        ": the token goes to proxy.example for everybody on the way to read: use https or wss";
    assertThat(warnings())
        .extracting(warning -> warning.replaceFirst("^\\S+ ", ""))
        .containsExactly("slack.apiUrl" + trouble, "discord.gatewayUrl" + trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "${PLACE},             somewhere",
    "${PLACE:nowhere},     somewhere",
    "${NONE:nowhere},      nowhere",
    "${EMPTY:nowhere},     nowhere",
    "${NONE:a:b},          a:b",
    "x-${PLACE}-${PLACE}-y, x-somewhere-somewhere-y",
    "${TRICK},             ${PLACE}$1",
    "$PLACE,               $PLACE",
  })
  void variablesAreFilledIntoAnyValue(String written, String meant) throws Exception {
    write(
        "subscriptions.yaml", "subscriptions:\n- {name: '" + written + "', destination: console}");

    Settings settings =
        read(folder, Map.of("PLACE", "somewhere", "EMPTY", "", "TRICK", "${PLACE}$1")).settings();

    assertThat(settings.subscriptions()).extracting(Subscription::name).containsExactly(meant);
  }

  @Test
  void aSubscriptionIsReadWhole() throws Exception {
    write(
        "subscriptions.yaml",
        """
        subscriptions:
          - name: 2025
            destination: slack:#ree-alerts
            organizations: [baogang-group, "Noveon: Magnets & Co."]
            regions:
              - China
              - China
            topics: [policy]
            sources: [site]
            format: FULL
        """);

    assertThat(read(folder, TOKENS).settings().subscriptions())
        .containsExactly(
            new Subscription(
                "2025",
                Destination.parse("slack:#ree-alerts"),
                new Filters(
                    Set.of("site"),
                    Selection.anyOf(List.of("baogang-group", "Noveon: Magnets & Co.")),
                    new Filters.Regions(Selection.anyOf(List.of("China")), true),
                    Selection.anyOf(List.of("policy")),
                    Selection.empty(),
                    Filters.EVERYTHING.keywords()),
                Timing.NOW,
                Style.of(Subscription.Format.FULL)));
  }

  @Test
  void aScheduleCanFollowTheClock() throws Exception {
    write(
        "assay.yaml",
        Files.readString(GOOD.resolve("assay.yaml"))
            .replace("every: 5m", "cron: 0 */10 * * * ?\n    zone: Asia/Shanghai"));

    assertThat(read(folder, Map.of()).settings().sources())
        .extracting(SourceSettings::schedule)
        .containsExactly(new Schedule.Cron("0 */10 * * * ?", ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void windowsFilesAreReadLikeOthers() throws Exception {
    String text = Files.readString(GOOD.resolve("subscriptions.yaml")).replace("\n", "\r\n");
    write("subscriptions.yaml", "\uFEFF" + text);
    assertThat(read(folder, Map.of()).settings().subscriptions()).hasSize(1);

    write("subscriptions.yaml", "\uFEFF" + text + "    formt: full\r\n");
    assertThat(mistakes(Map.of()))
        .containsExactly(
            "subscriptions.yaml:4:5 subscriptions[0].formt: unknown key; did you mean \"format\"?");
  }

  @Test
  void mistakesOfBothFilesAreNamedAtOnce() throws Exception {
    write(
        "assay.yaml",
        """
        stor:
          url: x
        sources:
          - name: Site
            every: 5 minutes
            folder:
              paths: seeds
        """);
    write("subscriptions.yaml", "subscriptions:\n  - name: all\n    destination: discord:1\n");

    assertThat(mistakes(Map.of()))
        .containsExactly(
            "assay.yaml:1:1 stor: unknown key; did you mean \"store\"?",
            "assay.yaml:4:5 sources[0].publisher: is missing: it must be a text of at most 80"
                + " characters in one line",
            "assay.yaml:4:11 sources[0].name: \"Site\" is not a name of lower-case letters, digits"
                + " and -, at most 40",
            "assay.yaml:5:12 sources[0].every: \"5 minutes\" is not a duration of 1s to 30d: write"
                + " 30s, 5m, 6h or 90d",
            "assay.yaml:7:7 sources[0].folder.path: is missing: it must be the path of a folder",
            "assay.yaml:7:7 sources[0].folder.paths: unknown key; did you mean \"path\"?",
            "subscriptions.yaml:3:18 subscriptions[0].destination: discord:1 needs DISCORD_TOKEN in"
                + " the environment");
  }

  @Test
  void aMissingFolderIsNamed() {
    ConfigRefused refused =
        catchThrowableOfType(ConfigRefused.class, () -> read(folder.resolve("nowhere"), Map.of()));

    assertThat(refused.getMessage())
        .isEqualTo(folder.resolve("nowhere") + ": there is no such folder");
  }

  @Test
  void missingFilesAndFoldersInTheirPlaceAreNamed() throws Exception {
    Files.delete(folder.resolve("assay.yaml"));
    Files.delete(folder.resolve("subscriptions.yaml"));
    Files.createDirectory(folder.resolve("subscriptions.yaml"));

    assertThat(mistakes(Map.of()))
        .containsExactly("assay.yaml: there is no such file", "subscriptions.yaml: is not a file");
  }

  @Test
  void aSecondFileIsNotBlamedForTheFirst() throws Exception {
    write("assay.yaml", "");
    write(
        "subscriptions.yaml",
        "subscriptions: [{name: all, destination: discord:1, sources: [site]}]");

    assertThat(mistakes(Map.of())).containsExactly("assay.yaml: is empty");
  }

  @Test
  void aHugeFileIsRefusedUnread() throws Exception {
    write("subscriptions.yaml", "# ten megabytes\n" + "x".repeat(10_000_000));

    assertThat(mistakes(Map.of())).containsExactly("subscriptions.yaml: is larger than 5 MB");
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsPlace() throws Exception {
    Files.write(
        folder.resolve("subscriptions.yaml"),
        "subscriptions:\n  - name: Erzgebühr\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("assay.yaml"), "sources:\n".getBytes(StandardCharsets.UTF_16));

    assertThat(mistakes(Map.of()))
        .containsExactly(
            "assay.yaml:1:1: is not UTF-8 from here on: save the file as UTF-8",
            "subscriptions.yaml:2:17: is not UTF-8 from here on: save the file as UTF-8");
  }

  @Test
  void whatCannotBeSeenIsNamedWithItsPlace() throws Exception {
    write("subscriptions.yaml", "subscriptions:\n  - name: a\u0007b\n    destination: console\n");

    assertThat(mistakes(Map.of()))
        .containsExactly(
            "subscriptions.yaml:2:12: here stands a character that cannot be seen: remove it");
  }

  @Test
  void aMistakeIsOneLineThatATerminalCanShow() throws Exception {
    write(
        "subscriptions.yaml",
        """
        "\\e[2J\\n": 1
        subscriptions:
          - name: all
            destination: "\\e]0;title\\a\\nirc"
        """);

    assertThat(mistakes(Map.of()))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.chars()).noneMatch(Character::isISOControl));
  }

  @Test
  void manySubscriptionsAreReadAndEachMistakeIsFound() throws Exception {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "  - name: s" + i + "\n    destination: console\n    regions: [China]\n")
            .collect(Collectors.joining());
    write("subscriptions.yaml", "subscriptions:\n" + many);
    assertThat(read(folder, Map.of()).settings().subscriptions()).hasSize(10_000);

    write("subscriptions.yaml", "subscriptions:\n" + many.replace("regions", "region"));
    assertThat(mistakes(Map.of()))
        .hasSize(10_000)
        .endsWith(
            "subscriptions.yaml:30001:5 subscriptions[9999].region: unknown key; did you mean"
                + " \"regions\"?");
  }

  @Test
  void warnsOfWhatMayNotBeMeant() throws Exception {
    write(
        "assay.yaml",
        """
        sources:
          - name: site
            publisher: Example
            every: 5m
            wordpress:
              url: https://example.org/wp-json/wp/v2/
              postType: posts
          - name: seed
            publisher: Example
            every: 1m
            folder:
              path: no/such/folder
        """);
    write("subscriptions.yaml", "subscriptions:\n  - name: c\n    destination: slack:#ree\n");
    assertThat(warnings())
        .containsExactly(
            "assay.yaml:12:13 sources[1].folder.path: there is no such folder; a relative path"
                + " starts where Assay was started",
            "subscriptions.yaml:2:5 subscriptions[0]: names no sources, so the posts of the folder"
                + " \"seed\" go there too");

    write("subscriptions.yaml", "subscriptions: []");
    assertThat(warnings())
        .contains(
            "assay.yaml:2:11 sources[0].name: no subscription wants the posts of this source",
            "subscriptions.yaml:1:16 subscriptions: nobody wants anything: no message will be sent");
  }

  @Test
  void namesThatNoSourceKnowsAreWarnedOfWhereTheyStand() throws Exception {
    write(
        "subscriptions.yaml",
        """
        subscriptions:
          - name: all
            destination: console
            regions:
              - China
              - chinna
        """);
    Term china = new Term(Taxonomy.REGION, "china", "China", List.of());

    List<Mistake> warnings =
        read(folder, Map.of())
            .warnings(new NameCheck(List.of(china), List.of("site"), Aliases.NONE));

    assertThat(warnings)
        .extracting(this::withoutFolder)
        .containsExactly(
            "subscriptions.yaml:6:9 subscriptions[0].regions[1]: no source is known to have the"
                + " region \"chinna\"; did you mean \"China\"? (not polled yet: site)");
  }

  @Test
  void namesWithAliasesAreReadAndDoubtedWhereTheyStand() throws Exception {
    assertThat(read(folder, Map.of()).settings().aliases()).isEmpty();
    write(
        "names.yaml",
        """
        organizations:
          - name: Baogang Group
            aliases: [Baotou Steel, 包钢]
        regions:
          - name: chinna
            aliases: [PRC]
        """);
    Term china = new Term(Taxonomy.REGION, "china", "China", List.of());

    Configuration read = read(folder, Map.of());

    assertThat(read.settings().aliases())
        .containsExactly(
            new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "Baotou Steel"),
            new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢"),
            new Alias(Taxonomy.REGION, "chinna", "PRC"));
    assertThat(read.warnings(new NameCheck(List.of(china), List.of(), Aliases.NONE)))
        .extracting(this::withoutFolder)
        .containsExactly(
            "names.yaml:5:11 regions[0].name: no source is known to have the region \"chinna\";"
                + " did you mean \"China\"?");
  }

  private List<String> mistakes(Map<String, String> environment) {
    ConfigRefused refused =
        catchThrowableOfType(ConfigRefused.class, () -> read(folder, environment));
    return refused.mistakes().stream().map(this::withoutFolder).toList();
  }

  private List<String> warnings() throws ConfigRefused {
    return read(folder, TOKENS).warnings().stream().map(this::withoutFolder).toList();
  }

  private String withoutFolder(Mistake mistake) {
    return mistake.toString().replace(folder + File.separator, "");
  }

  private static Configuration read(Path folder, Map<String, String> environment)
      throws ConfigRefused {
    return new ConfigReader(environment::get, InstantSource.system()).read(folder);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void append(String file, String text) throws IOException {
    write(file, Files.readString(folder.resolve(file)) + text);
  }

  private static Subscription subscription(
      String name, Set<String> sources, Subscription.Format format) {
    return Wanting.only(
        Wanting.all(name, "console", Style.of(format)),
        Wanting.sources(Filters.EVERYTHING, sources.toArray(String[]::new)));
  }
}
