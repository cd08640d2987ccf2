package io.assay.message;

/**
 * Where a message goes: {@code slack:#ree-alerts}, {@code slack:C0123ABCD}, {@code
 * discord:1234567890}, {@code console}.
 *
 * @param platform lower-case name of the platform
 * @param address the channel as the platform names it; empty for the console
 */
public record Destination(String platform, String address) {
  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException with a sentence for the reader, if it is none
   */
  public static Destination parse(String text) {
    String written = text.strip();
    int colon = written.indexOf(':');
    Destination read =
        colon < 0
            ? new Destination(written, "")
            : new Destination(written.substring(0, colon), written.substring(colon + 1).strip());
    read.requireWellFormed(written);
    return read;
  }

  private void requireWellFormed(String written) {
    boolean good =
        switch (platform) {
          case "console" -> address.isEmpty();
          case "slack" -> address.matches("#[^\\s#,<>]{1,80}|[CGD][A-Z0-9]{2,20}");
          case "discord" -> address.matches("[0-9]{1,20}");
          default -> false;
        };
    if (!good) {
      throw new IllegalArgumentException(
          "\""
              + written
              + "\" is no destination: write slack:#channel, slack:C0123ABCD, discord:<channel id> or console.");
    }
  }

  @Override
  public String toString() {
    return address.isEmpty() ? platform : platform + ":" + address;
  }
}
