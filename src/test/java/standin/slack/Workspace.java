package standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The channels of the team, and what the bot may do. */
final class Workspace {
  private static final long MICROS = 1_000_000;

  private final InstantSource time;
  private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
  private final AtomicLong lastTs = new AtomicLong();
  private final Set<String> scopes =
      new CopyOnWriteArraySet<>(
          Set.of(
              "chat:write",
              "commands",
              "channels:read",
              "groups:read",
              "channels:history",
              "groups:history",
              "users:read",
              "usergroups:read",
              Files.SCOPE));
  private final Set<String> admins = new CopyOnWriteArraySet<>();
  private final Map<String, Set<String>> groups = new ConcurrentSkipListMap<>();

  Workspace(InstantSource time) {
    this.time = time;
  }

  Channel add(String id, String name, boolean isPrivate) {
    Channel channel = new Channel(id, name, isPrivate);
    channels.put(id, channel);
    return channel;
  }

  Set<String> scopes() {
    return scopes;
  }

  /** The users who are admins. */
  Set<String> admins() {
    return admins;
  }

  /** The user groups, and who is in each. */
  Map<String, Set<String>> groups() {
    return groups;
  }

  Collection<Channel> channels() {
    return channels.values();
  }

  /** By id, by name, or by name with a {@code #}; private ones only for members. */
  Optional<Channel> find(String address) {
    String name = address.startsWith("#") ? address.substring(1) : address;
    Channel byId = channels.get(address);
    Stream<Channel> found =
        byId == null
            ? channels.values().stream().filter(c -> c.name().equals(name))
            : Stream.of(byId);
    return found.filter(c -> c.isMember() || !c.isPrivate()).findFirst();
  }

  /** By id alone: only chat.postMessage and conversations.info take names. */
  Optional<Channel> byId(String id) {
    return Optional.ofNullable(channels.get(id)).filter(c -> c.isMember() || !c.isPrivate());
  }

  /** The time, but never twice the same, and later ones are greater. */
  String nextTs() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, time.instant());
    long ts = lastTs.updateAndGet(last -> Math.max(last + 1, now));
    return String.format("%d.%06d", ts / MICROS, ts % MICROS);
  }

  String scopeHeader() {
    return String.join(",", new TreeSet<>(scopes));
  }

  ObjectNode missing(String scope) {
    return Reply.no("missing_scope").put("needed", scope).put("provided", scopeHeader());
  }
}
