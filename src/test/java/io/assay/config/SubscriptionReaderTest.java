package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.CaveatKind;
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
import io.assay.subscription.Times;
import io.assay.subscription.Timing;
import io.assay.subscription.WeeklyTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keys of a subscription mean. */
class SubscriptionReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;

  @Test
  void everyKeyIsRead() throws Exception {
    assertThat(
            read(
                """
                - name: one
                  destination: discord:1
                  sources: [site]
                  organizations: {any: [A, B, A], all: [C], none: [D]}
                  regions: {any: [China], children: false}
                  topics: [policy]
                  caveats: {none: [paid-content]}
                  keywords: {all: [export ban*], in: [title, highlights]}
                  deliver: now
                  quietHours: {from: 22:00, to: 6:30, days: [weekdays, sun], zone: Europe/Berlin}
                  maxPerHour: 6
                  format: full
                  onUpdate: edit
                  contact: console
                  mention:
                    who: ["role:1", "user:2"]
                    when: {caveats: [opinion]}
                  thread: true
                """))
        .isEqualTo(
            new Subscription(
                "one",
                new Destination("discord", "1"),
                filters(),
                new Timing(Optional.empty(), Optional.of(nights()), 6),
                new Style(
                    Subscription.Format.FULL,
                    OnUpdate.EDIT,
                    Optional.of(new Destination("console", "")),
                    Optional.of(mention()),
                    false,
                    true)));
  }

  private static Filters filters() {
    return new Filters(
        Set.of("site"),
        new Selection<>(List.of("A", "B"), List.of("C"), List.of("D")),
        new Filters.Regions(Selection.anyOf(List.of("China")), false),
        Selection.anyOf(List.of("policy")),
        new Selection<>(List.of(), List.of(), List.of(CaveatKind.PAID_CONTENT)),
        new Filters.Keywords(
            new Selection<>(List.of(), List.of(Keyword.of("export ban*")), List.of()),
            Set.of(Part.TITLE, Part.HIGHLIGHTS)));
  }

  private static QuietHours nights() {
    return new QuietHours(
        LocalTime.of(22, 0),
        LocalTime.of(6, 30),
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SUNDAY),
        BERLIN);
  }

  private static Mention mention() {
    Filters all = Filters.EVERYTHING;
    return new Mention(
        Set.of(new Addressee(Addressee.Kind.ROLE, "1"), new Addressee(Addressee.Kind.USER, "2")),
        new Filters(
            all.sources(),
            all.organizations(),
            all.regions(),
            all.topics(),
            Selection.anyOf(List.of(CaveatKind.OPINION)),
            all.keywords()));
  }

  @Test
  void whatIsNotWrittenAsksNothingAndComesAtOnce() throws Exception {
    assertThat(read("- {name: one, destination: console}"))
        .isEqualTo(
            new Subscription(
                "one",
                new Destination("console", ""),
                Filters.EVERYTHING,
                Timing.NOW,
                Style.of(Subscription.Format.COMPACT)));
  }

  @Test
  void aDigestIsWrittenInWordsOrAsACron() throws Exception {
    assertThat(digest("mon,thu 09:30"))
        .contains(
            new WeeklyTimes(
                "mon,thu 09:30",
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                LocalTime.of(9, 30),
                BERLIN));
    assertThat(digest("0 0 8 ? * MON-FRI"))
        .contains(new Schedule.Cron("0 0 8 ? * MON-FRI", BERLIN));
    assertThat(digest("0 0 8 ? * MON-FRI"))
        .hasValueSatisfying(times -> assertThat(times.written()).isEqualTo("0 0 8 ? * MON-FRI"));
  }

  @Test
  void withoutAZoneItIsTheClockOfThisMachine() throws Exception {
    assertThat(
            read("- {name: one, destination: console, deliver: {digest: daily 08:00}}")
                .timing()
                .digest()
                .map(Times::zone))
        .contains(ZoneId.systemDefault());
  }

  @Test
  void aSilentOneIsSilent() throws Exception {
    assertThat(read("- {name: one, destination: console, silent: true}").style().silent()).isTrue();
  }

  private Optional<Times> digest(String times) throws Exception {
    return read("""
            - name: one
              destination: console
              deliver:
                digest: %s
                zone: Europe/Berlin
            """
            .formatted(times))
        .timing()
        .digest();
  }

  private Subscription read(String entry) throws Exception {
    Files.copy(
        Path.of("src/test/resources/config/good/assay.yaml"),
        folder.resolve("assay.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("subscriptions.yaml"), "subscriptions:\n" + entry);
    return new ConfigReader(
            Map.of("DISCORD_TOKEN", "a-token-of-nobody-at-all-0123456789")::get,
            InstantSource.system())
        .read(folder)
        .settings()
        .subscriptions()
        .get(0);
  }
}
