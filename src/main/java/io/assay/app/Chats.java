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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The platforms that are configured: their couriers, and their intakes once somebody is to answer.
 */
public final class Chats implements AutoCloseable {
  private final Settings settings;
  private final Optional<DiscordConnection> discord;
  private final List<Courier> couriers = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

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

  /**
   * Lets people ask, on every platform that is configured. Returns at once; each connects on its
   * own.
   */
  void answer(Commands commands) {
    settings.slack().ifPresent(slack -> answer(slack, commands));
    discord.ifPresent(connection -> open.push(new DiscordIntake(connection, commands)));
  }

  private void answer(SlackSettings slack, Commands commands) {
    SlackIntake intake = new SlackIntake(slack, commands);
    open.push(intake);
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
