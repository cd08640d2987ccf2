package io.assay.cli;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.config.BriefsSettings;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Configuration;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** Where the configuration is. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Folder of the configuration files (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("config");

  Path folder() {
    return folder;
  }

  /**
   * Reads it.
   *
   * @throws ConfigRefused with every mistake that is in it
   */
  Configuration read() throws ConfigRefused {
    return new ConfigReader(System::getenv, InstantSource.system()).read(folder);
  }

  /** Reads it, or fails with a line for each mistake. */
  Configuration readOrFail() {
    try {
      return read();
    } catch (ConfigRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** What reads posts as it says; as shipped where there is no such folder. */
  Briefer brieferOrFail() {
    try {
      BriefsSettings briefs =
          new ConfigReader(System::getenv, InstantSource.system()).readBriefs(folder);
      return new Briefer(CaveatRules.with(briefs.caveats()), briefs.brief());
    } catch (ConfigRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
