package io.assay.app;

import io.assay.post.Poll;
import io.assay.post.PostSource;
import io.assay.post.SyncLog;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Follows the first sight of a source through many polls, if it goes on, and says how far it is.
 */
final class FirstSight implements AutoCloseable {
  private final PostSource source;
  private final SyncReport report;
  private SyncReport.@Nullable Running running;

  FirstSight(PostSource source, SyncReport report) {
    this.source = source;
    this.report = report;
  }

  /**
   * @param fresh posts that were seen since it began here
   */
  void follow(Poll poll, int fresh) {
    OptionalInt all = source.firstSight(poll.bookmark());
    if (all.isEmpty()) {
      return;
    }
    SyncReport.Running here = running;
    if (here == null) {
      int before = report.known(source.name()) - fresh;
      here =
          report.begin(source.name(), SyncLog.BEGINNING, Math.max(fresh, all.getAsInt() - before));
      running = here;
    }
    here.done(fresh);
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
  }
}
