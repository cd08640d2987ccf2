package io.assay.brief.caveat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hosts that somebody lists as state-controlled media: a finding of the lister at a date, not
 * of ours. From ASD state-media-profiles (MIT licence, beside the file).
 */
final class StateRegister {
  private static final String FILE = "state-media.tsv";

  private final Map<String, Listing> byHost;

  private StateRegister(Map<String, Listing> byHost) {
    this.byHost = byHost;
  }

  /**
   * A row.
   *
   * @param host in lower case, without {@code www.}
   * @param lister who says so
   * @param asOf year and month
   */
  record Listing(String host, String outlet, String lister, String asOf) {
    static Listing read(String line) {
      String[] columns = line.split("\t", -1);
      return new Listing(columns[0], columns[1], columns[4], columns[5]);
    }

    @Override
    public String toString() {
      return "register: " + host + ", listed by " + lister + ", " + asOf;
    }
  }

  /** The one that comes with Assay. */
  static StateRegister shipped() {
    InputStream file = Objects.requireNonNull(StateRegister.class.getResourceAsStream(FILE), FILE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new StateRegister(
          reader
              .lines()
              .skip(1)
              .map(Listing::read)
              .collect(Collectors.toUnmodifiableMap(Listing::host, Function.identity())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same without the rows of these hosts. */
  StateRegister without(Set<String> hosts) {
    Map<String, Listing> left = new HashMap<>(byHost);
    left.keySet().removeAll(hosts);
    return new StateRegister(Map.copyOf(left));
  }

  /** The row that covers a host: its own, or that of a host it is a subdomain of. */
  Optional<Listing> find(String host) {
    String rest = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    while (rest.indexOf('.') >= 0) {
      Listing listing = byHost.get(rest);
      if (listing != null) {
        return Optional.of(listing);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** All rows. */
  Iterable<Listing> listings() {
    return byHost.values();
  }
}
