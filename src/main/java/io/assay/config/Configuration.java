package io.assay.config;

import io.assay.subscription.NameCheck;
import io.assay.subscription.RuleCheck;
import java.util.List;
import java.util.stream.Stream;

/** What was read out of the files: the settings, and what in them looks wrong but may be meant. */
public final class Configuration {
  private final Settings settings;
  private final ConfigFiles files;
  private final List<Mistake> warnings;
  private final SubscriptionPlaces places;

  Configuration(
      Settings settings, ConfigFiles files, List<Mistake> warnings, SubscriptionPlaces places) {
    this.settings = settings;
    this.files = files;
    this.warnings = List.copyOf(warnings);
    this.places = places;
  }

  /** The same files, of which only so much can be used. */
  public Configuration with(Settings usable) {
    return new Configuration(usable, files, warnings, places);
  }

  public Settings settings() {
    return settings;
  }

  /** As they were written when they were read. */
  public ConfigFiles files() {
    return files;
  }

  /** In the order of the files. */
  public List<Mistake> warnings() {
    return warnings;
  }

  /** What a check of the names of terms finds, as warnings with their places. */
  public List<Mistake> warnings(NameCheck check) {
    return Stream.concat(
            check.check(settings.subscriptions()).stream(),
            check.checkAliases(settings.aliases()).stream())
        .map(places.names()::mistake)
        .distinct()
        .toList();
  }

  /** What is found about rules that are right and yet hardly meant, likewise. */
  public List<Mistake> warnings(RuleCheck check) {
    return check.check(places.sound()).stream()
        .map(places.rules()::mistake)
        .sorted(Mistake.AS_READ)
        .toList();
  }

  /** Which posts are to reach whom, in the order of the file. */
  public List<ExpectedPost> expected() {
    return places.expected();
  }
}
