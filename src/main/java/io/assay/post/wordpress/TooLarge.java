package io.assay.post.wordpress;

import java.io.IOException;

/** An answer was broken off because it is larger than anything sensible. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  TooLarge(String host, long limit) {
    super(host + " sent more than " + limit / 1_048_576 + " MB in one answer");
  }
}
