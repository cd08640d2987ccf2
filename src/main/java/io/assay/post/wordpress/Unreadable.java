package io.assay.post.wordpress;

/** An item that cannot be made a post. The message says why, for people. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }
}
