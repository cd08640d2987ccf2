package io.assay.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.command.Reload.Outcome;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.message.Destination;
import io.assay.outbox.ConfigNotices;
import io.assay.outbox.History;
import io.assay.outbox.OutboxRig;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFollowerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Destination ADMIN = Destination.parse("slack:#admin");
  private static final InstantSource TIME = () -> NOW;

  @TempDir Path temporary;

  private final Database database = Database.open(Engine.H2.fresh());
  private final OutboxRig rig = new OutboxRig(database);
  private final Map<String, String> environment = new HashMap<>(Map.of("SECRET_PLACE", "example"));
  private final List<Settings> used = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    folder = Files.createDirectory(temporary.resolve("config"));
    writeSettings("5m");
    write("subscriptions.yaml", subscriptions("first"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsRightHoldsOnceItRests() throws Exception {
    ConfigFollower follower = start();
    follower.look();
    assertThat(used).isEmpty();

    write("subscriptions.yaml", subscriptions("half"));
    follower.look();
    write("subscriptions.yaml", subscriptions("written whole"));
    follower.look();
    assertThat(used).isEmpty();
    follower.look();
    assertThat(names()).containsExactly("written whole");
    assertThat(follower.settings()).isEqualTo(used.get(0));

    follower.look();
    follower.look();
    assertThat(used).hasSize(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void filesThatAreRenamedLinkedOrTurnedToOthersAreFollowed() throws Exception {
    ConfigFollower follower = start();
    Path draft = folder.resolve(".subscriptions.yaml.swp");
    Files.writeString(draft, subscriptions("renamed"));
    Files.move(draft, folder.resolve("subscriptions.yaml"), StandardCopyOption.REPLACE_EXISTING);
    lookTwice(follower);
    assertThat(names()).containsExactly("renamed");

    for (String turn : List.of("one", "two")) {
      Path real = Files.createDirectory(folder.resolve(turn));
      Files.writeString(real.resolve("subscriptions.yaml"), subscriptions(turn));
      link(folder.resolve("..data"), real);
      link(folder.resolve("subscriptions.yaml"), Path.of("..data", "subscriptions.yaml"));
      lookTwice(follower);
      assertThat(names()).containsExactly(turn);
    }
    Files.delete(folder.resolve("..data"));
    lookTwice(follower);
    assertThat(follower.remarks())
        .singleElement()
        .asString()
        .contains(
            "subscriptions.yaml: is a link to ..data/subscriptions.yaml, and there is nothing");
  }

  private static void link(Path link, Path target) throws IOException {
    Path fresh = link.resolveSibling("fresh");
    Files.createSymbolicLink(fresh, target);
    Files.move(fresh, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void whatIsWrongIsRefusedAsAWholeAndToldOnce() throws Exception {
    ConfigFollower follower = start();
    writeSettings("7m");
    write("subscriptions.yaml", "subscriptions: [{name: x, destination: consol}]");
    lookTwice(follower);
    lookTwice(follower);

    Outcome again = follower.reload();
    assertThat(again.good()).isFalse();
    assertThat(again.lines())
        .singleElement()
        .asString()
        .contains("subscriptions.yaml:1:40 subscriptions[0].destination: \"consol\" is not");
    assertThat(used).isEmpty();
    assertThat(follower.remarks())
        .singleElement()
        .asString()
        .contains("was refused 0s ago, and what was right last goes on to hold: ", "\"consol\"");
    assertThat(follower.files().mistakes()).isEqualTo(again.lines());
    assertThat(told()).singleElement().asString().contains("has mistakes and is refused", "consol");

    write("subscriptions.yaml", subscriptions("mended"));
    assertThat(follower.reload())
        .isEqualTo(new Outcome(true, List.of(folder + " was read again, and holds")));
    assertThat(names()).containsExactly("mended");
    assertThat(follower.remarks()).isEmpty();
    assertThat(follower.files().mistakes()).isEmpty();
    assertThat(told()).hasSize(2).last().asString().contains("is right again, and holds");
    assertThat(follower.reload().lines()).containsExactly(folder + " has not changed, and holds");
  }

  @Test
  void theSameMistakeIsToldAgainEachTimeThatItIsSaved() throws Exception {
    ConfigFollower follower = start();
    Path file = folder.resolve("subscriptions.yaml");
    for (int save = 1; save <= 3; save++) {
      write("subscriptions.yaml", "subscriptions: no");
      Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(save)));
      lookTwice(follower);
      lookTwice(follower);
      assertThat(follower.reload().good()).isFalse();
      assertThat(told()).hasSize(save);
    }
    assertThat(start().remarks()).hasSize(1);
    assertThat(told()).hasSize(3);

    for (int save = 4; save <= 6; save += 2) {
      write("subscriptions.yaml", subscriptions("right"));
      Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(save)));
      lookTwice(follower);
      assertThat(told()).hasSize(save).last().asString().contains("is right again");
      write("subscriptions.yaml", "subscriptions: no");
      Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(save + 1)));
      lookTwice(follower);
      assertThat(told()).hasSize(save + 1).last().asString().contains("is refused");
    }
  }

  @Test
  void whateverIsPutInThePlaceOfAFileWhatWasRightLastGoesOn() throws Exception {
    ConfigFollower follower = start();
    String good = subscriptions("first");
    Map<String, byte[]> bad = new HashMap<>();
    bad.put("is larger than 5 MB", good.concat("# more\n".repeat(1_500_000)).getBytes(UTF_8));
    bad.put("a character that cannot be seen", new byte[] {'a', ':', 0, 1, 2});
    bad.put("is not UTF-8 from here on", good.replace("first", "J\u00fcrgen").getBytes(ISO_8859_1));
    bad.put("is not valid YAML", "subscriptions:\n\t- name: tab\n".getBytes(UTF_8));
    bad.put("is written twice", (good + "    name: again\n").getBytes(UTF_8));
    bad.put("must be a list", "subscriptions: no".getBytes(UTF_8));
    bad.put("holds more than a configuration needs", bomb().getBytes(UTF_8));
    bad.put("is empty", new byte[0]);
    for (Map.Entry<String, byte[]> one : bad.entrySet()) {
      Files.write(folder.resolve("subscriptions.yaml"), one.getValue());
      assertRefused(follower, one.getKey());
    }
    Files.delete(folder.resolve("subscriptions.yaml"));
    assertRefused(follower, "there is no such file");
    Files.createDirectory(folder.resolve("subscriptions.yaml"));
    assertRefused(follower, "is not a file");
    Files.delete(folder.resolve("subscriptions.yaml"));
    Files.createSymbolicLink(folder.resolve("subscriptions.yaml"), Path.of("subscriptions.yaml"));
    assertRefused(follower, "is a link to subscriptions.yaml, and there is nothing");
    Files.delete(folder.resolve("subscriptions.yaml"));
    if (Files.exists(Path.of("/proc/self/mem"))) {
      // A file that nobody can read from its beginning, whoever he is.
      Files.createSymbolicLink(folder.resolve("subscriptions.yaml"), Path.of("/proc/self/mem"));
      assertRefused(follower, "cannot be read: ");
      Files.delete(folder.resolve("subscriptions.yaml"));
    }
    assertThat(used).isEmpty();
    write("subscriptions.yaml", "\uFEFF" + subscriptions("windows").replace("\n", "\r\n"));
    assertThat(follower.reload().good()).isTrue();
    assertThat(names()).containsExactly("windows");
  }

  private static void assertRefused(ConfigFollower follower, String why) {
    Outcome outcome = follower.reload();
    assertThat(outcome.good()).as(why).isFalse();
    assertThat(outcome.lines()).singleElement().asString().contains("subscriptions.yaml", why);
  }

  /** Twelve levels of ten aliases each. */
  private static String bomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int level = 1; level < 13; level++) {
      String before = "*a" + (level - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(level, level, (before + ", ").repeat(9) + before));
    }
    return bomb.toString();
  }

  @Test
  void aStartWithMistakesUsesWhatWasRightLastAndSaysSo() throws Exception {
    start();
    Path kept = temporary.resolve("data/assay.config.zip");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(kept, ISO_8859_1)).doesNotContain("example/");
    String settings = Files.readString(folder.resolve("assay.yaml"));
    for (String bad : List.of(settings + "stor: {}\n", settings + "]\n", settings + "\0")) {
      write("assay.yaml", bad);
      used.clear();
      ConfigFollower again = start();
      assertThat(again.settings().subscriptions()).extracting("name").containsExactly("first");
      assertThat(again.remarks()).singleElement().asString().contains("was refused 0s ago");
    }
    assertThat(told()).hasSize(3);

    ConfigFollower last = start();
    assertThat(told()).hasSize(3);
    write("assay.yaml", settings);
    lookTwice(last);
    assertThat(last.remarks()).isEmpty();
    assertThat(told()).hasSize(4);
  }

  @Test
  void whatIsKeptHasNoSecretAndIsUsedOnlyWithItsFolderAndItsEnvironment() throws Exception {
    start();
    write("subscriptions.yaml", "subscriptions: no");
    assertThat(start().settings().subscriptions()).hasSize(1);

    Path other = Files.move(folder, temporary.resolve("other"));
    assertThatThrownBy(() -> ConfigFollower.start(other, reader(), TIME))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining("must be a list");
    Files.move(other, folder);
    environment.clear();
    assertThatThrownBy(() -> ConfigFollower.start(folder, reader(), TIME))
        .isInstanceOf(ConfigRefused.class);
  }

  @Test
  void aFirstStartWithMistakesIsRefused() throws Exception {
    write("subscriptions.yaml", "subscriptions: no");
    assertThatThrownBy(() -> ConfigFollower.start(folder, reader(), TIME))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining("must be a list");
  }

  @Test
  void whatNeedsAStartIsSaidAndTheRestHolds() throws Exception {
    ConfigFollower follower = start();
    Settings before = follower.settings();
    Path file = folder.resolve("assay.yaml");
    String settings = Files.readString(file);
    Files.writeString(
        file,
        settings.replace("data/assay", "elsewhere/assay").replace("5m", "9m")
            + "discord: {token: a-token-that-is-long-enough}\n");
    List<String> later =
        List.of(
            "what changed below store takes effect at the next start",
            "what changed below discord takes effect at the next start");
    assertThat(follower.reload().lines()).endsWith(later.get(0), later.get(1));
    assertThat(follower.remarks()).isEqualTo(later);
    assertThat(used.get(0).store()).isEqualTo(before.store());
    assertThat(used.get(0).discord()).isEmpty();
    assertThat(used.get(0).sources()).isNotEqualTo(before.sources());

    Files.writeString(file, settings);
    assertThat(follower.reload().good()).isTrue();
    assertThat(follower.remarks()).isEmpty();
  }

  @Test
  void whatCannotBeBuiltChangesNothing() throws Exception {
    ConfigFollower follower = ConfigFollower.start(folder, reader(), TIME);
    Settings before = follower.settings();
    follower.begin(
        settings -> {
          throw new IllegalStateException("no memory");
        },
        notices());
    write("subscriptions.yaml", subscriptions("other"));
    assertThat(follower.reload().lines())
        .singleElement()
        .asString()
        .contains("an error inside Assay", "no memory");
    assertThat(follower.settings()).isSameAs(before);
  }

  @Test
  void whoCountsIsToldOfEachChangeWhetherItHolds() throws Exception {
    List<Boolean> told = new ArrayList<>();
    ConfigFollower follower = ConfigFollower.start(folder, reader(), TIME);
    follower.begin(used::add, notices(), told::add);
    assertThat(follower.isRefused()).isFalse();

    write("subscriptions.yaml", "subscriptions: no");
    assertThat(follower.reload().good()).isFalse();
    assertThat(follower.isRefused()).isTrue();
    write("subscriptions.yaml", subscriptions("other"));
    assertThat(follower.reload().good()).isTrue();
    follower.reload();

    assertThat(told).containsExactly(false, true);
    assertThat(follower.isRefused()).isFalse();
  }

  private ConfigFollower start() throws ConfigRefused {
    ConfigFollower follower = ConfigFollower.start(folder, reader(), TIME);
    follower.begin(used::add, notices());
    return follower;
  }

  private ConfigReader reader() {
    return new ConfigReader(environment::get, TIME);
  }

  private ConfigNotices notices() {
    return new ConfigNotices(rig.outbox, () -> Optional.of(ADMIN));
  }

  private static void lookTwice(ConfigFollower follower) {
    follower.look();
    follower.look();
  }

  private List<String> names() {
    return used.get(used.size() - 1).subscriptions().stream().map(one -> one.name()).toList();
  }

  /** All that the admin was told so far. */
  private List<String> told() {
    return new History(database)
        .list(History.Choice.of(History.OPEN), 50).stream()
            .peek(entry -> assertThat(entry.key().to()).isEqualTo(ADMIN))
            .map(entry -> entry.message().orElseThrow().summary())
            .toList();
  }

  private void writeSettings(String every) throws IOException {
    write(
        "assay.yaml",
        """
        store: {url: "jdbc:h2:file:%s"}
        sources:
          - name: site
            publisher: Example
            every: %s
            wordpress: {url: "https://${SECRET_PLACE}.org/wp", postType: posts}
        """
            .formatted(temporary.resolve("data/assay"), every));
  }

  private static String subscriptions(String name) {
    return "subscriptions:\n  - name: %s\n    destination: console\n".formatted(name);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
