package io.assay.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.assay.outbox.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call of Slack's Web API brought no result. Its message is one line without secrets. */
final class SlackTrouble extends Exception {
  /** What is certain about the thing that was asked for. */
  enum Effect {
    /** It was not done; later it may be. */
    NOT_YET,
    /** Nobody knows whether it was done. */
    UNKNOWN,
    /** It was not done and will not be. */
    REFUSED
  }

  private static final int TOO_MANY = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private final Effect effect;
  private final String code;
  private final @Nullable Duration retryAfter;

  private SlackTrouble(Effect effect, String code, String why, @Nullable Duration retryAfter) {
    super(why);
    this.effect = effect;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Slack answered "no". */
  static SlackTrouble said(String code, @Nullable String needed) {
    if (SlackProblems.later(code)) {
      return new SlackTrouble(Effect.NOT_YET, code, "Slack says " + code, null);
    }
    if (SlackProblems.unsure(code)) {
      return new SlackTrouble(
          Effect.UNKNOWN, code, "Slack says " + code + " and may have done it all the same", null);
    }
    String word = needed == null || needed.isBlank() ? code : code + " (" + needed + ")";
    return new SlackTrouble(Effect.REFUSED, code, word + ": " + SlackProblems.remedy(code), null);
  }

  static SlackTrouble said(SlackApiTextResponse answer) {
    return answer.getError() == null ? unreadable() : said(answer.getError(), answer.getNeeded());
  }

  /** Slack, or a proxy before it, answered with an HTTP status other than 2xx. */
  static SlackTrouble status(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY) {
      Duration wait = seconds(e.getResponse().header("Retry-After"));
      return new SlackTrouble(Effect.NOT_YET, "ratelimited", "Slack asks to wait (429)", wait);
    }
    String word = e.getError() == null ? null : e.getError().getError();
    if (word != null && SlackProblems.known(word)) {
      return said(word, e.getError().getNeeded());
    }
    if (status == BAD_GATEWAY || status == GATEWAY_TIMEOUT) {
      return new SlackTrouble(
          Effect.UNKNOWN, "http", "A gateway lost Slack's answer (" + status + ")", null);
    }
    String why = "Slack answered with HTTP status " + status;
    return new SlackTrouble(
        Effect.NOT_YET, "http", status < 500 ? why + "; is slack.apiUrl right?" : why, null);
  }

  /** The network failed. */
  static SlackTrouble network(IOException e) {
    return SentCheck.neverSent(e)
        ? new SlackTrouble(
            Effect.NOT_YET, "unreachable", "Slack cannot be reached: " + words(e), null)
        : new SlackTrouble(Effect.UNKNOWN, "lost", "Slack's answer was lost: " + words(e), null);
  }

  /** Something answered, but not Slack: a page of a proxy, or half an answer. */
  static SlackTrouble unreadable() {
    return new SlackTrouble(
        Effect.UNKNOWN, "unreadable", "What answered is not Slack's Web API", null);
  }

  /** The token cannot even be sent. */
  static SlackTrouble token() {
    return new SlackTrouble(
        Effect.REFUSED, "invalid_auth", "The token holds characters that no token has", null);
  }

  Effect effect() {
    return effect;
  }

  /** Slack's own word for it, or one of ours where Slack said nothing. */
  String code() {
    return code;
  }

  /** What somebody can do about it. */
  String remedy() {
    return effect == Effect.REFUSED
        ? SlackProblems.remedy(code)
        : "look at the network, the proxy and slack.apiUrl, then try again";
  }

  /** How long Slack asked us to wait, if it did. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What it means for a message that was being posted. */
  Outcome outcome() {
    return switch (effect) {
      case NOT_YET -> new Outcome.Deferred(retryAfter, words(this));
      case UNKNOWN -> new Outcome.Unknown(words(this));
      case REFUSED -> new Outcome.Refused(words(this));
    };
  }

  private static @Nullable Duration seconds(@Nullable String retryAfter) {
    return retryAfter != null && retryAfter.strip().matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : null;
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
