package standin.slack;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/** The channels of the team, and what the bot may do. */
final class Workspace {
  private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
  private final AtomicInteger messages = new AtomicInteger();
  private final Set<String> scopes =
      new CopyOnWriteArraySet<>(
          Set.of(
              "chat:write",
              "commands",
              "channels:read",
              "groups:read",
              "channels:history",
              "groups:history"));

  Channel add(String id, String name, boolean isPrivate) {
    Channel channel = new Channel(id, name, isPrivate);
    channels.put(id, channel);
    return channel;
  }

  Set<String> scopes() {
    return scopes;
  }

  Collection<Channel> channels() {
    return channels.values();
  }

  /** By id, by name, or by name with a {@code #}; private ones only for members. */
  Optional<Channel> find(String address) {
    String name = address.startsWith("#") ? address.substring(1) : address;
    return channels.values().stream()
        .filter(c -> c.id().equals(address) || c.name().equals(name))
        .filter(c -> c.isMember() || !c.isPrivate())
        .findFirst();
  }

  /** Never twice the same, and later ones are greater. */
  String nextTs() {
    return String.format("1760000%03d.%06d", messages.get() / 100, messages.incrementAndGet());
  }

  String scopeHeader() {
    return String.join(",", new TreeSet<>(scopes));
  }
}
