package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.subscription.Addressee;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Wish;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alerts of one post: the same one for all who get it in the same way. */
final class Alerts {
  private final News news;
  private final Map<Destination, Long> firsts;
  private final Map<Shape, Message> written = new HashMap<>();

  private record Shape(Format format, boolean follows) {}

  /**
   * @param firsts rows of the alerts of the post that told the same event first
   */
  Alerts(News news, Map<Destination, Long> firsts) {
    this.news = news;
    this.firsts = firsts;
  }

  /** The row of the alert that this one follows at a destination, if there is one. */
  @Nullable Long first(Destination to) {
    return firsts.get(to);
  }

  /** What is said alone, calling whom it shall; or what a digest is made of, which calls nobody. */
  Message to(Wish wish, @Nullable Hold hold) {
    Format format = hold == null ? wish.style().format() : Format.COMPACT;
    Message alert =
        written.computeIfAbsent(
            new Shape(format, firsts.containsKey(wish.to())),
            shape -> news.alert(shape.format(), shape.follows()));
    return hold == null ? calling(wish, alert) : alert;
  }

  /** The alert, and whom it calls. */
  static Message calling(Wish wish, Message alert) {
    return wish.mentions().isEmpty()
        ? alert
        : Message.calling(wish.mentions().stream().map(Addressee::toString).toList(), alert);
  }
}
