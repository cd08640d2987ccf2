package io.assay.command;

import java.util.List;

/** Lets the files of the configuration be read again while Assay runs. Safe for many threads. */
public interface Reload {
  /** Reads them now; what is right holds from now on, what is not is refused as a whole. */
  Outcome reload();

  /**
   * What came of it.
   *
   * @param good whether what the files say holds
   * @param lines for people, at least one: what holds, or each mistake with its place; no secret
   */
  record Outcome(boolean good, List<String> lines) {
    public Outcome {
      lines = List.copyOf(lines);
    }
  }
}
