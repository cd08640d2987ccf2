package io.assay.post.wordpress;

import io.assay.post.SourceUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a line what is wrong with an answer that holds no posts. */
final class Refusal {
  private final InstantSource clock;
  private final String hint;

  /**
   * @param hint what to look at where nothing is found, a question to who gave the address
   */
  Refusal(InstantSource clock, String hint) {
    this.clock = clock;
    this.hint = hint;
  }

  SourceUnavailable of(WebAnswer answer) {
    @Nullable String header = answer.headers().get("Retry-After");
    Optional<Duration> wait =
        header == null ? Optional.empty() : RetryAfter.parse(header, clock.instant());
    String asked = wait.map(time -> "; it asks to wait " + time.toSeconds() + " s").orElse("");
    return new SourceUnavailable(
        answer.from().host() + " " + what(answer) + asked, wait.orElse(null), null);
  }

  private String what(WebAnswer answer) {
    if (answer.isChallenge()) {
      return "wants proof that we are human (a bot challenge): its owner has to let us in";
    }
    return answer.isOk() ? whatIsInIt(answer) : whatStatus(answer);
  }

  private static String whatIsInIt(WebAnswer answer) {
    String start = answer.body().stripLeading();
    if (start.isEmpty()) {
      return "sent an empty answer";
    }
    if (start.startsWith("[") || start.startsWith("{")) {
      return answer.json().isEmpty()
          ? "sent JSON that is cut off or broken"
          : "sent JSON that is not what was asked for";
    }
    boolean page = start.toLowerCase(Locale.ROOT).startsWith("<!doctype") || !saysJson(answer);
    return page
        ? "sent a web page instead of JSON: is this the address of its REST API?"
        : "sent something broken before its JSON";
  }

  private static boolean saysJson(WebAnswer answer) {
    @Nullable String type = answer.headers().get("Content-Type");
    return type != null && type.contains("json");
  }

  private String whatStatus(WebAnswer answer) {
    String code = answer.errorCode();
    String named = answer.status() + (code.isEmpty() ? "" : " " + code);
    if (code.equals("rest_no_route")) {
      return "knows no such posts (" + named + "): " + hint;
    }
    return switch (answer.status()) {
      case 401, 403 -> "refuses us (" + named + ")";
      case 404 -> "has nothing at this address (" + named + "): " + hint;
      case 429 -> "says that we ask too often (" + named + ")";
      case 503 -> "is closed for now (" + named + ")";
      default ->
          answer.status() >= 500 ? "has trouble of its own (" + named + ")" : "answered " + named;
    };
  }
}
