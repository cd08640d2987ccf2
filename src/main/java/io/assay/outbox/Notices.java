package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Tells whoever looks after a destination that it takes nothing, that it does again, and what it
 * refused for good.
 */
public final class Notices {
  private final Outbox outbox;
  private final Function<String, List<Destination>> caretakers;

  /**
   * @param caretakers who is told of a destination, or of a whole platform
   */
  public Notices(Outbox outbox, Function<String, List<Destination>> caretakers) {
    this.outbox = outbox;
    this.caretakers = caretakers;
  }

  void paused(Handle tx, String destination, String why, Instant now) {
    String what = destination + " takes no messages";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(what, null));
    blocks.add(new Block.Paragraph(why));
    blocks.add(
        new Block.Paragraph(
            "What is owed there is kept. Assay looks every few minutes and goes on by itself."));
    blocks.add(new Block.SmallPrint("Since", now));
    tell(tx, "paused", destination, now, new Message(what + ": " + why, blocks));
  }

  void resumed(Handle tx, Pause pause, Instant now) {
    String what = pause.destination() + " takes messages again";
    Message message =
        new Message(
            what,
            List.of(
                new Block.Title(what, null),
                new Block.Paragraph("What was owed there goes out now."),
                new Block.SmallPrint("It was paused since", pause.since())));
    tell(tx, "resumed", pause.destination(), pause.since(), message);
  }

  /** One word a day for each destination: what is wrong with one message may be with the next. */
  void refused(Handle tx, Shipment shipment, String why, Instant now) {
    if (shipment.key().kind() == Kind.NOTICE) {
      return;
    }
    String destination = shipment.key().to().toString();
    String what = "A message to " + destination + " was refused and is given up";
    Message message =
        new Message(
            what + ": " + why,
            List.of(
                new Block.Title(what, null),
                new Block.Paragraph(why),
                new Block.Quote(Excerpt.cut(shipment.message().summary(), 120)),
                new Block.Paragraph(
                    "All of them: outbox list --state refused. To send them again: outbox retry."),
                new Block.SmallPrint("Refused", now)));
    tell(tx, "refused", destination, now.truncatedTo(ChronoUnit.DAYS), message);
  }

  /** Not to the destination itself: there it would wait for what it says. */
  private void tell(Handle tx, String what, String about, Instant since, Message message) {
    String subject = what + " " + about + " " + since;
    for (Destination to : caretakers.apply(about)) {
      if (!to.toString().equals(about)) {
        ShipmentKey key = new ShipmentKey(Kind.NOTICE, subject, to, 0);
        outbox.add(tx, Owed.of(Shipment.post(key, message), since), since);
      }
    }
  }
}
