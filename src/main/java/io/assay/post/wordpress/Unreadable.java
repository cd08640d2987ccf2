package io.assay.post.wordpress;

/** An item that cannot be made a post. The message says why, for people. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  Unreadable(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
