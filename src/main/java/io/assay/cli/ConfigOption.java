package io.assay.cli;

import io.assay.app.ConfigFollower;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.config.BriefsSettings;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Configuration;
import io.assay.config.LastGood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration is. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Folder of the configuration files (default: config).")
  private @Nullable Path given;

  Path folder() {
    return given == null ? Path.of("config") : given;
  }

  /**
   * Reads it.
   *
   * @throws ConfigRefused with every mistake that is in it
   */
  Configuration read() throws ConfigRefused {
    return new ConfigReader(System::getenv, InstantSource.system()).read(folder());
  }

  /** Reads it, or fails with a line for each mistake. */
  Configuration readOrFail() {
    try {
      return read();
    } catch (ConfigRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** What holds instead of files that were refused, if an Assay ever ran with right ones. */
  Optional<LastGood.Kept> lastGood(ConfigRefused refused) {
    ConfigReader reader = new ConfigReader(System::getenv, InstantSource.system());
    return LastGood.beside(reader.guessStore(refused.files())).flatMap(last -> last.find(folder()));
  }

  /** Reads it for a run, or what was right last where it has mistakes, or fails with them. */
  ConfigFollower followOrFail() {
    try {
      InstantSource time = InstantSource.system();
      return ConfigFollower.start(folder(), new ConfigReader(System::getenv, time), time);
    } catch (ConfigRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** What reads posts as it says; as shipped where none was given and there is none. */
  Briefer brieferOrFail() {
    if (given != null && !Files.isDirectory(given)) {
      throw new Failure(given + ": there is no such folder");
    }
    try {
      BriefsSettings briefs =
          new ConfigReader(System::getenv, InstantSource.system()).readBriefs(folder());
      return new Briefer(CaveatRules.with(briefs.caveats()), briefs.brief());
    } catch (ConfigRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
