package io.assay.subscription;

import java.util.Locale;

/**
 * Somebody whom a message calls.
 *
 * @param id as the platform names him: {@code U0123ABCD}, {@code 1234567890}
 */
public record Addressee(Kind kind, String id) {
  /** What is called. */
  public enum Kind {
    USER,
    /** A user group of Slack. */
    GROUP,
    /** A role of Discord. */
    ROLE
  }

  /**
   * Reads {@code user:U0123ABCD} or {@code group:S0123ABCD} of Slack, {@code user:<id>} or {@code
   * role:<id>} of Discord.
   *
   * @throws IllegalArgumentException if it is nobody whom this platform can mention, with the end
   *     of a sentence that begins with it
   */
  public static Addressee of(String written, String platform) {
    boolean good =
        switch (platform) {
          case "slack" -> written.matches("user:[UW][A-Z0-9]{2,20}|group:S[A-Z0-9]{2,20}");
          case "discord" -> written.matches("(user|role):[0-9]{1,20}");
          default -> false;
        };
    if (!good) {
      throw new IllegalArgumentException("is nobody: write " + forms(platform));
    }
    int colon = written.indexOf(':');
    return new Addressee(
        Kind.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT)),
        written.substring(colon + 1));
  }

  private static String forms(String platform) {
    return switch (platform) {
      case "slack" -> "user:U0123ABCD or group:S0123ABCD";
      case "discord" -> "user:<user id> or role:<role id>";
      default -> "to Slack or Discord; nobody can be mentioned on the " + platform;
    };
  }

  /** As it is written: {@code role:1234567890}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
  }
}
