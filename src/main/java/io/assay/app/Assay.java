package io.assay.app;

import static java.util.stream.Collectors.toSet;

import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
import io.assay.brief.Briefer;
import io.assay.brief.CaveatRule;
import io.assay.brief.caveat.CaveatRules;
import io.assay.command.Authority;
import io.assay.command.Commands;
import io.assay.command.Reload;
import io.assay.command.Status;
import io.assay.command.StoredFollowUps;
import io.assay.command.SubscriptionDesk;
import io.assay.config.BriefsSettings;
import io.assay.config.Settings;
import io.assay.config.SettingsWords;
import io.assay.config.SourceSettings;
import io.assay.config.SubscriptionEntries;
import io.assay.outbox.Announcements;
import io.assay.outbox.ConfigNotices;
import io.assay.outbox.Outbox;
import io.assay.outbox.Silence;
import io.assay.outbox.TermNotices;
import io.assay.post.PostSource;
import io.assay.post.folder.FolderSource;
import io.assay.post.wordpress.WordPressSource;
import io.assay.settings.Version;
import io.assay.store.Database;
import io.assay.store.Node;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import io.assay.web.LiveConfiguration;
import io.assay.web.Metrics;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of Assay, built from its settings: what is polled is taken in, what is owed is delivered,
 * what is asked answered.
 */
public final class Assay implements Status, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assay.class);

  /** A thread for each source, so that a slow one holds nobody up; more may come at any time. */
  private static final int MOST_SOURCES = 16;

  /**
   * To deliver, to probe, to index, to look at the configuration and for what others changed, to
   * keep house, to serve pages, to look out for trouble.
   */
  private static final int OTHER_TASKS = 8;

  private static final String POLL = "poll ";
  private static final String DISPATCH = "dispatch";
  private static final Duration DISPATCH_EVERY = Duration.ofSeconds(1);

  /** Where others may have owed something, or may have left something behind. */
  private static final Duration SHARED_DISPATCH_EVERY = Duration.ofMillis(500);

  private static final String PROBE = "probe";
  private static final Duration PROBE_EVERY = Duration.ofSeconds(5);
  private static final String INDEX = "index";
  private static final Duration INDEX_EVERY = Duration.ofSeconds(2);
  private static final Duration CHAT_EVERY = Duration.ofSeconds(5);
  private static final String LOOK_OUT = "look out for trouble";
  private static final Duration LOOK_OUT_EVERY = Duration.ofMinutes(1);
  private static final Duration WEB_EVERY = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration RULES_AFTER = Duration.ofSeconds(3);

  private final Metrics metrics = new Metrics();
  private final Chats chats;
  private final PostIndex index;
  private final Deliveries deliveries;
  private final Briefer briefer;
  private final Archive archive;
  private final LiveSubscriptions subscriptions;
  private final ChatSubscriptions madeInChat;
  private final Intake intake;
  private final Commands commands;
  private final StoredFollowUps followUps;
  private final Retention retention;
  private final Timetable timetable;
  private final Timetable polls;
  private final Node node;
  private final Monitoring monitoring;
  private volatile Settings settings;
  private volatile Optional<ConfigFollower> follower = Optional.empty();

  /**
   * @param database open; stays the caller's to close
   * @param chats open; closed with it
   */
  public Assay(Settings settings, Database database, Chats chats, InstantSource time) {
    this.settings = settings;
    this.node = database.node();
    int pollers = Math.max(MOST_SOURCES, settings.sources().size());
    this.timetable = new Timetable(node.isAlone() ? pollers + OTHER_TASKS : OTHER_TASKS);
    this.polls = node.isAlone() ? timetable : Timetable.shared(database, pollers);
    this.chats = chats;
    this.retention = new Retention(settings.store().keep(), database, time);
    this.briefer =
        new Briefer(() -> CaveatRules.with(settings.briefs().caveats()), settings.briefs().brief());
    Aliases aliases = new Aliases(settings.aliases());
    this.archive = new Archive(database, briefer, aliases, time);
    this.index =
        PostIndex.open(settings.store().index(), database, briefer, archive, rules(settings), time);
    this.subscriptions = new LiveSubscriptions(settings.subscriptions(), aliases);
    this.deliveries =
        new Deliveries(
            () -> this.settings.delivery(),
            database,
            subscriptions,
            this::silences,
            chats.couriers(),
            metrics,
            time);
    Outbox outbox = deliveries.outbox();
    ProgressLines progress = new ProgressLines(time);
    this.intake =
        new Intake(
            () -> this.settings,
            database,
            archive,
            new Announcements(subscriptions, outbox, metrics),
            new TermNotices(subscriptions, outbox, () -> this.settings.delivery().admin()),
            progress,
            time);
    this.followUps = new StoredFollowUps(database, time);
    SubscriptionEntries entries = new SubscriptionEntries(() -> this.settings, time);
    ConfigNotices notices = notices();
    this.madeInChat =
        new ChatSubscriptions(
            new ChatSubscriptionStore(database),
            subscriptions,
            entries,
            entry -> notices.doesNotHold(entry.stored().name(), entry.trouble(), time.instant()));
    madeInChat.load();
    Authority authority = new Authority(() -> this.settings.chats().admins());
    SubscriptionDesk desk =
        new SubscriptionDesk(madeInChat, subscriptions, entries, authority, time);
    this.commands =
        Questions.of(
                () -> this.settings,
                database,
                archive,
                index,
                intake.bodies(),
                this,
                this::reload,
                desk)
            .watchedBy(metrics);
    this.monitoring =
        new Monitoring(
            () -> this.settings,
            database,
            chats,
            metrics,
            () -> intake.pollers().stream().map(Poller::polled).toList(),
            new StatusView(this, database, archive, desk, this::configuration),
            time);
  }

  private LiveConfiguration configuration(List<LiveConfiguration.Subscribed> subscriptions) {
    return new LiveConfiguration(
        follower.map(ConfigFollower::files), SettingsWords.of(settings), subscriptions);
  }

  /** Where its pages are; empty while none are served. */
  public Optional<InetSocketAddress> pagesAt() {
    return monitoring.pagesAt();
  }

  /** What briefs are made by. */
  private static String rules(Settings settings) {
    return Version.TEXT + " " + settings.briefs().fingerprint();
  }

  @Override
  public List<Source> sources() {
    return intake.pollers().stream().map(Poller::status).toList();
  }

  @Override
  public List<String> configuration() {
    return follower.map(ConfigFollower::remarks).orElse(List.of());
  }

  /**
   * Lets other settings hold from now on: everything is built, then swapped. What is owed stays
   * owed; store and chats stay as they are.
   */
  private void use(Settings next) {
    BriefsSettings briefs = next.briefs();
    List<CaveatRule> rules = CaveatRules.with(briefs.caveats());
    Aliases aliases = new Aliases(next.aliases());
    List<Intake.Feed> feeds = intake.prepare(next.sources());
    subscriptions.swapFiles(next.subscriptions(), aliases);
    settings = next;
    madeInChat.filesChanged();
    archive.use(aliases);
    briefer.use(rules, briefs.brief());
    index.rules(rules(next));
    List<Poller> before = intake.pollers();
    intake.use(feeds);
    List<Poller> after = intake.pollers();
    Set<String> stay = after.stream().map(Poller::name).collect(toSet());
    before.stream()
        .filter(poller -> !after.contains(poller))
        .forEach(poller -> forget(poller, stay.contains(poller.name())));
    after.stream().filter(poller -> !before.contains(poller)).forEach(this::schedule);
  }

  private Reload.Outcome reload() {
    return follower
        .map(ConfigFollower::reload)
        .orElse(new Reload.Outcome(false, List.of("no files are followed")));
  }

  /**
   * Follows the files that the settings came from, once it is started.
   *
   * @param files with the settings that this was made of
   */
  public void follow(ConfigFollower files) {
    follower = Optional.of(files);
    metrics.configuration(files::isRefused);
    files.begin(this::use, notices(), metrics::reloaded);
    timetable.every(LOOK_EVERY, "look at the configuration", files::look);
  }

  private ConfigNotices notices() {
    return new ConfigNotices(deliveries.outbox(), () -> settings.delivery().admin());
  }

  /** A source that can be polled. */
  public static PostSource open(SourceSettings settings, InstantSource time) {
    return settings.kind().map(FolderSource::new, site -> new WordPressSource(site, time));
  }

  private List<Silence> silences() {
    return intake.pollers().stream().flatMap(poller -> poller.silence().stream()).toList();
  }

  /** What can be asked. */
  public Commands commands() {
    return commands;
  }

  /**
   * Polls and delivers as scheduled and answers what is asked, until it is closed. Returns at once.
   */
  public void start() {
    chats.answer(commands, node);
    if (!node.isAlone()) {
      polls.keepOnly(intake.pollers().stream().map(poller -> POLL + poller.name()).toList());
    }
    intake.pollers().forEach(this::schedule);
    timetable.every(
        node.isAlone() ? DISPATCH_EVERY : SHARED_DISPATCH_EVERY, DISPATCH, deliveries::deliver);
    timetable.every(PROBE_EVERY, PROBE, this::probe);
    timetable.everyLater(INDEX_EVERY, INDEX, index::update);
    timetable.everyLater(CHAT_EVERY, "look for changes made in chat", madeInChat::refresh);
    timetable.everyLater(Duration.ofDays(1), "forget old buttons", followUps::forget);
    timetable.everyLater(LOOK_OUT_EVERY, LOOK_OUT, monitoring::lookOut);
    timetable.everyLater(Duration.ofDays(1), "forget old troubles", monitoring::forget);
    timetable.every(WEB_EVERY, "serve pages", monitoring::open);
    timetable.everyLater(Duration.ofDays(1), "keep house", retention::run);
    timetable.start();
    if (!node.isAlone()) {
      polls.start();
    }
    // Reading the rules takes as long as connecting, and is not needed for that.
    CompletableFuture.delayedExecutor(RULES_AFTER.toMillis(), TimeUnit.MILLISECONDS)
        .execute(briefer::prepare);
  }

  /** Whether a channel takes messages again is seen through the gateway, which one node has. */
  private void probe() {
    if (node.holds(Chats.ANSWERS)) {
      deliveries.probe();
    }
  }

  private void schedule(Poller poller) {
    log.info("Polls {}", poller.plan());
    polls.at(poller.schedule(), POLL + poller.name(), () -> poll(poller));
  }

  private void forget(Poller poller, boolean another) {
    poller.stop();
    if (!another) {
      polls.remove(POLL + poller.name());
    }
    log.info("Polls {} no more as it was", poller.name());
  }

  private void poll(Poller poller) {
    Poller.Result result = poller.pollIfDue();
    if (!result.read() || !result.took().isZero()) {
      metrics.polled(poller.name(), result.read(), result.took());
    }
    Pipeline.Taken taken = result.taken();
    if (taken.owed() > 0) {
      deliveries.wake();
      timetable.now(DISPATCH);
    }
    if (!result.read() || taken.fresh() > 0) {
      timetable.now(LOOK_OUT);
    }
    if (taken.fresh() > 0) {
      timetable.now(INDEX);
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
    for (Poller poller : intake.pollers()) {
      good &= poller.poll().read();
    }
    boolean delivered = deliveries.deliver();
    index.update();
    return good && delivered;
  }

  /** Stops polling and waits for what is on its way. What is owed stays owed. */
  @Override
  public void close() {
    intake.pollers().forEach(Poller::stop);
    retention.stop();
    deliveries.stop();
    index.close();
    if (!node.isAlone()) {
      polls.close();
    }
    timetable.close();
    monitoring.close();
    deliveries.close();
    chats.close();
    int open = deliveries.outbox().open();
    if (open > 0) {
      log.info(
          "{} still to be delivered; they go out at the next start",
          open == 1 ? "1 message is" : open + " messages are");
    }
  }
}
