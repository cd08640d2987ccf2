package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One claim carried out: looked up first where it may have arrived before. */
final class Delivery {
  /** What stands below a message that may stand there twice. */
  static final String REPEATED =
      "Possibly repeated: whether an earlier attempt arrived could not be looked up.";

  /** Why an edit or an answer is needless whose message never arrived. */
  static final String NO_TARGET = "the message that it refers to was not delivered";

  /** It may be on its way from somebody else, or was never sent: that is looked up. */
  private static final String LAPSED = "the claim had lapsed before it was sent";

  private final Courier courier;
  private final Claim claim;
  private final Predicate<Claim> holds;
  private final Shipment shipment;

  /**
   * @param holds whether nobody has taken the claim away, asked right before anything is sent
   */
  Delivery(Courier courier, Claim claim, Predicate<Claim> holds) {
    this.courier = courier;
    this.claim = claim;
    this.holds = holds;
    this.shipment = claim.shipment();
  }

  Outcome outcome() {
    if (shipment.action().needsTarget() && shipment.target() == null) {
      // A post whose event was to be told first elsewhere is still news.
      return shipment.key().kind() == Kind.ALERT
          ? new Outcome.Instead(Action.POST, NO_TARGET)
          : new Outcome.Needless(NO_TARGET);
    }
    if (!claim.isDoubtful()) {
      return claim.withdrawn() ? needless() : deliver(shipment);
    }
    Lookup lookup = courier.find(shipment);
    if (lookup instanceof Lookup.Found found) {
      found.copies().forEach(courier::delete);
    }
    return claim.withdrawn()
        ? lookup.next(this::needless, this::needless)
        : lookup.next(this::again, this::marked);
  }

  private Outcome deliver(Shipment what) {
    return holds.test(claim) ? courier.deliver(what) : new Outcome.Unknown(LAPSED);
  }

  private Outcome needless() {
    return new Outcome.Needless("its post was withdrawn");
  }

  /** Where the first attempt shows up after all, the second one goes. */
  private Outcome again() {
    Outcome outcome = deliver(shipment);
    if (!shipment.action().makesMessage() || outcome.receipt().isEmpty()) {
      return outcome;
    }
    Receipt second = outcome.receipt().get();
    if (courier.find(shipment) instanceof Lookup.Found found
        && !found.at().isOf(second)
        && courier.delete(second).isEmpty()) {
      return new Outcome.Delivered(found.at());
    }
    return outcome;
  }

  private Outcome marked() {
    if (!shipment.action().makesMessage()) {
      return deliver(shipment);
    }
    Message message = shipment.message();
    List<Block> blocks = new ArrayList<>(message.blocks());
    blocks.add(new Block.SmallPrint(REPEATED, null));
    return deliver(shipment.saying(new Message(message.summary(), blocks)));
  }
}
