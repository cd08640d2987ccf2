package io.assay.app;

import io.assay.archive.Archive;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.outbox.Announcements;
import io.assay.outbox.Outbox;
import io.assay.outbox.TermNotices;
import io.assay.post.PollLog;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything between the sources and what is stored and owed. */
final class Intake {
  private final Pipeline pipeline;
  private final PostLog log;
  private final PollLog polls;
  private final SyncReport report;
  private final InstantSource time;
  private volatile List<Feed> feeds;

  /** A source as it is configured, and who polls it. */
  record Feed(SourceSettings settings, PostSource source, Poller poller) {}

  /**
   * @param view is shown how far long syncs are
   */
  Intake(
      Supplier<Settings> settings,
      Database database,
      Archive archive,
      Announcements announcements,
      TermNotices terms,
      Consumer<SyncProgress> view,
      InstantSource time) {
    this.log = new PostLog(database);
    this.polls = new PollLog(database);
    this.report = new SyncReport(new SyncLog(database), view, time);
    this.time = time;
    this.pipeline =
        new Pipeline(database, log, archive, announcements, terms, new Outbox(database), time);
    this.feeds = settings.get().sources().stream().map(this::feed).toList();
  }

  private Feed feed(SourceSettings settings) {
    PostSource source = Assay.open(settings, time);
    return new Feed(
        settings, source, new Poller(source, settings, log, polls, pipeline, report, time));
  }

  /** Feeds of these sources; where nothing changed, the one that is there. */
  List<Feed> prepare(List<SourceSettings> sources) {
    Map<SourceSettings, Feed> known =
        feeds.stream().collect(Collectors.toMap(Feed::settings, Function.identity()));
    return sources.stream()
        .map(settings -> known.containsKey(settings) ? known.get(settings) : feed(settings))
        .toList();
  }

  /** Puts others in place of the feeds that are there. */
  void use(List<Feed> others) {
    feeds = List.copyOf(others);
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
    return new Bodies(() -> feeds.stream().map(Feed::source).toList(), pipeline);
  }
}
