package io.assay.web;

import io.assay.outbox.Finding;
import io.assay.outbox.History;
import io.assay.outbox.Pauses;
import io.assay.store.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What has to work whatever platforms there are: the database, reading, sending. */
public final class StandardChecks {
  private final Database database;
  private final OwedCheck owed;
  private final Supplier<List<Polled>> polled;
  private final InstantSource time;

  /**
   * @param polled how reading each source goes
   */
  public StandardChecks(
      Database database,
      History history,
      Pauses pauses,
      Supplier<List<Polled>> polled,
      InstantSource time) {
    this.database = database;
    this.owed = new OwedCheck(history, pauses);
    this.polled = polled;
    this.time = time;
  }

  /** Those that there are now; the sources may change. */
  public List<Health.Check> all() {
    List<Health.Check> checks = new ArrayList<>();
    checks.add(new Health.Check("database", this::database));
    for (Polled source : polled.get()) {
      checks.add(
          new Health.Check("source " + source.source(), () -> source.finding(time.instant())));
    }
    checks.add(new Health.Check("outbox", () -> owed.finding(time.instant())));
    return checks;
  }

  private Finding database() {
    database.ping();
    return Finding.ok("answers");
  }
}
