package io.assay.chat.discord;

/** Discord cannot be used now. */
final class DiscordUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;
  private final boolean forGood;

  DiscordUnavailable(String why, boolean forGood) {
    super(why);
    this.why = why;
    this.forGood = forGood;
  }

  /** One line for people, without a secret. */
  String why() {
    return why;
  }

  /** Whether waiting is in vain: somebody has to change something first. */
  boolean forGood() {
    return forGood;
  }
}
