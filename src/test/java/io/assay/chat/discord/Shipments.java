package io.assay.chat.discord;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.settings.Secret;
import java.net.URI;
import java.util.List;
import standin.discord.DiscordStandIn;

/** Messages on their way to a channel, for the tests of this package. */
final class Shipments {
  private Shipments() {}

  static DiscordSettings settings(DiscordStandIn discord) {
    return new DiscordSettings(new Secret(discord.token()), discord.apiUrl(), discord.gatewayUrl());
  }

  static Destination to(String channel) {
    return new Destination("discord", channel);
  }

  static Shipment of(String channel, String subject) {
    return of(
        channel,
        new Message(
            "Quotas change",
            List.of(
                new Block.Title("Quotas change", URI.create("https://example.org/" + subject)),
                new Block.Bullets(List.of("The quota for dysprosium falls.")),
                new Block.Buttons(List.of(new Block.Button("More", "post folder/7"))))),
        subject);
  }

  static Shipment of(String channel, Message message) {
    return of(channel, message, message.summary());
  }

  static Shipment of(String channel, Message message, String subject) {
    return Shipment.post(new ShipmentKey(Kind.ALERT, subject, to(channel), 0), message);
  }
}
