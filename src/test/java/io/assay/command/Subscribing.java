package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.post;

import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.config.SubscriptionEntries;
import io.assay.message.Message;
import io.assay.outbox.OnRequest;
import io.assay.outbox.Outbox;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.Wanting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands about subscriptions over a store with three posts of the last days. */
public final class Subscribing implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** In the files: all to a channel of the test's. */
  public static final String FROM_FILES = "everything";

  private static final Map<String, String> TOKENS =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-hunter2-hunter2",
          "SLACK_APP_TOKEN", "xapp-hunter2-hunter2",
          "DISCORD_TOKEN", "hunter2.hunter2.hunter2");

  private static final Settings SETTINGS = settings();
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  public final Database database = Database.open(Engine.H2.fresh());
  public final Outbox outbox = new Outbox(database);
  public final LiveSubscriptions live =
      new LiveSubscriptions(List.of(Wanting.all(FROM_FILES, "slack:#all")));
  public final ChatSubscriptionStore store = new ChatSubscriptionStore(database);
  public final List<String> troubles = new ArrayList<>();
  public final SubscriptionEntries reading;
  public final ChatSubscriptions chat;
  public volatile Admins admins = Admins.NOBODY;

  private final InstantSource time = () -> NOW;
  private final Archive archive;
  private final Commands commands;

  public Subscribing() {
    reading = new SubscriptionEntries(() -> SETTINGS, time);
    chat =
        new ChatSubscriptions(
            store,
            live,
            reading,
            entry -> troubles.add(entry.stored().name() + ": " + entry.trouble()));
    chat.load();
    archive = new Archive(database, BRIEFER, Aliases.NONE, InstantSource.system());
    record(
        post("site", "1", NOW.minus(Duration.ofDays(3)), BAOGANG, INNER_MONGOLIA, CHINA),
        post("site", "2", NOW.minus(Duration.ofDays(2)), NORTHERN, CHINA),
        post("site", "3", NOW.minus(Duration.ofDays(2)), NORTHERN),
        post("site", "4", NOW.minus(Duration.ofDays(40)), CHINA));
    commands = Asking.of(commandList());
  }

  private static Settings settings() {
    try {
      return new ConfigReader(TOKENS::get, InstantSource.system())
          .read(Path.of("src", "test", "resources", "config", "good"))
          .settings();
    } catch (ConfigRefused e) {
      throw new IllegalStateException(e);
    }
  }

  private void record(Post... posts) {
    PostLog log = new PostLog(database);
    database.useTransaction(tx -> Stream.of(posts).forEach(post -> log.record(tx, post, NOW)));
  }

  /** All of them, for the platforms. */
  public List<Command> commandList() {
    Trial trial = new Trial(archive, new Posts(database), live, time);
    SubscriptionDesk desk =
        new SubscriptionDesk(chat, live, reading, new Authority(() -> admins), time);
    PostFinder posts = new PostFinder(archive, id -> {});
    return List.of(
        new SubscribeCommand(desk, archive, trial, new OnRequest(database, outbox)),
        new SubscriptionsCommand(desk),
        new UnsubscribeCommand(desk),
        new TestCommand(desk, trial),
        new AuditCommand(desk),
        new CaveatsCommand(posts));
  }

  Commands commands() {
    return commands;
  }

  /** By the one way in, buttons replaced by tokens and all. */
  Message ask(String line, Asker asker) {
    return commands.answer(commands.read(line, asker)).message();
  }

  /** Presses a button of an answer. */
  Message press(Message answer, String label, Asker asker) {
    return ask(
        Newsroom.buttons(answer).stream()
            .filter(button -> button.startsWith(label + ": "))
            .map(button -> button.substring(label.length() + 2))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " in " + answer)),
        asker);
  }

  /** Names of those that hold, without that of the files. */
  public List<String> made() {
    return live.current().all().stream()
        .map(Subscription::name)
        .filter(name -> !name.equals(FROM_FILES))
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
