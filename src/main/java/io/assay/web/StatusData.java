package io.assay.web;

import io.assay.brief.Explanation;
import io.assay.command.Status;
import java.time.Instant;
import java.util.List;

/** What the status page shows. Safe for many threads. */
public interface StatusData {
  /** What is polled, in the order of the configuration. */
  List<Status.Source> sources();

  /** What is owed, and what became of what was. */
  OutboxView outbox(Instant now);

  /** The newest posts with a text, newest first, with what led to their briefs. */
  List<Explanation> briefs(int most);

  LiveConfiguration configuration();

  Running running();

  /**
   * The program that runs.
   *
   * @param version as it is packaged
   */
  record Running(String version, Instant since) {}
}
