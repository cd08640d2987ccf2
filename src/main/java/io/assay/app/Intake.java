package io.assay.app;

import io.assay.archive.Archive;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.outbox.Announcements;
import io.assay.outbox.Outbox;
import io.assay.outbox.TermNotices;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import io.assay.subscription.LiveSubscriptions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Everything between the sources and what is stored and owed. */
final class Intake {
  private final Pipeline pipeline;
  private final List<Feed> feeds;

  /** A source, and who polls it. */
  record Feed(PostSource source, Poller poller) {}

  /**
   * @param view is shown how far long syncs are
   */
  Intake(
      Settings settings,
      Database database,
      Archive archive,
      LiveSubscriptions subscriptions,
      Outbox outbox,
      Consumer<SyncProgress> view,
      InstantSource time) {
    PostLog log = new PostLog(database);
    SyncReport report = new SyncReport(new SyncLog(database), view, time);
    this.pipeline =
        new Pipeline(
            database,
            log,
            archive,
            new Announcements(subscriptions, outbox),
            new TermNotices(subscriptions, outbox, settings.delivery().admin()),
            outbox,
            time);
    this.feeds =
        settings.sources().stream()
            .map(source -> feed(Assay.open(source, time), source, log, report, time))
            .toList();
  }

  private Feed feed(
      PostSource source,
      SourceSettings settings,
      PostLog log,
      SyncReport report,
      InstantSource time) {
    return new Feed(source, new Poller(source, settings, log, pipeline, report, time));
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** One for each source, in the order of the configuration. */
  List<Feed> feeds() {
    return feeds;
  }

  /** The one of a source that is configured. */
  Feed feed(String source) {
    return feeds.stream()
        .filter(feed -> feed.source().name().equals(source))
        .findFirst()
        .orElseThrow();
  }

  List<Poller> pollers() {
    return feeds.stream().map(Feed::poller).toList();
  }

  /** Fetches bodies when somebody asks for them. */
  Bodies bodies() {
    return new Bodies(feeds.stream().map(Feed::source).toList(), pipeline);
  }
}
