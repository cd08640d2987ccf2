package io.assay.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the pages are served.
 *
 * @param host a name or an address; IPv6 in brackets
 * @param port 0 for any that is free
 */
public record HttpAddress(String host, int port) {
  /** Where nothing is configured. */
  public static final HttpAddress USUAL = new HttpAddress("127.0.0.1", 8077);

  /** How one is written, as a regular expression; a port may still be too high. */
  public static final String FORM = "([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\]):([0-9]{1,5})";

  private static final Pattern WRITTEN = Pattern.compile(FORM);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");
  private static final int HIGHEST_PORT = 65_535;

  /** Reads {@code 127.0.0.1:8077}; empty if it is something else. */
  public static Optional<HttpAddress> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(new HttpAddress(written.group(1), Integer.parseInt(written.group(2))))
            .filter(address -> address.port <= HIGHEST_PORT)
        : Optional.empty();
  }

  /** Whether only this machine can ask there. */
  public boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
