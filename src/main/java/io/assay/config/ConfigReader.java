package io.assay.config;

import io.assay.archive.Alias;
import io.assay.subscription.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a folder of configuration files. */
public final class ConfigReader {
  /** Sources, platforms and the store. */
  public static final String SETTINGS_FILE = "assay.yaml";

  /** Who wants what. */
  public static final String SUBSCRIPTIONS_FILE = "subscriptions.yaml";

  /** How posts are read; it may be missing. */
  public static final String BRIEFS_FILE = "briefs.yaml";

  /** What else organizations, regions and topics are called; it may be missing. */
  public static final String NAMES_FILE = "names.yaml";

  private final Environment environment;
  private final InstantSource clock;

  /**
   * @param variables the environment: {@code System::getenv}
   */
  public ConfigReader(UnaryOperator<@Nullable String> variables, InstantSource clock) {
    this.environment = new Environment(variables);
    this.clock = clock;
  }

  /**
   * Reads all files.
   *
   * @throws ConfigRefused with every mistake that is in them
   */
  public Configuration read(Path folder) throws ConfigRefused {
    Report report = new Report();
    if (!Files.isDirectory(folder)) {
      report.mistake(Place.wholeFile(folder.toString()), "there is no such folder");
      throw new ConfigRefused(report);
    }
    SourceReader sources = new SourceReader(new ScheduleReader(clock));
    Optional<SettingsFile> settings =
        read(folder.resolve(SETTINGS_FILE), report, section -> SettingsFile.read(section, sources));
    // Where the first file cannot be read, the second one is not blamed for what it refers to.
    SubscriptionReader subscriptions =
        new SubscriptionReader(
            settings.map(SettingsFile::sources).orElse(List.of()),
            settings.map(SettingsFile::needs).orElse(Map.of()),
            clock);
    Optional<List<Subscription>> wanted =
        read(folder.resolve(SUBSCRIPTIONS_FILE), report, subscriptions::readAll);
    Optional<BriefsSettings> briefs = briefs(folder, report);
    Optional<List<Alias>> aliases =
        optional(
            folder.resolve(NAMES_FILE),
            report,
            new AliasReader(subscriptions.places())::readAll,
            List.of());
    if (settings.isEmpty()
        || wanted.isEmpty()
        || briefs.isEmpty()
        || aliases.isEmpty()
        || !report.mistakes().isEmpty()) {
      throw new ConfigRefused(report);
    }
    sources.warnOfUnused(settings.get().sources(), wanted.get(), report);
    return new Configuration(
        settings.get().with(briefs.get(), wanted.get(), aliases.get()),
        report.warnings(),
        subscriptions.places());
  }

  /**
   * Reads only how posts are read: nothing else has to be right, or there.
   *
   * @throws ConfigRefused with every mistake that is in it
   */
  public BriefsSettings readBriefs(Path folder) throws ConfigRefused {
    Report report = new Report();
    Optional<BriefsSettings> briefs = briefs(folder, report);
    if (briefs.isEmpty() || !report.mistakes().isEmpty()) {
      throw new ConfigRefused(report);
    }
    return briefs.get();
  }

  private Optional<BriefsSettings> briefs(Path folder, Report report) {
    return optional(
        folder.resolve(BRIEFS_FILE), report, BriefsSettings::read, BriefsSettings.AS_SHIPPED);
  }

  private <T> Optional<T> optional(
      Path file, Report report, Function<Section, T> reader, T otherwise) {
    return Files.exists(file) ? read(file, report, reader) : Optional.of(otherwise);
  }

  private <T> Optional<T> read(Path file, Report report, Function<Section, T> reader) {
    Place top = Place.wholeFile(file.toString());
    return new YamlFile(file, report)
        .read()
        .map(
            root ->
                Section.read(
                    root,
                    top.at(root.getStartMark(), ""),
                    new Scalars(environment, report),
                    reader));
  }
}
