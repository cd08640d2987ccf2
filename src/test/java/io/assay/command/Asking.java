package io.assay.command;

import io.assay.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Commands for tests: follow-up questions in memory, and a minute between two questions. */
public final class Asking implements FollowUps {
  private final Map<String, String> lines = new ConcurrentHashMap<>();

  private Asking() {}

  public static Commands of(List<Command> commands) {
    AtomicLong minutes = new AtomicLong();
    return new Commands(
        commands,
        new Asking(),
        () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.incrementAndGet())));
  }

  /** What is answered at the console. */
  public static Message answer(Commands commands, String line) {
    return commands.answer(commands.read(line, Asker.CONSOLE)).message();
  }

  @Override
  public String keep(String line) {
    String token = Integer.toHexString(line.hashCode());
    lines.put(token, line);
    return token;
  }

  @Override
  public Optional<String> find(String token) {
    return Optional.ofNullable(lines.get(token));
  }
}
