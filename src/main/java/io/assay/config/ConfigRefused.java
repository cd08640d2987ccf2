package io.assay.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files have mistakes. Its message has a line for each, and shows no secret. */
public final class ConfigRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ConfigFiles files;
  private final transient Optional<Configuration> readable;
  private final transient List<Mistake> mistakes;
  private final transient List<Mistake> warnings;

  /**
   * @param readable what could be read of them; empty where nothing could
   */
  ConfigRefused(ConfigFiles files, Report report, Optional<Configuration> readable) {
    super(report.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.files = files;
    this.readable = readable;
    this.mistakes = report.mistakes();
    this.warnings = report.warnings();
  }

  /** The files, as they were read. */
  public ConfigFiles files() {
    return files;
  }

  /** All of them, in the order of the files; never empty. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * What could be read of them, with stand-ins for the rest: good for finding what else is wrong,
   * and for nothing else.
   */
  public Optional<Configuration> readable() {
    return readable;
  }

  /** What looks wrong besides. */
  public List<Mistake> warnings() {
    return warnings;
  }
}
