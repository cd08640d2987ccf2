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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the configuration is. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Folder of the configuration files (default: config).")
  private @Nullable Path given;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec mixee;

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

  /**
   * Reads it; where it has mistakes, what was right last, which holds, and says so; or fails with a
   * line for each mistake.
   */
  Configuration readOrFail() {
    return readOr(refused -> {});
  }

  /** The same, and tells somebody of the mistakes too. */
  Configuration readOr(Consumer<ConfigRefused> told) {
    try {
      return read();
    } catch (ConfigRefused e) {
      Configuration last = lastRight(e);
      told.accept(e);
      return last;
    }
  }

  private Configuration lastRight(ConfigRefused refused) {
    Optional<LastGood.Kept> kept = lastGood(refused);
    if (kept.isEmpty()) {
      throw new Failure(String.valueOf(refused.getMessage()), refused);
    }
    try {
      Configuration last =
          new ConfigReader(System::getenv, InstantSource.system()).read(kept.get().files());
      say(refused, kept.get().at());
      return last;
    } catch (ConfigRefused e) {
      throw new Failure(
          refused.getMessage() + "\nWhat was right last cannot be used any more: " + e.getMessage(),
          refused);
    }
  }

  private void say(ConfigRefused refused, Instant since) {
    int count = refused.mistakes().size();
    if (mixee != null) {
      mixee
          .commandLine()
          .getErr()
          .printf(
              "%s has %s: %s%nSo this works on what was right last, at %s, and holds; check names all mistakes.%n",
              folder(),
              count == 1 ? "a mistake" : count + " mistakes",
              refused.mistakes().get(0),
              since.truncatedTo(ChronoUnit.SECONDS));
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
      return briefer(new ConfigReader(System::getenv, InstantSource.system()).readBriefs(folder()));
    } catch (ConfigRefused e) {
      return briefer(lastRight(e).settings().briefs());
    }
  }

  /** What reads posts as it says. */
  static Briefer briefer(BriefsSettings briefs) {
    return new Briefer(CaveatRules.with(briefs.caveats()), briefs.brief());
  }
}
