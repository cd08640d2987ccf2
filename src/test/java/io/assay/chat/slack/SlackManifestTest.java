package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is pasted into Slack must be what the code needs. */
class SlackManifestTest {
  private static final Path MANIFEST = Path.of("config", "slack-manifest.yaml");

  private Map<String, Object> manifest = Map.of();

  @BeforeEach
  void read() throws Exception {
    try (Reader reader = Files.newBufferedReader(MANIFEST)) {
      manifest = new Yaml().load(reader);
    }
  }

  private Object at(String path) {
    Object node = manifest;
    for (String name : path.split("\\.")) {
      node = ((Map<?, ?>) node).get(name);
    }
    return node;
  }

  @Test
  void asksForTheScopesThatTheCodeUsesAndNoOthers() {
    assertThat(at("oauth_config.scopes.bot"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SlackScope.values()).map(SlackScope::id).toList());
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

  @Test
  void declaresTheCommandThatTheIntakeAnswers() {
    Map<?, ?> command = (Map<?, ?>) ((List<?>) at("features.slash_commands")).get(0);

    assertThat(command.get("command")).isEqualTo(SlackIntake.COMMAND);
    assertThat(command.get("usage_hint")).asString().contains("org");
    assertThat(command.get("should_escape")).isEqualTo(false);
  }

  @Test
  void turnsSocketModeAndButtonsOn() {
    assertThat(at("settings.socket_mode_enabled")).isEqualTo(true);
    assertThat(at("settings.interactivity.is_enabled")).isEqualTo(true);
    assertThat(at("features.bot_user.display_name")).isEqualTo("Assay");
  }
}
