package io.assay.config;

import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.store.StoreSettings;
import io.assay.subscription.Subscription;
import java.util.List;
import java.util.Map;

/** What {@code assay.yaml} says. */
record SettingsFile(
    StoreSettings store,
    List<SourceSettings> sources,
    Platform<SlackSettings> slack,
    Platform<DiscordSettings> discord) {
  private static final String DEFAULT_STORE = "jdbc:h2:file:./data/assay";

  static SettingsFile read(Section section, SourceReader sources) {
    if (section.lacks("sources")) {
      section.mistake(section.place("sources"), "is missing: name at least one source to poll");
    }
    return new SettingsFile(
        section.section("store", SettingsFile::store),
        section.sections("sources", sources::read),
        section.section("slack", PlatformReader::slack),
        section.section("discord", PlatformReader::discord));
  }

  /** What each platform is in want of that cannot be used. */
  Map<String, String> needs() {
    return Map.of("slack", slack.needs(), "discord", discord.needs());
  }

  Settings with(BriefsSettings briefs, List<Subscription> subscriptions) {
    return new Settings(
        store, briefs, sources, slack.settings(), discord.settings(), subscriptions);
  }

  private static StoreSettings store(Section section) {
    return new StoreSettings(section.optional("url", Forms.DATABASE, DEFAULT_STORE));
  }
}
