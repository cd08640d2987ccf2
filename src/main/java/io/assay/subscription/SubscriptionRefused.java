package io.assay.subscription;

import java.util.List;

/** What is no subscription. Its mistakes are lines for people, without a secret. */
public final class SubscriptionRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  /**
   * @param mistakes at least one
   */
  public SubscriptionRefused(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<String> mistakes() {
    return mistakes;
  }
}
