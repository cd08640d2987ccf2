package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the admin that files of the configuration were refused, and that they are right again. */
public final class ConfigNotices {
  /** {@code check} names the others. */
  private static final int MOST_MISTAKES = 8;

  private static final int LONGEST_MISTAKE = 400;

  private final Outbox outbox;
  private final Supplier<Optional<Destination>> admin;

  public ConfigNotices(Outbox outbox, Supplier<Optional<Destination>> admin) {
    this.outbox = outbox;
    this.admin = admin;
  }

  /**
   * Once for each time that they are saved.
   *
   * @param mistakes each with its place
   * @param save tells this time from others
   */
  public void refused(String folder, List<String> mistakes, String save, Instant now) {
    String what = folder + " has mistakes and is refused";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Title(what, null)));
    blocks.add(
        new Block.Bullets(
            mistakes.stream()
                .limit(MOST_MISTAKES)
                .map(mistake -> Excerpt.cut(mistake, LONGEST_MISTAKE))
                .toList()));
    int more = mistakes.size() - MOST_MISTAKES;
    blocks.add(
        new Block.Paragraph(
            (more > 0 ? more + " more; check names them all. " : "")
                + "What was right last goes on to hold, also after a restart."));
    blocks.add(new Block.SmallPrint("Seen", now));
    tell("config refused " + save, new Message(what + ": " + mistakes.get(0), blocks), now);
  }

  /**
   * Mistakes that were told of are mended.
   *
   * @param save as above
   */
  public void mended(String folder, String save, Instant now) {
    String what = folder + " is right again, and holds";
    Message message =
        new Message(what, List.of(new Block.Title(what, null), new Block.SmallPrint("Seen", now)));
    tell("config mended " + save, message, now);
  }

  /**
   * A subscription that was made in chat does not hold; said once a day.
   *
   * @param why one line
   */
  public void doesNotHold(String subscription, String why, Instant now) {
    String what = "The subscription \"" + subscription + "\", made in chat, does not hold";
    Message message =
        new Message(
            what + ": " + Excerpt.cut(why, LONGEST_MISTAKE),
            List.of(
                new Block.Title(what, null),
                new Block.Paragraph(Excerpt.cut(why, LONGEST_MISTAKE)),
                new Block.SmallPrint("Seen", now)));
    String day = " " + now.truncatedTo(ChronoUnit.DAYS);
    tell("subscription " + subscription + " " + why + day, message, now);
  }

  private void tell(String subject, Message message, Instant now) {
    admin
        .get()
        .ifPresent(
            to ->
                outbox.add(
                    Shipment.post(new ShipmentKey(Kind.NOTICE, subject, to, 0), message), now));
  }
}
