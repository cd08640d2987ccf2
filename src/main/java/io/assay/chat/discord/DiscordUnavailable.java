package io.assay.chat.discord;

/** Discord cannot be used now. What it says is for people: one line each, without a secret. */
final class DiscordUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;
  private final String remedy;
  private final boolean forGood;

  DiscordUnavailable(String why, String remedy, boolean forGood) {
    super(why);
    this.why = why;
    this.remedy = remedy;
    this.forGood = forGood;
  }

  String why() {
    return why;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }

  /** Whether waiting is in vain: somebody has to change something first. */
  boolean forGood() {
    return forGood;
  }
}
