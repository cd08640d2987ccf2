package io.assay.app;

import io.assay.chat.discord.DiscordConnection;
import io.assay.chat.discord.DiscordCourier;
import io.assay.chat.discord.DiscordIntake;
import io.assay.chat.slack.SlackCourier;
import io.assay.chat.slack.SlackIntake;
import io.assay.chat.slack.SlackSettings;
import io.assay.command.Commands;
import io.assay.config.Settings;
import io.assay.outbox.Courier;
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
  private final Settings settings;
  private final Optional<DiscordConnection> discord;
  private final List<Courier> couriers = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Health.Check> checks = new CopyOnWriteArrayList<>();

  public Chats(Settings settings) {
    this.settings = settings;
    this.discord = settings.discord().map(DiscordConnection::new);
    discord.ifPresent(open::push);
    discord.map(DiscordCourier::new).ifPresent(this::add);
    settings.slack().map(SlackCourier::new).ifPresent(this::add);
  }

  /** Adds a courier of the caller's own; it is closed with the others. */
  public void add(Courier courier) {
    couriers.add(courier);
    open.push(courier);
  }

  public List<Courier> couriers() {
    return List.copyOf(couriers);
  }

  /** Whether people can ask, once they are to be answered. */
  List<Health.Check> checks() {
    return List.copyOf(checks);
  }

  /**
   * Lets people ask, on every platform that is configured. Returns at once; each connects on its
   * own.
   */
  void answer(Commands commands) {
    settings.slack().ifPresent(slack -> answer(slack, commands));
    discord.ifPresent(connection -> answer(connection, commands));
  }

  private void answer(DiscordConnection connection, Commands commands) {
    open.push(new DiscordIntake(connection, commands));
    checks.add(new Health.Check("discord", connection::gateway));
  }

  private void answer(SlackSettings slack, Commands commands) {
    SlackIntake intake = new SlackIntake(slack, commands);
    open.push(intake);
    checks.add(new Health.Check("slack", intake::connected));
    intake.start();
  }

  @Override
  public void close() {
    open.forEach(Chats::close);
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("A platform could not be closed.", e);
    }
  }
}
