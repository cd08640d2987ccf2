package io.assay.config;

import java.util.List;
import java.util.stream.Collectors;

/** The files have mistakes. Its message has a line for each, and shows no secret. */
public final class ConfigRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ConfigFiles files;
  private final transient List<Mistake> mistakes;
  private final transient List<Mistake> warnings;

  ConfigRefused(ConfigFiles files, Report report) {
    super(report.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.files = files;
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

  /** What looks wrong besides. */
  public List<Mistake> warnings() {
    return warnings;
  }
}
