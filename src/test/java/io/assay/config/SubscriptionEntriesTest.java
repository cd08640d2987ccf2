package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.brief.CaveatKind;
import io.assay.command.Subscribing;
import io.assay.message.Destination;
import io.assay.subscription.Addressee;
import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Mention;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Part;
import io.assay.subscription.QuietHours;
import io.assay.subscription.Selection;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import io.assay.subscription.Timing;
import io.assay.subscription.Wanting;
import io.assay.subscription.WeeklyTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that are in no file of the configuration. */
class SubscriptionEntriesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Subscribing room = new Subscribing();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    room.close();
  }

  private static Subscription rich() {
    Filters filters =
        new Filters(
            Set.of("site"),
            new Selection<>(List.of("A \"B\", C"), List.of("D\\"), List.of("E: {}#")),
            new Filters.Regions(Selection.anyOf(List.of("China")), false),
            Selection.anyOf(List.of("magnets", "- x")),
            new Selection<>(List.of(), List.of(), List.of(CaveatKind.OPINION)),
            new Filters.Keywords(
                Selection.anyOf(List.of(Keyword.of("/dy(sprosium)?\\b/"), Keyword.of("北方*"))),
                Set.of(Part.TITLE)));
    Timing timing =
        new Timing(
            WeeklyTimes.of("weekdays 08:00", BERLIN).map(times -> times),
            Optional.of(
                new QuietHours(
                    LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY), BERLIN)),
            Timing.UNLIMITED);
    Style style =
        new Style(
            Format.FULL,
            OnUpdate.REPLY,
            Optional.of(Destination.parse("console")),
            Optional.of(
                new Mention(
                    Set.of(Addressee.of("user:U0AB", "slack")), Wanting.organizations("Lynas"))),
            false,
            true);
    return new Subscription("rich #1", Destination.parse("slack:#a"), filters, timing, style);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Subscription plain = Wanting.all("plain", "console");
    Subscription often = Wanting.at(plain, new Timing(Optional.empty(), Optional.empty(), 7));
    for (Subscription written : List.of(rich(), plain, often)) {
      assertThat(room.reading.read(SubscriptionText.of(written).toString())).isEqualTo(written);
    }
  }

  @Test
  void anExportIsAFileThatIsReadAgain() throws Exception {
    Subscription plain = Wanting.all("plain", "console");
    String file =
        SubscriptionText.file(
            List.of(SubscriptionText.of(rich()).toString(), SubscriptionText.of(plain).toString()));
    assertThat(room.reading.readFile(write(file)).subscriptions()).containsExactly(rich(), plain);
    assertThat(room.reading.readFile(write(SubscriptionText.file(List.of()))).subscriptions())
        .isEmpty();
  }

  @Test
  void eachMistakeOfAFileHasItsPlaceAndAnEntryItsKey() throws Exception {
    Path file = write("subscriptions:\n  - name: a\n    destination: nowhere\n    fromat: full\n");
    SubscriptionRefused refused =
        catchThrowableOfType(SubscriptionRefused.class, () -> room.reading.readFile(file));
    assertThat(refused.mistakes())
        .hasSize(2)
        .allSatisfy(mistake -> assertThat(mistake).startsWith(file + ":"));
    SubscriptionRefused entry =
        catchThrowableOfType(
            SubscriptionRefused.class, () -> room.reading.read("name: a\ndestination: nowhere"));
    assertThat(entry.mistakes()).singleElement().asString().startsWith("destination: \"nowhere\"");
  }

  @Test
  void nothingOfTheEnvironmentIsFilledIn() throws Exception {
    assertThat(room.reading.read("name: ${SLACK_BOT_TOKEN}\ndestination: console").name())
        .isEqualTo("${SLACK_BOT_TOKEN}");
  }

  @Test
  void anEntryIsOneEntry() {
    assertThat(
            catchThrowableOfType(
                SubscriptionRefused.class,
                () ->
                    room.reading.read(
                        "name: a\ndestination: console\n}\n  - name: b\n    destination: console")))
        .isNotNull();
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("import.yaml"), text);
  }
}
