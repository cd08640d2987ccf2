package io.assay.app;

import io.assay.chat.discord.DiscordConnection;
import io.assay.chat.discord.DiscordCourier;
import io.assay.chat.discord.DiscordIntake;
import io.assay.chat.slack.SlackCourier;
import io.assay.chat.slack.SlackIntake;
import io.assay.command.Commands;
import io.assay.config.Settings;
import io.assay.outbox.Courier;
import io.assay.store.Node;
import io.assay.web.Health;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The platforms that are configured: their couriers, and their intakes once somebody is to answer.
 */
public final class Chats implements AutoCloseable {
  /** What one node does at a time: it answers on both platforms, and probes. */
  static final String ANSWERS = "answers";

  private final Settings settings;
  private final Optional<DiscordConnection> discord;
  private final List<Courier> couriers = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Health.Check> checks = new CopyOnWriteArrayList<>();

  private final Deque<AutoCloseable> intakes = new ArrayDeque<>();
  private volatile Optional<Node> node = Optional.empty();
  private boolean closed;

  private Chats(Settings settings, boolean answers) {
    this.settings = settings;
    this.discord =
        settings
            .discord()
            .map(
                to ->
                    answers
                        ? new DiscordConnection(to, this::mayAnswer)
                        : new DiscordConnection(to));
    discord.ifPresent(open::push);
    discord.map(DiscordCourier::new).ifPresent(this::add);
    settings.slack().map(SlackCourier::new).ifPresent(this::add);
  }

  /** To send, and to look. */
  public static Chats sending(Settings settings) {
    return new Chats(settings, false);
  }

  /** To answer too, once it is told to: it begins to log in, and hears nothing before. */
  public static Chats answering(Settings settings) {
    Chats chats = new Chats(settings, true);
    chats.discord.ifPresent(DiscordConnection::open);
    return chats;
  }

  private boolean mayAnswer() {
    return node.map(me -> me.holds(ANSWERS)).orElse(false);
  }

  /** Adds a courier of the caller's own; it is closed with the others. */
  public void add(Courier courier) {
    couriers.add(courier);
    open.push(courier);
  }

  public List<Courier> couriers() {
    return List.copyOf(couriers);
  }

  /** Whether people can ask, as long as it is this node that answers them. */
  List<Health.Check> checks() {
    return List.copyOf(checks);
  }

  /**
   * Lets people ask, on every platform that is configured, as long as this node is the one that
   * answers. Returns at once; each connects on its own.
   *
   * @param node of several, of which one answers and all send
   */
  void answer(Commands commands, Node node) {
    this.node = Optional.of(node);
    discord.ifPresent(connection -> open.push(new DiscordIntake(connection, commands)));
    node.want(
        ANSWERS,
        new Node.Holder() {
          @Override
          public void gained() {
            begin(commands);
          }

          @Override
          public void lost() {
            end();
          }
        });
  }

  private synchronized void begin(Commands commands) {
    if (closed) {
      return;
    }
    discord.ifPresent(
        connection -> {
          connection.takeGateway();
          checks.add(new Health.Check("discord", connection::gateway));
        });
    settings
        .slack()
        .ifPresent(
            slack -> {
              SlackIntake intake = new SlackIntake(slack, commands);
              intakes.push(intake);
              checks.add(new Health.Check("slack", intake::connected));
              intake.start();
            });
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    checks.clear();
    discord.ifPresent(DiscordConnection::leaveGateway);
    closeIntakes();
  }

  private void closeIntakes() {
    intakes.forEach(Chats::close);
    intakes.clear();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      closeIntakes();
    }
    open.forEach(Chats::close);
    open.clear();
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("A platform could not be closed.", e);
    }
  }
}
