package io.assay.chat.slack;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.settings.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import standin.slack.SlackStandIn;

/** Messages and settings for the tests of this package. */
final class Samples {
  static final Instant DAY = Instant.parse("2025-10-14T16:05:00Z");

  private Samples() {}

  static Message alert() {
    return new Message(
        "Magnet maker opens a plant. Author: written by the company itself.",
        List.of(
            new Block.Title(
                "Magnet maker opens a plant", URI.create("https://news.example/magnet-plant")),
            new Block.Remark("Author", "The piece was written by the company itself."),
            new Block.Remark("Inferred", "No second source is named."),
            new Block.Bullets(
                List.of("It will make 2,000 t of NdFeB a year.", "Work begins in May & June.")),
            new Block.Paragraph("Example Magnetics · Estonia"),
            new Block.SmallPrint("Example News", DAY),
            new Block.Buttons(
                List.of(
                    new Block.Button("3 more highlights", "post example/1"),
                    new Block.Button("⋯", "caveats example/1")))));
  }

  /** A message with this text in every place that takes foreign text. */
  static Message everywhere(String text) {
    return new Message(
        text.isBlank() ? "Summary" : text,
        List.of(
            new Block.Title(text, URI.create("https://news.example/a")),
            new Block.Title(text, null),
            new Block.Heading(text),
            new Block.Paragraph(text),
            new Block.Remark("Author", text),
            new Block.Quote(text),
            new Block.Bullets(List.of(text, "second")),
            new Block.Entry(text, URI.create("https://news.example/b"), DAY, text),
            new Block.SmallPrint(text, DAY),
            new Block.Buttons(List.of(new Block.Button(text, "latest")))));
  }

  static Shipment to(String address, Message message) {
    return Shipment.post(
        new ShipmentKey(
            Kind.ALERT, "https://news.example/magnet-plant", new Destination("slack", address), 0),
        message);
  }

  static SlackSettings settings(SlackStandIn slack) {
    return new SlackSettings(
        new Secret(SlackStandIn.BOT_TOKEN), new Secret(SlackStandIn.APP_TOKEN), slack.apiUrl());
  }
}
