package io.assay.chat.discord;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * Counts what Discord counts against us, and stops long before it bans the address of the machine
 * for it, and with it everybody who shares the address.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">10,000
 *     answers of 401, 403 and 429 in ten minutes</a>
 */
final class InvalidRequests {
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** A tenth of it: others may share the address. */
  static final int MOST = 1_000;

  private final Bucket left =
      Bucket.builder()
          .addLimit(Bandwidth.builder().capacity(MOST).refillIntervally(MOST, WINDOW).build())
          .build();

  /**
   * Takes note of a failure.
   *
   * @return false when nothing more should be asked until the window is over
   */
  boolean note(Exception failure) {
    return !isInvalid(failure) || left.tryConsume(1);
  }

  private static boolean isInvalid(Exception failure) {
    if (failure instanceof ErrorResponseException error) {
      int status = error.getResponse().code;
      return status == 401 || status == 403 || status == 429;
    }
    return failure instanceof RateLimitedException;
  }
}
