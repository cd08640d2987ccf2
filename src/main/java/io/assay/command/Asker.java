package io.assay.command;

/**
 * Who asks.
 *
 * @param platform {@code slack}, {@code discord} or {@code console}
 * @param user as the platform names him: U0123ABCD
 */
public record Asker(String platform, String user) {
  /** Whoever sits where Assay was started. */
  public static final Asker CONSOLE = new Asker("console", "");
}
