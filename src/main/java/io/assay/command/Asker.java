package io.assay.command;

import io.assay.message.Destination;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and where.
 *
 * @param platform {@code slack}, {@code discord} or {@code console}
 * @param user as the platform names him: U0123ABCD
 * @param name what he is called there, foreign text; may be empty
 * @param workspace the Slack workspace or the Discord server that he asks in; empty where it is
 *     none
 * @param channel where he asks, by its id; of a thread, the channel that it is in; empty where the
 *     platform does not say
 * @param standing what else the platform knows of him
 */
public record Asker(
    String platform,
    String user,
    String name,
    String workspace,
    Optional<Destination> channel,
    Standing standing) {
  /** Whoever sits where Assay was started. */
  public static final Asker CONSOLE =
      of("console", "", Optional.of(new Destination("console", "")));

  /** One of whom no more is known. */
  public static Asker of(String platform, String user, Optional<Destination> channel) {
    return new Asker(platform, user, "", "", channel, Standing.NONE);
  }

  /**
   * What a platform says of somebody when it is asked, which may be a call to it: only while a
   * question is answered, never before it is acknowledged. What cannot be found out is left out.
   */
  public interface Standing {
    Standing NONE = new Standing() {};

    /** Admins and owners of the Slack workspace; in Discord whoever may manage the server. */
    default boolean isAdmin() {
      return false;
    }

    /** The ids of his user groups in Slack, of his roles in Discord. */
    default Set<String> groups() {
      return Set.of();
    }

    /** Whether it lies in the workspace or the server that he asks in. */
    default boolean reaches(Destination to) {
      return false;
    }

    /** How else the same channel can be written: {@code slack:#ree-alerts} by its id. */
    default Set<Destination> alsoCalled(Destination to) {
      return Set.of();
    }
  }

  public boolean isConsole() {
    return platform.equals(CONSOLE.platform);
  }

  /** The same for the same person, wherever he asks: {@code slack:U0123ABCD}. */
  public String id() {
    return user.isEmpty() ? platform : platform + ":" + user;
  }

  /** Whether he asks in this channel, as a subscription may write it. */
  public boolean isIn(Destination destination) {
    return channel.isPresent()
        && platform.equals(destination.platform())
        && (channel.get().equals(destination)
            || standing.alsoCalled(channel.get()).stream()
                .anyMatch(name -> name.address().equalsIgnoreCase(destination.address())));
  }
}
