package io.assay.post.wordpress;

import java.net.UnknownHostException;

/** A name leads into a private network, where nobody's typing may take us. */
final class PrivateAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final String why;

  PrivateAddress(String host) {
    this.why = host + " is an address of a private network: it is not read";
  }

  String why() {
    return why;
  }
}
