package io.assay.subscription;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import java.time.Instant;
import java.util.Locale;

/**
 * A subscription that was made in chat, as it is stored.
 *
 * @param destination as it is written in the body
 * @param body an entry of {@code subscriptions.yaml}, as {@link SubscriptionText} writes it
 * @param made who made it, and when
 * @param changed who changed it last, and when
 * @param version 1, and one more with each change
 * @param paused whether it waits until somebody resumes it
 */
public record ChatSubscription(
    String name,
    Destination destination,
    String body,
    By made,
    By changed,
    int version,
    boolean paused) {
  /**
   * Somebody's doing.
   *
   * @param who {@code Anna (slack:U0123ABCD)}, at most 120 characters
   */
  public record By(String who, Instant at) {
    private static final int NAME = 100;

    /**
     * By whom, in words.
     *
     * @param id of at most 80 characters: {@code slack:U0123ABCD}
     * @param name foreign text of one line; may be empty
     */
    public static By of(String id, String name, Instant at) {
      String who = name.isEmpty() ? id : Excerpt.cut(name, NAME - id.length()) + " (" + id + ")";
      return new By(who, at);
    }
  }

  /** By what two of the same name are found, whatever their case. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String key() {
    return key(name);
  }

  ChatSubscription changed(String otherBody, Destination otherPlace, By by) {
    return new ChatSubscription(name, otherPlace, otherBody, made, by, version + 1, paused);
  }

  ChatSubscription paused(boolean wait, By by) {
    return new ChatSubscription(name, destination, body, made, by, version + 1, wait);
  }
}
