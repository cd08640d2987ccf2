package io.assay.chat.discord;

import io.assay.message.Excerpt;
import io.assay.outbox.Action;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed request means for the message that was in it, in one line for people with Discord's
 * own words.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes">status codes
 *     and JSON error codes</a>
 */
final class Failure {
  /** Whoever asks for more, a proxy perhaps, is asked again sooner: nothing shall wait for days. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final int WORDS = 300;
  private static final int UNAUTHORIZED = 401;

  /** The message is gone; of one that it refers to Discord says 50035, unless told not to mind. */
  private static final int UNKNOWN_MESSAGE = 10_008;

  private Failure() {}

  static Outcome outcome(Exception failure) {
    if (failure instanceof RateLimitedException limited) {
      long wait = Math.min(limited.getRetryAfter(), LONGEST_WAIT.toMillis());
      return new Outcome.Deferred(
          wait > 0 ? Duration.ofMillis(wait) : null, "Discord asks for a pause (429)");
    }
    if (failure instanceof CancellationException) {
      // JDA wanted to repeat it and was not let: it does so on 502 to 504 and 520 to 529. What
      // stands before Discord says these, and does not know what became of the message.
      return new Outcome.Unknown("Discord is out of order (502 to 529)");
    }
    if (failure instanceof ErrorResponseException error) {
      Exception cause = error.getResponse().getException();
      return cause == null ? answered(error) : lost(cause);
    }
    // Nothing is sent by a connection that is being closed.
    return new Outcome.Deferred(null, "Discord cannot be used now: " + words(failure));
  }

  private static Outcome answered(ErrorResponseException error) {
    int status = error.getResponse().code;
    String why = "Discord answered " + words(error);
    if (status >= 500) {
      // Discord may have failed after it had posted.
      return new Outcome.Unknown(why);
    }
    // Only Discord's own JSON is a verdict; a page of HTML comes from something in between.
    if (error.getResponse().optObject().isEmpty()) {
      return new Outcome.Deferred(null, why + ", not as Discord does");
    }
    if (error.getErrorCode() == UNKNOWN_MESSAGE) {
      return new Outcome.Instead(Action.POST, why);
    }
    String advised = why + Remedy.of(status, error.getErrorCode());
    return Remedy.isMendable(status, error.getErrorCode())
        ? new Outcome.Barred(status == UNAUTHORIZED, advised)
        : new Outcome.Refused(advised);
  }

  /**
   * What it means for a look: only Discord's own word about the channel is one that will not
   * change.
   */
  static Lookup lookup(Exception failure) {
    String why = outcome(failure).why();
    return isVerdict(failure) ? new Lookup.CannotTell(why) : new Lookup.NotNow(why);
  }

  /** Whether Discord itself refused it, for a reason that lies in the request. */
  static boolean isVerdict(Throwable failure) {
    if (failure instanceof ErrorResponseException error
        && error.getResponse().getException() == null) {
      int status = error.getResponse().code;
      return status < 500 && status != UNAUTHORIZED && error.getResponse().optObject().isPresent();
    }
    return false;
  }

  private static Outcome lost(Exception cause) {
    boolean neverSent =
        cause instanceof ConnectException
            || cause instanceof UnknownHostException
            || cause instanceof NoRouteToHostException
            || cause instanceof SSLHandshakeException;
    return neverSent
        ? new Outcome.Deferred(null, "Discord cannot be reached: " + words(cause))
        : new Outcome.Unknown("Discord's answer was lost: " + words(cause));
  }

  /** One line: what went wrong, as Discord or the network put it. */
  static String words(Throwable failure) {
    if (failure instanceof ErrorResponseException error) {
      Exception cause = error.getResponse().getException();
      return cause == null ? verdict(error) : words(cause);
    }
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return oneLine(
        failure instanceof IOException || message == null ? kind + suffix(message) : message);
  }

  private static String verdict(ErrorResponseException error) {
    String details =
        error.getSchemaErrors().stream()
            .map(schema -> schema.getLocation() + ": " + reasons(schema))
            .collect(Collectors.joining("; "));
    String words = error.getErrorCode() + " " + error.getMeaning();
    return oneLine(error.getResponse().code + " (" + words + suffix(details) + ")");
  }

  private static String reasons(ErrorResponseException.SchemaError schema) {
    return schema.getErrors().stream()
        .map(ErrorResponseException.ErrorCode::getMessage)
        .collect(Collectors.joining(", "));
  }

  private static String suffix(@Nullable String text) {
    return text == null || text.isEmpty() ? "" : ": " + text;
  }

  private static String oneLine(String text) {
    return Excerpt.cut(Markup.plain(text), WORDS);
  }
}
