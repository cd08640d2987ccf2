package io.assay.app;

import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.command.Commands;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.outbox.Announcements;
import io.assay.outbox.Outbox;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.folder.FolderSource;
import io.assay.post.wordpress.WordPressSource;
import io.assay.store.Database;
import io.assay.subscription.Subscriptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of Assay, built from its settings: what is polled is taken in, what is owed is delivered,
 * what is asked answered.
 */
public final class Assay implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assay.class);

  private static final String DISPATCH = "dispatch";
  private static final Duration DISPATCH_EVERY = Duration.ofSeconds(1);
  private static final String PROBE = "probe";
  private static final Duration PROBE_EVERY = Duration.ofSeconds(5);
  private static final String INDEX = "index";
  private static final Duration INDEX_EVERY = Duration.ofSeconds(2);

  private final Chats chats;
  private final Deliveries deliveries;
  private final List<Poller> pollers;
  private final Questions questions;
  private final Timetable timetable;

  /**
   * @param database open; stays the caller's to close
   * @param chats open; stay the caller's to close
   */
  public Assay(Settings settings, Database database, Chats chats, InstantSource time) {
    // A thread for each source, so that a slow one holds nobody up, one to deliver, one to probe,
    // one to index.
    this.timetable = new Timetable(settings.sources().size() + 3);
    this.chats = chats;
    PostLog postLog = new PostLog(database);
    Briefer briefer =
        new Briefer(CaveatRules.with(settings.briefs().caveats()), settings.briefs().brief());
    Aliases aliases = new Aliases(settings.aliases());
    Archive archive = new Archive(database, briefer, aliases, time);
    Subscriptions subscriptions = new Subscriptions(settings.subscriptions(), aliases);
    this.deliveries =
        new Deliveries(settings.delivery(), database, subscriptions, chats.couriers(), time);
    Outbox outbox = deliveries.outbox();
    Pipeline pipeline =
        new Pipeline(
            database, postLog, archive, new Announcements(subscriptions, outbox), outbox, time);
    List<Source> sources =
        settings.sources().stream().map(source -> new Source(source, open(source, time))).toList();
    this.pollers =
        sources.stream()
            .map(source -> new Poller(source.source(), source.settings(), postLog, pipeline, time))
            .toList();
    this.questions =
        new Questions(
            settings,
            database,
            briefer,
            archive,
            new Bodies(sources.stream().map(Source::source).toList(), pipeline),
            () -> pollers.stream().map(Poller::status).toList(),
            time);
  }

  private record Source(SourceSettings settings, PostSource source) {}

  /** A source that can be polled. */
  public static PostSource open(SourceSettings settings, InstantSource time) {
    return settings.kind().map(FolderSource::new, site -> new WordPressSource(site, time));
  }

  /** What can be asked. */
  public Commands commands() {
    return questions.commands();
  }

  /**
   * Polls and delivers as scheduled and answers what is asked, until it is closed. Returns at once.
   */
  public void start() {
    chats.answer(commands());
    for (Poller poller : pollers) {
      log.info("Polls {}", poller.plan());
      timetable.at(poller.schedule(), "poll " + poller.name(), () -> poll(poller));
    }
    timetable.every(DISPATCH_EVERY, DISPATCH, deliveries::deliver);
    timetable.every(PROBE_EVERY, PROBE, deliveries::probe);
    timetable.every(INDEX_EVERY, INDEX, questions::update);
    timetable.start();
  }

  private void poll(Poller poller) {
    if (poller.pollIfDue().taken().owed() > 0) {
      deliveries.wake();
      timetable.now(DISPATCH);
    }
  }

  /** Looks at once for what a predecessor had on its way when it died. */
  public void releaseClaims() {
    deliveries.releaseClaims();
  }

  /**
   * Polls each source once and delivers all that is due.
   *
   * @return false when something failed; the log says what
   */
  public boolean once() {
    boolean good = true;
    for (Poller poller : pollers) {
      good &= poller.poll().read();
    }
    boolean delivered = deliveries.deliver();
    return good && delivered;
  }

  /** Stops polling and waits for what is on its way. What is owed stays owed. */
  @Override
  public void close() {
    pollers.forEach(Poller::stop);
    deliveries.stop();
    timetable.close();
    deliveries.close();
    questions.close();
    int open = deliveries.outbox().open();
    if (open > 0) {
      log.info(
          "{} still to be delivered; they go out at the next start",
          open == 1 ? "1 message is" : open + " messages are");
    }
  }
}
