package io.assay.chat.discord;

/** Discord cannot be used now. The message is one line for people and names no secret. */
final class DiscordUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  DiscordUnavailable(String why, boolean forGood) {
    super(why);
    this.forGood = forGood;
  }

  /** Whether waiting is in vain: somebody has to change something first. */
  boolean forGood() {
    return forGood;
  }
}
