package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.subscription.Subscription;
import java.time.Instant;
import java.util.List;

/** Announces a post to one destination because somebody asked for that. */
public final class OnRequest {
  private final Database database;
  private final Outbox outbox;

  public OnRequest(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /**
   * Owes the alert that the subscription would have had of this post; what becomes of the post
   * later is followed as with any other. Nobody is called.
   *
   * @return false where the destination was told of the post before
   */
  public boolean announce(Brief brief, Subscription subscription, Instant now) {
    Post post = brief.post();
    String link = post.link().toString();
    return database.inTransaction(
        tx ->
            outbox.told(tx, post.id(), List.of(link)).stream()
                    .noneMatch(told -> told.to().equals(subscription.to()) && !told.withdrawn())
                && outbox.add(
                    tx,
                    new Owed(
                        Shipment.post(
                            new ShipmentKey(Kind.ALERT, link, subscription.to(), 0),
                            News.of(brief).alert(subscription.style().format(), false)),
                        post.id(),
                        now,
                        null),
                    now));
  }
}
