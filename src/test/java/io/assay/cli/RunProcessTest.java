package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.post.SyncLog;
import io.assay.settings.Version;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/** The program as it is started by people: a process of its own. */
class RunProcessTest {
  private static final String TITLE = "China’s Baogang Group Accelerates";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;

  private final List<Started> running = new ArrayList<>();
  private int started;

  @BeforeEach
  void configure() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources:
          - {name: seed, publisher: Rare Earth Exchanges, every: 1m, folder: {path: seeds/posts}}
        """
            .formatted(folder.resolve("data/assay")));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: sample, destination: console, sources: [seed], format: full}]");
  }

  @AfterEach
  void end() {
    running.forEach(program -> program.process().destroyForcibly());
  }

  @Test
  void showsThePostOnceAndSaysTheSecondTimeHowToSeeItAgain() throws Exception {
    Started first = start("run", "--once");
    assertThat(first.exitCode()).isZero();
    assertThat(first.err().lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).endsWith("This is Assay " + Version.TEXT));
    assertThat(first.out())
        .contains(TITLE, "The aim is to gain economic", "should be")
        .doesNotContain("\u001b");

    Started second = start("--once");
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).doesNotContain(TITLE);
    assertThat(second.err()).contains("was already announced", "post seed/14218");
  }

  @Test
  void answersWhatIsTypedLetsOthersWorkBesideItAndStopsWhenAsked() throws Exception {
    Started program = start("run");
    await().atMost(PATIENCE).until(() -> program.out().contains(TITLE));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              // The archive's index takes a moment.
              program.type("org baogang");
              return program.out().contains("\n1 post, ");
            });

    Started other = start("run");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("already runs").hasLineCount(1);
    Started check = start("check");
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains("is right");
    hangUp(program);
    await().atMost(PATIENCE).until(() -> program.err().contains("has not changed, and holds"));
    Files.writeString(folder.resolve("subscriptions.yaml"), "subscriptions: no");
    await().atMost(PATIENCE).until(() -> program.err().contains("is refused"));
    Started wrong = start("check");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("must be a list", "goes on to hold, also after a restart");

    program.process().destroy();
    assertThat(program.exitCode()).isZero();
    assertThat(program.err()).contains("Polls seed").doesNotContain("\tat ");
    Started again = start("run", "--once");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).contains("must be a list", "what was right last goes on to hold");
  }

  private static void hangUp(Started program) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-HUP", String.valueOf(program.process().pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Test
  void letsWhatItOwesBeChangedByCommandWhileItRuns() throws Exception {
    try (SlackStandIn slack = SlackStandIn.start()) {
      Channel channel = slack.channel("C0REE", "ree");
      slack.next("chat.postMessage", Mishap.says("invalid_blocks"));
      toSlack(slack);
      start("run");
      await().atMost(PATIENCE).until(() -> outbox("list").contains("invalid_blocks"));
      String key =
          new ObjectMapper().readTree(outbox("list", "--json")).path(0).path("key").asText();

      assertThat(outbox("pause", "slack")).contains("slack is paused now");
      assertThat(outbox("retry", key)).contains("waits, since slack is paused");
      assertThat(outbox("list")).contains("owed again by command");
      assertThat(channel.messages()).isEmpty();
      assertThat(outbox("resume", "slack")).contains("1 message owed there: going out");
      await().atMost(PATIENCE).until(() -> channel.messages().size() == 1);
      await().atMost(PATIENCE).until(() -> outbox("show", key).contains("delivered: it stands"));
      assertThat(outbox("show", key)).containsPattern("(?s) 1  .* refused.* 2  .* delivered");
    }
  }

  private String outbox(String... args) {
    StringWriter out = new StringWriter();
    List<String> call = new ArrayList<>(List.of("outbox"));
    call.addAll(List.of(args));
    call.addAll(List.of("--config", folder.toString()));
    Main.commandLine(Main.ALL)
        .setOut(new PrintWriter(out, true))
        .execute(call.toArray(String[]::new));
    return out.toString();
  }

  private void toSlack(SlackStandIn slack) throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        "slack: {botToken: %s, appToken: %s, apiUrl: \"%s\"}\n"
            .formatted(SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN, slack.apiUrl()),
        StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: team, destination: 'slack:#ree', sources: [seed]}]");
  }

  @Test
  void goesOnAfterItWasKilledWithoutRepeatingAnything() throws Exception {
    Started killed = start("run");
    await().atMost(PATIENCE).until(() -> killed.err().contains("Delivered to console"));
    killed.process().destroyForcibly().waitFor();

    Started again = start("run", "--once");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).doesNotContain(TITLE);
  }

  @Test
  void archiveSyncStopsWhenAskedAndGoesOnLaterBesideAnotherThatHasTheDatabaseOpen()
      throws Exception {
    try (WordPressStandIn site = WordPressStandIn.start();
        Database other =
            Database.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("data/assay")))) {
      publish(site, 250);
      AtomicReference<Started> first = new AtomicReference<>();
      AtomicInteger batches = new AtomicInteger();
      site.beforeEach(
          request -> {
            if (request.query().contains("content") && batches.incrementAndGet() == 2) {
              first.get().process().destroy();
              await().atMost(PATIENCE).until(() -> first.get().err().contains("Stopping"));
            }
          });
      first.set(start("archive", "sync", "--source", "site"));
      assertThat(first.get().exitCode()).isEqualTo(1);
      assertThat(first.get().err()).contains("site: not all of its posts have been seen yet");
      assertThat(first.get().out())
          .isEqualTo(
              "site: 200 posts read, 0 gone, 0 skipped; 200 of 250 have their text now; not"
                  + " finished, the same command goes on\n");
      Started second = start("archive", "sync");
      assertThat(second.exitCode()).isZero();
      assertThat(second.out())
          .endsWith("site: 50 posts read, 0 gone, 0 skipped; 250 of 250 have their text now\n");
      assertThat(new SyncLog(other).underWay(Instant.now())).isEmpty();
    }
  }

  private void publish(WordPressStandIn site, int posts) throws IOException {
    site.addSeedTerms();
    for (int id = 1; id <= posts; id++) {
      site.add(id, "Post " + id, Instant.now().minus(Duration.ofDays(300 + id)));
    }
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
          - name: site
            publisher: Example
            every: 1h
            wordpress: {url: %s, postType: news-archive, taxonomies: {regions: regions}, pause: 0s}
        """
            .formatted(site.url()),
        StandardOpenOption.APPEND);
  }

  @Test
  void saysInOneLineThatTheDatabaseIsDamagedAndLeavesItAlone() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Path file = folder.resolve("data/assay.mv.db");
    byte[] damaged = new byte[8192];
    Files.write(file, damaged);
    Started program = start("run", "--once");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err()).contains("left untouched").hasLineCount(1);
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void failsWhenASourceCannotBeReadButReadsTheOthers() throws Exception {
    Files.writeString(
        folder.resolve("assay.yaml"),
        "  - {name: gone, publisher: Example, every: 1m, folder: {path: no/such/folder}}\n",
        StandardOpenOption.APPEND);
    Started program = start("run", "--once");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out()).contains(TITLE);
    assertThat(program.err()).contains("gone: ", "no/such/folder", "Tries again at");
  }

  private Started start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.assay.cli.Main"));
    Stream.concat(Stream.of(args), Stream.of("--config", folder.toString())).forEach(command::add);
    Path out = folder.resolve("out" + started);
    Path err = folder.resolve("err" + started++);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    Started program = new Started(process, out, err);
    running.add(program);
    return program;
  }

  /** A program that was started, and what it has written so far. */
  private record Started(Process process, Path outFile, Path errFile) {
    int exitCode() throws InterruptedException {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    String out() throws IOException {
      return Files.readString(outFile);
    }

    String err() throws IOException {
      return Files.readString(errFile);
    }

    void type(String line) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    }
  }
}
