package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.app.Assay;
import io.assay.app.Chats;
import io.assay.command.CommandSpec;
import io.assay.config.ConfigReader;
import io.assay.config.Settings;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What is pasted into Slack is made of what can be asked and of the permissions that the code
 * needs. Its limits: https://docs.slack.dev/reference/app-manifest
 */
class SlackManifestTest {
  private static final Path MANIFEST = Path.of("config", "slack-manifest.yaml");
  private static final int HINT = 1_000;
  private static final int DESCRIPTION = 140;

  @Test
  void offersWhatCanBeAskedAndAsksForTheScopesThatTheCodeUses() throws Exception {
    Map<String, Object> made = made(specs());
    DumperOptions readable = new DumperOptions();
    readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    readable.setWidth(HINT);

    try (Reader reader = Files.newBufferedReader(MANIFEST)) {
      assertThat(new Yaml().<Map<String, Object>>load(reader))
          .as("%s should say, beside its comments:%n%s", MANIFEST, new Yaml(readable).dump(made))
          .isEqualTo(made);
    }
  }

  @Test
  void saysOfEachScopeWhetherItCanBeLeftOut() throws Exception {
    List<String> lines = Files.readAllLines(MANIFEST);
    for (SlackScope scope : SlackScope.values()) {
      assertThat(lines)
          .filteredOn(line -> line.matches("\\s+- " + scope.id() + "\\s+#.*"))
          .singleElement()
          .asString()
          .contains(scope.needed() ? "needed" : "can do without")
          .contains(scope.purpose());
    }
  }

  /** Of the commands that Assay has when it runs. */
  private static List<CommandSpec> specs() throws Exception {
    Settings settings =
        new ConfigReader(variable -> null, InstantSource.system())
            .read(Path.of("src", "test", "resources", "config", "good"))
            .settings();
    try (Database database = Database.open(Engine.H2.fresh());
        Chats chats = Chats.sending(settings);
        Assay assay = new Assay(settings, database, chats, InstantSource.system())) {
      return assay.commands().specs();
    }
  }

  private static Map<String, Object> made(List<CommandSpec> specs) {
    String description = "Reads rare-earth news and says how far it can be trusted.";
    String hint = specs.stream().map(SlackManifestTest::hint).collect(Collectors.joining(" | "));
    assertThat(hint).hasSizeLessThanOrEqualTo(HINT);
    assertThat(description).hasSizeLessThanOrEqualTo(DESCRIPTION);
    List<String> scopes = Arrays.stream(SlackScope.values()).map(SlackScope::id).toList();
    Map<String, Object> command =
        Map.of(
            "command",
            SlackIntake.COMMAND,
            "description",
            "Ask about rare-earth news",
            "usage_hint",
            hint,
            "should_escape",
            false);
    return Map.of(
        "display_information", Map.of("name", "Assay", "description", description),
        "features",
            Map.of(
                "bot_user", Map.of("display_name", "Assay", "always_online", false),
                "slash_commands", List.of(command)),
        "oauth_config", Map.of("scopes", Map.of("bot", scopes)),
        "settings",
            Map.of(
                "interactivity", Map.of("is_enabled", true),
                "socket_mode_enabled", true,
                "org_deploy_enabled", false,
                "token_rotation_enabled", false));
  }

  /** What is typed: the name, and the option that takes the rest of the line. */
  private static String hint(CommandSpec spec) {
    return spec.options().stream()
        .findFirst()
        .map(
            option -> {
              String name = option.name().toUpperCase(Locale.ROOT);
              return spec.name() + " " + (option.required() ? name : "[" + name + "]");
            })
        .orElse(spec.name());
  }
}
