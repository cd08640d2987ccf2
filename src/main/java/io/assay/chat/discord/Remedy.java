package io.assay.chat.discord;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What to do when Discord says no, by its code of the error. */
enum Remedy {
  TOKEN(0, true, "put the bot's current token into DISCORD_TOKEN"),
  UNKNOWN_CHANNEL(
      10_003, true, "check the channel id, and that the bot was invited to that server"),
  MISSING_ACCESS(
      50_001, true, "let the bot see the channel (View Channel), or invite it to the server"),
  NO_TEXT_CHANNEL(50_008, true, "choose a channel for text"),
  MISSING_PERMISSION(50_013, true, "give the bot Send Messages and Embed Links in that channel"),
  ARCHIVED_THREAD(50_083, true, "take the thread out of the archive, or choose another channel"),
  INVALID_BODY(50_035, false, "this is a defect of Assay: please report it with this line"),
  AUTOMOD(200_000, false, "exempt the bot's role from that AutoMod rule of the server"),
  HARMFUL_LINK(240_000, false, "Discord takes a link in it for harmful");

  private static final int UNAUTHORIZED = 401;

  /** No token, not allowed, no such place: with whatever code, it is not about the message. */
  private static final Set<Integer> OF_THE_PLACE = Set.of(UNAUTHORIZED, 403, 404);

  private final int code;
  private final boolean mends;
  private final String advice;

  Remedy(int code, boolean mends, String advice) {
    this.code = code;
    this.mends = mends;
    this.advice = advice;
  }

  /** To be put behind Discord's words: ": do this"; empty where we know nothing better. */
  static String of(int status, int code) {
    return find(status, code).map(remedy -> ": " + remedy.advice).orElse("");
  }

  /** Whether the same message can go out once somebody has put something right. */
  static boolean isMendable(int status, int code) {
    return find(status, code)
        .map(remedy -> remedy.mends)
        .orElseGet(() -> OF_THE_PLACE.contains(status));
  }

  private static Optional<Remedy> find(int status, int code) {
    return Arrays.stream(values())
        .filter(
            remedy -> status == UNAUTHORIZED ? remedy == TOKEN : remedy.code == code && code > 0)
        .findFirst();
  }
}
