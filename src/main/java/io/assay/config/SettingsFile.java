package io.assay.config;

import io.assay.archive.Alias;
import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.command.Admins;
import io.assay.message.Destination;
import io.assay.outbox.DeliverySettings;
import io.assay.settings.Secret;
import io.assay.store.KeepSettings;
import io.assay.store.StoreSettings;
import io.assay.subscription.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code assay.yaml} says. */
record SettingsFile(
    StoreSettings store,
    DeliverySettings delivery,
    List<SourceSettings> sources,
    Platform<SlackSettings> slack,
    Platform<DiscordSettings> discord,
    Admins admins) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONGEST_KEPT = Duration.ofDays(36_500);
  private static final int MOST_CAUGHT_UP = 1_000;
  static final String DEFAULT_STORE = "jdbc:h2:file:./data/assay";

  static SettingsFile read(Section section, SourceReader sources) {
    if (section.lacks("sources")) {
      section.mistake(section.place("sources"), "is missing: name at least one source to poll");
    }
    Platform<SlackSettings> slack = section.section("slack", PlatformReader::slack);
    Platform<DiscordSettings> discord = section.section("discord", PlatformReader::discord);
    return new SettingsFile(
        section.section("store", SettingsFile::store),
        section.section("delivery", delivery -> delivery(delivery, needs(slack, discord))),
        section.sections("sources", sources::read),
        slack,
        discord,
        section.section("admins", AdminsReader::read));
  }

  /** What each platform is in want of that cannot be used. */
  Map<String, String> needs() {
    return needs(slack, discord);
  }

  private static Map<String, String> needs(
      Platform<SlackSettings> slack, Platform<DiscordSettings> discord) {
    return Map.of("slack", slack.needs(), "discord", discord.needs());
  }

  Settings with(BriefsSettings briefs, List<Subscription> subscriptions, List<Alias> aliases) {
    ChatSettings chats = new ChatSettings(slack.settings(), discord.settings(), admins);
    return new Settings(store, briefs, delivery, sources, chats, subscriptions, aliases);
  }

  private static DeliverySettings delivery(Section section, Map<String, String> needs) {
    DeliverySettings shipped = DeliverySettings.AS_SHIPPED;
    Optional<Destination> admin = section.destination("admin", needs);
    return new DeliverySettings(
        admin,
        section.optional("expires", Forms.duration(MINUTE, LONGEST), shipped.expires()),
        section.optional("catchUp", Forms.number(1, MOST_CAUGHT_UP), shipped.catchUp()),
        section.optional("settling", Forms.duration(Duration.ZERO, MINUTE), shipped.settling()));
  }

  private static StoreSettings store(Section section) {
    Scalar user = section.writtenOr("user", "");
    Scalar password = section.writtenOr("password", "");
    StoreSettings store =
        new StoreSettings(
            section.optional("url", Forms.DATABASE, DEFAULT_STORE),
            Optional.of(user.text()).filter(name -> !name.isEmpty()),
            Optional.of(password.text()).filter(secret -> !secret.isEmpty()).map(Secret::new),
            index(section),
            section.section("keep", SettingsFile::keep));
    if (!store.isServer()) {
      Stream.of(user, password)
          .filter(written -> !written.text().isEmpty())
          .forEach(
              written ->
                  section.mistake(
                      written.place(),
                      "is for a PostgreSQL server, and url is a file: take it out"));
    }
    return store;
  }

  private static KeepSettings keep(Section section) {
    KeepSettings shipped = KeepSettings.AS_SHIPPED;
    Form<Duration> days = Forms.duration(DAY, LONGEST_KEPT);
    // What is younger may still be changed, answered or looked for.
    Form<Duration> months = Forms.duration(LONGEST, LONGEST_KEPT);
    return new KeepSettings(
        section.optional("decisions", days, shipped.decisions()),
        section.optional("deliveries", months, shipped.deliveries()),
        section.optional("audit", months, shipped.audit()),
        section.optional("uncompressed", days, shipped.uncompressed()));
  }

  private static Optional<Path> index(Section section) {
    if (section.lacks("index")) {
      return Optional.empty();
    }
    Path folder = section.optional("index", Forms.FOLDER, Path.of(""));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      section.mistake(
          section.place("index"), "is a file: name a folder, there need not be one yet");
    }
    return Optional.of(folder);
  }
}
