package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Claim;
import io.assay.outbox.Kind;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox as somebody at a terminal sees and changes it, while another has it open too. */
class OutboxCommandTest extends CommandTest {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String LINK =
      "https://news.example/news/a-long-story-about-a-magnet-plant-that-opens-in-may-by-the-river/";

  private final Instant now = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
  private Database database;
  private OutboxRig rig;

  @BeforeEach
  void configure() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("data/assay");
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(url));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [seed]}]");
    database = Database.open(new StoreSettings(url));
    rig = new OutboxRig(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void listsPausesThenWhatIsOwedInItsOrderThenWhatWasRefused() {
    owe("slack:#ree", LINK);
    settle(new Outcome.Refused("invalid_blocks: this is a defect of Assay"));
    owe("slack:#ree", LINK + "2/");
    settle(new Outcome.Barred(false, "is_archived: unarchive the channel or choose another one"));
    owe("discord:1234567890123456789", LINK + "3/");
    assertThat(callHere("outbox", "list")).isZero();
    assertThat(out.toString())
        .containsSubsequence(
            "Paused\n",
            "  slack:#ree  since 60min ago, looked at next",
            "is_archived: unarchive the channel",
            "\nOwed, in the order in which it goes\n",
            "KEY ",
            "discord:1234567890123456789  0    60min  now     …/3/",
            "slack:#ree                   1    60min  paused  …/2/",
            "\nNot owed any more, newest first\n",
            "refused",
            "          invalid_blocks: this is a defect of Assay\n");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void listsOneStateAndSaysHowManyMoreThereAre() {
    owe("slack:#ree", "1");
    settle(new Outcome.Delivered(new Receipt("C1", "42")));
    owe("slack:#ree", "2");
    owe("slack:#ree", "3");
    assertThat(callHere("outbox", "list", "--state", "delivered,dropped")).isZero();
    assertThat(out.toString()).contains("delivered").doesNotContain("owed  ", "Paused");
    assertThat(callHere("outbox", "list", "--limit", "1")).isZero();
    assertThat(err.toString()).isEqualTo("1 message more; --limit 2 shows all\n");
    assertThat(callHere("outbox", "list", "--state", "lost")).isEqualTo(2);
    assertThat(callHere("outbox", "list", "--limit", "0")).isEqualTo(2);
  }

  @Test
  void aDestinationThatNobodyKnowsIsNotAnEmptyOne() {
    owe("slack:#ree", "1");
    assertThat(callHere("outbox", "list", "--destination", "slack:#re")).isEqualTo(1);
    assertThat(callHere("outbox", "pause", "slack:#re")).isEqualTo(1);
    assertThat(callHere("outbox", "resume", "slakc")).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("no subscription names it; did you mean \"slack"));
  }

  @Test
  void listsInJsonWithAllThatIsKnown() throws IOException {
    owe("slack:#ree", LINK);
    settle(new Outcome.Deferred(Duration.ofHours(1), "429"));
    assertThat(callHere("outbox", "list", "--json")).isZero();
    JsonNode entry = JSON.readTree(out.toString()).path(0);
    assertThat(entry.fieldNames())
        .toIterable()
        .containsExactly(
            "key",
            "state",
            "kind",
            "action",
            "destination",
            "subject",
            "revision",
            "post",
            "summary",
            "withdrawn",
            "attempts",
            "why",
            "owedAt",
            "newsAt",
            "dueAt",
            "goesAt",
            "behind",
            "pausedBy",
            "settledAt",
            "heldFor",
            "heldBy",
            "heldUntil",
            "receipt",
            "secondCopy",
            "target",
            "digest");
    assertThat(entry.path("key").asText()).isEqualTo(key("slack:#ree", LINK));
    assertThat(entry.path("state").asText()).isEqualTo("owed");
    assertThat(Instant.parse(entry.path("dueAt").asText())).isAfter(now.plusSeconds(3590));
    assertThat(entry.path("receipt").isNull()).isTrue();
  }

  @Test
  void showsTheWordsEveryAttemptAndWhereItStands() throws IOException {
    owe("slack:#ree", LINK);
    settle(new Outcome.Deferred(Duration.ZERO, "Slack asks to wait (429)"));
    settle(new Outcome.Delivered(new Receipt("C1", "42.1", "https://slack.example/42")));
    String key = key("slack:#ree", LINK);
    assertThat(callHere("outbox", "show", key.substring(0, 5))).isZero();
    assertThat(out.toString())
        .contains("Key         " + key, "State       delivered: it stands", "Subject     " + LINK)
        .contains("Receipt     channel C1, message 42.1", "Link        https://slack.example/42")
        .containsPattern(
            "   1  .* took 0\\.0 s  owed\n      Slack asks to wait \\(429\\)\n   2  .*delivered")
        .contains("\n\nMessage\n  Words of https://news.example");
    out.getBuffer().setLength(0);
    assertThat(callHere("outbox", "show", "--json", key.toUpperCase(Locale.ROOT))).isZero();
    JsonNode json = JSON.readTree(out.toString());
    assertThat(json.path("tries").findValuesAsText("state")).containsExactly("owed", "delivered");
    assertThat(json.path("receipt").path("permalink").asText())
        .isEqualTo("https://slack.example/42");
    assertThat(json.path("text").asText()).contains("Words of");
  }

  @Test
  void aKeyThatIsNoneOrSeveralIsExplained() {
    for (int at = 0; at < 17; at++) {
      owe("slack:#ree", "story " + at);
    }
    assertThat(callHere("outbox", "show", "story")).isEqualTo(1);
    assertThat(err.toString()).contains("\"story\" is no key").hasLineCount(1);
    assertThat(callHere("outbox", "show", "000000000000")).isEqualTo(1);
    assertThat(err.toString()).contains("no message has a key that begins with 000000000000");
    err.getBuffer().setLength(0);
    // Seventeen keys and sixteen digits: two begin alike.
    String twice =
        List.of("0123456789abcdef".split("")).stream()
            .filter(digit -> keysBeginWith(digit) > 1)
            .findFirst()
            .orElseThrow();
    assertThat(callHere("outbox", "drop", twice, "--yes")).isEqualTo(1);
    assertThat(err.toString())
        .contains("begin with " + twice + ":\n  " + twice)
        .contains("  alert to slack:#ree, owed: Words of story ");
  }

  private long keysBeginWith(String digit) {
    long count = 0;
    for (int at = 0; at < 17; at++) {
      count += key("slack:#ree", "story " + at).startsWith(digit) ? 1 : 0;
    }
    return count;
  }

  @Test
  void retriesAllThatWasRefusedSinceThenInOrder() {
    owe("slack:#ree", "1");
    settle(new Outcome.Refused("no"));
    owe("slack:#ree", "2");
    settle(new Outcome.Refused("no"));
    assertThat(callHere("outbox", "retry", "--refused", "--since", "30m")).isZero();
    assertThat(out.toString()).isEqualTo("Nothing was refused.\n");
    out.getBuffer().setLength(0);
    assertThat(callHere("outbox", "retry", "--refused", "--since", "2h")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            key("slack:#ree", "1").substring(0, 8)
                + ", alert to slack:#ree: goes now, while run is running",
            key("slack:#ree", "2").substring(0, 8)
                + ", alert to slack:#ree: goes now, while run is running, after "
                + key("slack:#ree", "1").substring(0, 8));
    assertThat(claim().shipment().key().subject()).isEqualTo("1");
  }

  @Test
  void saysWhatCannotBeRetried() {
    owe("slack:#ree", "1");
    settle(new Outcome.Delivered(new Receipt("C1", "42")));
    assertThat(callHere("outbox", "retry", key("slack:#ree", "1"))).isEqualTo(1);
    assertThat(err.toString()).endsWith("not retried, it was delivered\n");
    assertThat(callHere("outbox", "retry")).isEqualTo(2);
    assertThat(callHere("outbox", "retry", "abc", "--refused")).isEqualTo(2);
    assertThat(callHere("outbox", "retry", "abc", "--since", "2h")).isEqualTo(2);
    assertThat(callHere("outbox", "retry", "--refused", "--since", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("\"yesterday\" is no time: write 30m, 2h, 3d");
  }

  @Test
  void pausesAndResumesADestinationAndSaysWhatIsOwedThere() {
    owe("slack:#ree", "1");
    assertThat(callHere("outbox", "pause", "slack:#ree")).isZero();
    assertThat(callHere("outbox", "pause", "slack:#ree")).isZero();
    assertThat(callHere("outbox", "pause", "slack")).isZero();
    assertThat(callHere("outbox", "resume", "slack:#ree")).isZero();
    assertThat(callHere("outbox", "resume", "slack:#ree")).isZero();
    assertThat(rig.claim(Instant.now(), LEASE, 1)).isEmpty();
    assertThat(callHere("outbox", "resume", "slack")).isZero();
    assertThat(claim().shipment().key().subject()).isEqualTo("1");
    assertThat(out.toString())
        .contains("slack:#ree was open\nslack:#ree is paused now; to let it go on: outbox resume")
        .contains("1 message owed there: kept until then.\n")
        .containsPattern("slack:#ree is paused already, since [0-9]s ago, by command\n")
        .containsPattern("slack:#ree was paused since [0-9]s ago, by command\n")
        .contains("kept, since slack as a whole is paused (outbox resume slack)")
        .contains("slack:#ree was not paused")
        .endsWith("1 message owed there: going out while run is running\n");
  }

  @Test
  void saysWhatAPauseThatAssayMadeItselfWasFor() {
    owe("slack:#ree", "1");
    settle(new Outcome.Barred(false, "is_archived: unarchive it"));
    assertThat(callHere("outbox", "pause", "slack:#ree")).isZero();
    assertThat(out.toString())
        .contains("slack:#ree took nothing since 60min ago")
        .contains(": is_archived: unarchive it\n");
  }

  @Test
  void dropsOnlyWhenItIsAskedOrToldNotToAsk() {
    owe("slack:#ree", "1");
    String key = key("slack:#ree", "1");
    assertThat(callHere("outbox", "drop", key)).isEqualTo(1);
    assertThat(err.toString()).contains("no terminal to ask on; with --yes it is not asked");
    assertThat(rig.outbox.open()).isEqualTo(1);
    assertThat(callHere("outbox", "drop", "--yes", key)).isZero();
    assertThat(out.toString()).contains("alert to slack:#ree, owed: Words of 1", "Dropped; ");
    assertThat(rig.outbox.open()).isZero();
    assertThat(callHere("outbox", "drop", "--yes", key)).isEqualTo(1);
    assertThat(err.toString()).contains("it is dropped already: dropped by command");
  }

  @Test
  void saysOfWhatMayHaveArrivedThatItMayStand() {
    owe("slack:#ree", "1");
    settle(new Outcome.Unknown("time-out"));
    assertThat(callHere("outbox", "drop", "--yes", key("slack:#ree", "1"))).isZero();
    assertThat(out.toString()).contains("It may stand there already");
  }

  @Test
  void whatIsOnItsWayIsNotDropped() {
    owe("slack:#ree", "1");
    claim();
    assertThat(callHere("outbox", "drop", "--yes", key("slack:#ree", "1"))).isEqualTo(1);
    assertThat(err.toString()).contains("it is on its way now; try again in a moment");
  }

  @Test
  void nothingForeignCommandsATerminal() {
    owe("slack:#ree", "http://news.example/\u001b[2J");
    settle(new Outcome.Refused("no \u001b[2J"));
    callHere("outbox", "list");
    callHere("outbox", "show", key("slack:#ree", "http://news.example/\u001b[2J"));
    callHere("outbox", "drop", "--yes", key("slack:#ree", "http://news.example/\u001b[2J"));
    assertThat(out.toString().chars()).noneMatch(c -> c == 27);
  }

  @Test
  void archiveSyncNamesTheSourcesWhereThereIsNoneOfThatName() {
    assertThat(callHere("archive", "sync", "--source", "sed")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("there is no source \"sed\"; did you mean \"seed\"?\n");
    assertThat(callHere("archive", "sync", "--since", "yesterday")).isEqualTo(2);
  }

  @Test
  void doctorSaysWhatIsPausedOwedAndRefused() {
    owe("slack:#ree", "1");
    settle(new Outcome.Refused("no"));
    owe("slack:#ree", "2");
    settle(new Outcome.Barred(false, "is_archived: unarchive it"));
    assertThat(callHere("doctor")).isZero();
    assertThat(out.toString())
        .containsPattern(
            "warning slack:#ree: paused since 60min ago, .*: is_archived: unarchive it\n")
        .contains("ok      outbox: 1 message owed, the oldest for 60min\n")
        .contains(
            "warning outbox: 1 message refused in the last 7 days\n        -> outbox list --state refused\n");
  }

  @Test
  void makesNoDatabaseWhereThereIsNone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("assay.yaml"),
        Files.readString(folder.resolve("assay.yaml")).replace("data/assay", "none/assay"));
    Files.copy(folder.resolve("subscriptions.yaml"), other.resolve("subscriptions.yaml"));
    String config = other.toString();
    assertThat(call("outbox", "list", "--config", config)).isZero();
    assertThat(out.toString()).startsWith("Nothing was ever owed: there is no database at");
    out.getBuffer().setLength(0);
    assertThat(call("outbox", "list", "--json", "--config", config)).isZero();
    assertThat(out.toString()).isEqualTo("[]\n");
    for (String call : List.of("show ab", "retry ab", "drop ab", "pause slack", "resume slack")) {
      assertThat(call(("outbox " + call + " --config " + config).split(" "))).isEqualTo(1);
    }
    assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.contains("ever owed"));
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private int callHere(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--config";
    all[args.length + 1] = folder.toString();
    return call(all);
  }

  private Claim claim() {
    return rig.claim(Instant.now(), LEASE, 1).get(0);
  }

  /** What comes of the next attempt, an hour ago. */
  private void settle(Outcome outcome) {
    rig.settle(rig.claim(now, LEASE, 1).get(0), outcome, now);
  }

  private void owe(String to, String subject) {
    ShipmentKey key = new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0);
    rig.outbox.add(Shipment.post(key, Message.of("Words of " + subject)), now);
  }

  private static String key(String to, String subject) {
    return new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0).token();
  }
}
