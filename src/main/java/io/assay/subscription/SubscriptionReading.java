package io.assay.subscription;

/** Reads subscriptions, by the same rules whether they stand in a file or were made in chat. */
public interface SubscriptionReading {
  /**
   * Reads one, and holds it against what is configured.
   *
   * @param body an entry of {@code subscriptions.yaml}; what looks like a variable of the
   *     environment is text
   */
  Subscription read(String body) throws SubscriptionRefused;
}
