package io.assay.config;

import static io.assay.config.ConfigFiles.BRIEFS;
import static io.assay.config.ConfigFiles.NAMES;
import static io.assay.config.ConfigFiles.SETTINGS;
import static io.assay.config.ConfigFiles.SUBSCRIPTIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.assay.archive.Alias;
import io.assay.store.StoreSettings;
import io.assay.subscription.Subscription;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a folder of configuration files. */
public final class ConfigReader {
  /** An address of a database that is not in a comment. */
  private static final Pattern STORE =
      Pattern.compile("(?m)^[^#\\n]*?(jdbc:(?:h2:file:|postgresql:)[^\\s\"'},]+)");

  private static final Pattern INDEX =
      Pattern.compile("(?m)^[^#\\n]*?\\bindex:[ \"']*([^\\s\"'},]+)");

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
   * Reads all files of a folder.
   *
   * @throws ConfigRefused with every mistake that is in them
   */
  public Configuration read(Path folder) throws ConfigRefused {
    return read(ConfigFiles.read(folder));
  }

  /**
   * Reads all files.
   *
   * @throws ConfigRefused with every mistake that is in them
   */
  public Configuration read(ConfigFiles files) throws ConfigRefused {
    Report report = new Report();
    if (!files.isThere()) {
      report.mistake(Place.wholeFile(files.folder().toString()), "there is no such folder");
      throw new ConfigRefused(files, report);
    }
    SourceReader sources = new SourceReader(new ScheduleReader(clock));
    Optional<SettingsFile> settings =
        read(files, SETTINGS, report, section -> SettingsFile.read(section, sources));
    // Where the first file cannot be read, the second one is not blamed for what it refers to.
    SubscriptionReader subscriptions =
        new SubscriptionReader(
            settings.map(SettingsFile::sources).orElse(List.of()),
            settings.map(SettingsFile::needs).orElse(Map.of()),
            clock);
    Optional<List<Subscription>> wanted =
        read(files, SUBSCRIPTIONS, report, subscriptions::readAll);
    Optional<BriefsSettings> briefs = briefs(files, report);
    Optional<List<Alias>> aliases =
        files.has(NAMES)
            ? read(files, NAMES, report, new AliasReader(subscriptions.places().names())::readAll)
            : Optional.of(List.of());
    if (settings.isEmpty()
        || wanted.isEmpty()
        || briefs.isEmpty()
        || aliases.isEmpty()
        || !report.mistakes().isEmpty()) {
      throw new ConfigRefused(files, report);
    }
    sources.warnOfUnused(settings.get().sources(), wanted.get(), report);
    return new Configuration(
        settings.get().with(briefs.get(), wanted.get(), aliases.get()),
        files,
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
    ConfigFiles files = ConfigFiles.read(folder);
    Optional<BriefsSettings> briefs = briefs(files, report);
    if (briefs.isEmpty() || !report.mistakes().isEmpty()) {
      throw new ConfigRefused(files, report);
    }
    return briefs.get();
  }

  /** Where the store seems to be, in files that may have any mistake. */
  public StoreSettings guessStore(ConfigFiles files) {
    Optional<String> text =
        files
            .bytes(SETTINGS, new Report())
            .map(bytes -> environment.fill(new String(bytes, UTF_8), complaint -> {}));
    return new StoreSettings(
        found(STORE, text).orElse(SettingsFile.DEFAULT_STORE),
        Optional.empty(),
        Optional.empty(),
        found(INDEX, text).map(Path::of));
  }

  private static Optional<String> found(Pattern what, Optional<String> text) {
    return text.flatMap(all -> what.matcher(all).results().findFirst())
        .map(match -> match.group(1));
  }

  private Optional<BriefsSettings> briefs(ConfigFiles files, Report report) {
    return files.has(BRIEFS)
        ? read(files, BRIEFS, report, BriefsSettings::read)
        : Optional.of(BriefsSettings.AS_SHIPPED);
  }

  private <T> Optional<T> read(
      ConfigFiles files, String name, Report report, Function<Section, T> reader) {
    Path file = files.path(name);
    Place top = Place.wholeFile(file.toString());
    return files
        .bytes(name, report)
        .flatMap(new YamlFile(file, report)::read)
        .map(
            root ->
                Section.read(
                    root,
                    top.at(root.getStartMark(), ""),
                    new Scalars(environment, report),
                    reader));
  }
}
