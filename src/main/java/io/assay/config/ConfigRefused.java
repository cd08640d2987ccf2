package io.assay.config;

import java.util.List;
import java.util.stream.Collectors;

/** The files have mistakes. Its message has a line for each, and shows no secret. */
public final class ConfigRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;
  private final transient List<Mistake> warnings;

  ConfigRefused(Report report) {
    super(report.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = report.mistakes();
    this.warnings = report.warnings();
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
