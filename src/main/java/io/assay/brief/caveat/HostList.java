package io.assay.brief.caveat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hosts, each with a row of a file beside this class: columns parted by tabs, the first one the
 * host in lower case without {@code www.}, below a line of their names.
 *
 * @param <T> a row, which says in words for people why the host is on the list
 */
final class HostList<T> {
  private final Map<String, T> byHost;

  private HostList(Map<String, T> byHost) {
    this.byHost = byHost;
  }

  static <T> HostList<T> read(String name, Function<String[], T> row) {
    InputStream file = Objects.requireNonNull(HostList.class.getResourceAsStream(name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new HostList<>(
          reader
              .lines()
              .skip(1)
              .map(line -> line.split("\t", -1))
              .collect(Collectors.toUnmodifiableMap(columns -> columns[0], row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same without the rows of these hosts. */
  HostList<T> without(Set<String> hosts) {
    Map<String, T> left = new HashMap<>(byHost);
    left.keySet().removeAll(hosts);
    return new HostList<>(Map.copyOf(left));
  }

  /** True if there is a row for this very host. */
  boolean has(String host) {
    return byHost.containsKey(host);
  }

  /** The row that covers a host: its own, or that of a host it is a subdomain of. */
  Optional<T> find(String host) {
    String rest = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    while (rest.indexOf('.') >= 0) {
      T row = byHost.get(rest);
      if (row != null) {
        return Optional.of(row);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** All rows. */
  Collection<T> rows() {
    return byHost.values();
  }
}
