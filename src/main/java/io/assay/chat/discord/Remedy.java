package io.assay.chat.discord;

import java.util.Arrays;

/** What to do when Discord refuses for good, by its code of the error. */
enum Remedy {
  TOKEN(0, "put the bot's current token into DISCORD_TOKEN"),
  UNKNOWN_CHANNEL(10_003, "check the channel id, and that the bot was invited to that server"),
  MISSING_ACCESS(50_001, "let the bot see the channel (View Channel), or invite it to the server"),
  MISSING_PERMISSION(50_013, "give the bot Send Messages and Embed Links in that channel"),
  INVALID_BODY(50_035, "this is a defect of Assay: please report it with this line"),
  AUTOMOD(200_000, "exempt the bot's role from that AutoMod rule of the server");

  private static final int UNAUTHORIZED = 401;

  private final int code;
  private final String advice;

  Remedy(int code, String advice) {
    this.code = code;
    this.advice = advice;
  }

  /** To be put behind Discord's words: ": do this"; empty where we know nothing better. */
  static String of(int status, int code) {
    return Arrays.stream(values())
        .filter(
            remedy -> status == UNAUTHORIZED ? remedy == TOKEN : remedy.code == code && code > 0)
        .findFirst()
        .map(remedy -> ": " + remedy.advice)
        .orElse("");
  }
}
