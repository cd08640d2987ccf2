package io.assay.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.assay.outbox.Action;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
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
    /** It was not done, and will be possible once somebody has put something right. */
    MENDABLE,
    /** It was not done and will not be. */
    REFUSED
  }

  /** Whoever asks for more, a proxy perhaps, is asked again sooner: nothing shall wait for days. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final int TOO_MANY = 429;

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
    String word = SlackText.logged(code);
    String what =
        needed == null || needed.isBlank() ? word : word + " (" + SlackText.logged(needed) + ")";
    Effect effect = SlackProblems.mendable(code) ? Effect.MENDABLE : Effect.REFUSED;
    return new SlackTrouble(effect, code, what, SlackProblems.remedy(code), null);
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
    String why = "Slack answered with HTTP status " + status;
    // A server that fails, or a gateway that lost it, may have done its work before.
    return status < 500
        ? new SlackTrouble(Effect.NOT_YET, "http", why + "; is slack.apiUrl right?")
        : new SlackTrouble(Effect.UNKNOWN, "http", why);
  }

  /** The network failed. */
  static SlackTrouble network(IOException e) {
    String words =
        e.getMessage() == null ? e.getClass().getSimpleName() : SlackText.logged(e.getMessage());
    return SentCheck.neverSent(e)
        ? new SlackTrouble(Effect.NOT_YET, "unreachable", "Slack cannot be reached: " + words)
        : new SlackTrouble(Effect.UNKNOWN, "lost", "Slack's answer was lost: " + words);
  }

  /** Something answered, but not Slack: a page of a proxy, or half an answer. */
  static SlackTrouble unreadable() {
    return new SlackTrouble(Effect.UNKNOWN, "unreadable", "What answered is not Slack's Web API");
  }

  /** A look did not come to its end in time. */
  static SlackTrouble tooSlow() {
    return new SlackTrouble(Effect.NOT_YET, "slow", "Slack took too long to show its pages");
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
    return needsPeople()
        ? new SlackTrouble(effect, code, what, SlackProblems.APP_TOKEN, null)
        : this;
  }

  /** Whether waiting is in vain: somebody has to change something first. */
  boolean needsPeople() {
    return effect == Effect.MENDABLE || effect == Effect.REFUSED;
  }

  /** Slack's own word for it, or one of ours where Slack said nothing. */
  String code() {
    return code;
  }

  /** How long Slack asked us to wait, if it did; a second to an hour. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What it means for a message that was being posted, edited or answered. */
  Outcome outcome() {
    if (SlackProblems.targetGone(code)) {
      return new Outcome.Instead(Action.POST, line());
    }
    if (SlackProblems.editForbidden(code)) {
      return new Outcome.Instead(Action.REPLY, line());
    }
    return switch (effect) {
      case NOT_YET -> new Outcome.Deferred(retryAfter, line());
      case UNKNOWN -> new Outcome.Unknown(line());
      case MENDABLE -> new Outcome.Barred(SlackProblems.lockedOut(code), line());
      case REFUSED -> new Outcome.Refused(line());
    };
  }

  /**
   * What it means for a look. A bot that is locked out can tell nothing about the channel, and gets
   * in again; what it may not see in there it will not see later.
   */
  Lookup lookup() {
    return needsPeople() && !SlackProblems.lockedOut(code)
        ? new Lookup.CannotTell(line())
        : new Lookup.NotNow(line());
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
    if (retryAfter == null || !retryAfter.strip().matches("[0-9]{1,18}")) {
      return null;
    }
    long asked = Math.max(1, Long.parseLong(retryAfter.strip()));
    return Duration.ofSeconds(Math.min(asked, LONGEST_WAIT.toSeconds()));
  }
}
