package io.assay.config;

import io.assay.subscription.NameCheck;
import java.util.List;
import java.util.stream.Stream;

/** What was read out of the files: the settings, and what in them looks wrong but may be meant. */
public final class Configuration {
  private final Settings settings;
  private final ConfigFiles files;
  private final List<Mistake> warnings;
  private final NamePlaces names;

  Configuration(Settings settings, ConfigFiles files, List<Mistake> warnings, NamePlaces names) {
    this.settings = settings;
    this.files = files;
    this.warnings = List.copyOf(warnings);
    this.names = names;
  }

  /** The same files, of which only so much can be used. */
  public Configuration with(Settings usable) {
    return new Configuration(usable, files, warnings, names);
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
        .map(names::mistake)
        .toList();
  }
}
