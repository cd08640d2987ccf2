package io.assay.post.wordpress;

import java.net.UnknownHostException;

/** A name leads into a private network, where nobody has sent us. */
final class PrivateAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final String why;

  PrivateAddress(String host) {
    this.why =
        host
            + " is an address of a private network: only a source with privateNetwork: true reads it";
  }

  String why() {
    return why;
  }
}
