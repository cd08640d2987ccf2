package io.assay.post.wordpress;

import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in a line why a server gave no answer. */
final class NoAnswer {
  private NoAnswer() {}

  static SourceUnavailable from(String host, IOException cause) {
    return new SourceUnavailable(why(host, cause), null, cause);
  }

  private static String why(String host, IOException cause) {
    if (cause instanceof PrivateAddress refused) {
      return refused.why();
    }
    if (cause instanceof UnknownHostException) {
      return host + " is not known: no network here, or the name is wrong";
    }
    if (cause instanceof InterruptedIOException) {
      return Thread.currentThread().isInterrupted()
          ? "reading " + host + " was interrupted"
          : host + " did not answer in time";
    }
    if (cause instanceof ConnectException) {
      return host + " cannot be connected to";
    }
    if (cause instanceof SSLException) {
      return host + " cannot be read securely: " + cause.getMessage();
    }
    return host + " broke off its answer";
  }
}
