package io.assay.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.assay.outbox.Finding;
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
  private final String what;
  private final String remedy;
  private final @Nullable Duration retryAfter;

  private SlackTrouble(
      Effect effect, String code, String what, String remedy, @Nullable Duration retryAfter) {
    super(remedy.isEmpty() ? what : what + ": " + remedy);
    this.effect = effect;
    this.code = code;
    this.what = what;
    this.remedy = remedy;
    this.retryAfter = retryAfter;
  }

  private SlackTrouble(Effect effect, String code, String what) {
    this(effect, code, what, "", null);
  }

  /** Slack answered "no", in its own word. */
  static SlackTrouble said(SlackApiTextResponse answer) {
    return answer.getError() == null ? unreadable() : said(answer.getError(), answer.getNeeded());
  }

  private static SlackTrouble said(String code, @Nullable String needed) {
    if (SlackProblems.later(code)) {
      return new SlackTrouble(Effect.NOT_YET, code, "Slack says " + code);
    }
    if (SlackProblems.unsure(code)) {
      return new SlackTrouble(
          Effect.UNKNOWN, code, "Slack says " + code + " and may have done it all the same");
    }
    String word = needed == null || needed.isBlank() ? code : code + " (" + needed + ")";
    return new SlackTrouble(Effect.REFUSED, code, word, SlackProblems.remedy(code), null);
  }

  /** Slack, or a proxy before it, answered with an HTTP status other than 2xx. */
  static SlackTrouble status(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY) {
      Duration wait = seconds(e.getResponse().header("Retry-After"));
      return new SlackTrouble(Effect.NOT_YET, "ratelimited", "Slack asks to wait (429)", "", wait);
    }
    String word = e.getError() == null ? null : e.getError().getError();
    if (word != null && SlackProblems.known(word)) {
      return said(word, e.getError().getNeeded());
    }
    if (status == BAD_GATEWAY || status == GATEWAY_TIMEOUT) {
      return new SlackTrouble(
          Effect.UNKNOWN, "http", "A gateway lost Slack's answer (" + status + ")");
    }
    String why = "Slack answered with HTTP status " + status;
    return new SlackTrouble(
        Effect.NOT_YET, "http", status < 500 ? why + "; is slack.apiUrl right?" : why);
  }

  /** The network failed. */
  static SlackTrouble network(IOException e) {
    String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return SentCheck.neverSent(e)
        ? new SlackTrouble(Effect.NOT_YET, "unreachable", "Slack cannot be reached: " + words)
        : new SlackTrouble(Effect.UNKNOWN, "lost", "Slack's answer was lost: " + words);
  }

  /** Something answered, but not Slack: a page of a proxy, or half an answer. */
  static SlackTrouble unreadable() {
    return new SlackTrouble(Effect.UNKNOWN, "unreadable", "What answered is not Slack's Web API");
  }

  /** A part that every good answer has. */
  static <T> T require(@Nullable T part) throws SlackTrouble {
    if (part == null) {
      throw unreadable();
    }
    return part;
  }

  /** The token cannot even be sent. */
  static SlackTrouble token() {
    return said("invalid_auth", null);
  }

  /** The same, where it is the app-level token that was used. */
  SlackTrouble ofAppToken() {
    return effect == Effect.REFUSED
        ? new SlackTrouble(effect, code, what, SlackProblems.APP_TOKEN, null)
        : this;
  }

  Effect effect() {
    return effect;
  }

  /** Slack's own word for it, or one of ours where Slack said nothing. */
  String code() {
    return code;
  }

  /** How long Slack asked us to wait, if it did. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What it means for a message that was being posted. */
  Outcome outcome() {
    return switch (effect) {
      case NOT_YET -> new Outcome.Deferred(retryAfter, line());
      case UNKNOWN -> new Outcome.Unknown(line());
      case REFUSED -> new Outcome.Refused(line());
    };
  }

  /** What it means for somebody who looks at this subject. */
  Finding finding(String subject) {
    return Finding.failure(
        subject + ": " + what, remedy.isEmpty() ? SlackProblems.NETWORK : remedy);
  }

  /** All in one line. */
  String line() {
    return String.valueOf(getMessage());
  }

  private static @Nullable Duration seconds(@Nullable String retryAfter) {
    return retryAfter != null && retryAfter.strip().matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : null;
  }
}
