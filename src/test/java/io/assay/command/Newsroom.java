package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.post;
import static io.assay.post.PostFixtures.withoutBody;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Announcements;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.History;
import io.assay.outbox.Mutes;
import io.assay.outbox.News;
import io.assay.outbox.Outbox;
import io.assay.outbox.Pauses;
import io.assay.post.PollLog;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.NodeLog;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.SubscriptionReading;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.Wanting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every command over a store with three posts, as it is put together in the application. */
final class Newsroom implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Asker ANNA =
      Asker.of("slack", "U0123ABCD", Optional.of(new Destination("slack", "C0REE")));
  static final Term MAGNETS = new Term(Taxonomy.TOPIC, "magnets", "Magnets", List.of());

  final Database database;
  final Archive archive;
  final PostIndex index;
  final Outbox outbox;
  final Mutes mutes;

  /** Two that post where Anna asks, one elsewhere. */
  final LiveSubscriptions subscriptions =
      new LiveSubscriptions(
          List.of(
              Wanting.only(
                  Wanting.all("mongolia", "slack:C0REE"), Wanting.regions("Inner Mongolia")),
              Wanting.only(
                  Wanting.all("northern", "slack:C0REE"),
                  Wanting.organizations("China Northern Rare Earth Group")),
              Wanting.all("everything", "slack:#other")));

  private final SubscriptionDesk desk;
  final List<Status.Source> sources = new ArrayList<>();
  Optional<Destination> admin = Optional.empty();
  PostFinder.Bodies bodies =
      id -> {
        throw new IOException("the site answers 500");
      };

  private final PostLog log;
  private final InstantSource time = () -> NOW;

  private Newsroom(Engine engine) {
    Briefer briefer = new Briefer(CaveatRules.all());
    Aliases aliases = new Aliases(List.of(new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢")));
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    archive = new Archive(database, briefer, aliases, InstantSource.system());
    index = PostIndex.open(Optional.empty(), database, briefer, archive, "as shipped", time);
    outbox = new Outbox(database);
    mutes = new Mutes(database);
    SubscriptionReading nothing =
        body -> {
          throw new SubscriptionRefused(List.of("nothing is made here"));
        };
    desk =
        new SubscriptionDesk(
            new ChatSubscriptions(
                new ChatSubscriptionStore(database), subscriptions, nothing, entry -> {}),
            subscriptions,
            nothing,
            new Authority(() -> Admins.NOBODY),
            time);
  }

  /**
   * With three posts: one of Inner Mongolia, one of China, one of which only the title is known.
   */
  static Newsroom open() {
    return open(Engine.H2);
  }

  static Newsroom open(Engine engine) {
    Newsroom room = new Newsroom(engine);
    room.record(post("site", "1", ago(3), BAOGANG, INNER_MONGOLIA, CHINA, MAGNETS));
    room.record(post("site", "2", ago(2), BAOGANG, NORTHERN, CHINA));
    room.record(withoutBody(post("site", "3", ago(1), NORTHERN)));
    return room;
  }

  static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  void record(Post... posts) {
    database.useTransaction(tx -> Stream.of(posts).forEach(post -> log.record(tx, post, NOW)));
    index.update();
  }

  /** Tells it to all who want it. */
  void announce(Post post) {
    Announcements announcements = new Announcements(subscriptions, outbox);
    database.useTransaction(
        tx -> announcements.published(tx, News.of(archive.brief(post)), NOW, NOW));
  }

  /** Its source no longer shows it. */
  void withdraw(String source, String id) {
    database.useTransaction(tx -> log.gone(tx, source, Set.of(id), NOW));
    index.update();
  }

  Commands commands() {
    PostFinder posts = new PostFinder(archive, id -> bodies.fetch(id));
    return Asking.of(
        List.of(
            TermCommand.organizations(archive, index),
            TermCommand.regions(archive, index),
            TermCommand.topics(archive, index),
            new LatestCommand(archive),
            new SearchCommand(archive, index),
            new FindCommand(archive, index),
            new PostCommand(posts, archive),
            new CaveatsCommand(posts),
            new TrendCommand(archive, index),
            new WrongCommand(posts, archive, outbox, () -> admin, time),
            new WhyCommand(
                posts,
                subscriptions,
                new DecisionLog(database, Duration.ofDays(90)),
                new History(database),
                time),
            new MuteCommand(desk, archive, mutes),
            new MutesCommand(desk, mutes),
            new UnmuteCommand(desk, mutes),
            new AuditCommand(desk),
            new StatusCommand(
                () -> sources,
                new History(database),
                Pauses.byHand(database),
                new NodeLog(database),
                new PollLog(database),
                time)));
  }

  /** What is answered to somebody in a chat, his buttons as they carry their questions. */
  Answer ask(String line, Asker asker) {
    Commands commands = commands();
    CommandCall call = commands.read(line, asker);
    return commands.byCommand(call);
  }

  /** By the one way in, buttons replaced by tokens and all. */
  Message answer(String line, Asker asker) {
    Commands commands = commands();
    return commands.answer(commands.read(line, asker)).message();
  }

  Message ask(String line) {
    return ask(line, ANNA).message();
  }

  static List<Block.Entry> entries(Message message) {
    return of(message, Block.Entry.class);
  }

  /** As "Label: line". */
  static List<String> buttons(Message message) {
    return of(message, Block.Buttons.class).stream()
        .flatMap(row -> row.buttons().stream())
        .map(button -> button.label() + ": " + button.command())
        .toList();
  }

  static <T extends Block> List<T> of(Message message, Class<T> kind) {
    return message.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
