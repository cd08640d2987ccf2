package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.outbox.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.discord.DiscordStandIn;

/** One of several processes has the gateway; all of them send. */
class SharedGatewayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final AtomicBoolean ours = new AtomicBoolean();
  private final DiscordConnection connection =
      new DiscordConnection(Shipments.settings(discord), ours::get);
  private final DiscordCourier courier = new DiscordCourier(connection);

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  private boolean delivers(String subject) {
    return courier.deliver(Shipments.of(channel, subject)).state() == State.DELIVERED;
  }

  @Test
  void sendsWithoutTheGatewayAndConnectsWhenItIsItsTurn() {
    AtomicInteger ready = new AtomicInteger();
    connection.whenReady(jda -> ready.incrementAndGet());
    assertThat(courier.deliver(Shipments.of(channel, "one")).receipt().orElseThrow().permalink())
        .matches("https://discord.com/channels/[0-9]+/" + channel + "/[0-9]+");
    assertThat(discord.identifies()).isZero();
    assertThat(connection.isOurs()).isFalse();

    ours.set(true);
    connection.takeGateway();
    await().atMost(PATIENCE).until(() -> ready.get() == 1);
    assertThat(delivers("two")).isTrue();

    connection.leaveGateway();
    await().atMost(PATIENCE).until(() -> delivers("three"));
    assertThat(discord.identifies()).isEqualTo(1);

    connection.takeGateway();
    await().atMost(PATIENCE).until(() -> ready.get() == 2);
    assertThat(discord.messages(channel)).hasSize(3);
    assertThat(discord.refusals()).isEmpty();
  }
}
