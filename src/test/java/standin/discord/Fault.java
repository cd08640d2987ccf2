package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;

/** A way in which Discord, or what stands between it and us, misbehaves once. */
public final class Fault {
  /** What happens to the request. */
  enum Effect {
    /** It is not looked at; this answer is sent instead. */
    ANSWER,
    /** It is done, later. */
    DELAY,
    /** It is not looked at; the connection is closed. */
    DROP_BEFORE,
    /** It is done; then the connection is closed without an answer. */
    DROP_AFTER
  }

  final Effect effect;
  final int status;
  final Map<String, String> headers;
  final String body;
  final Duration delay;

  private Fault(
      Effect effect, int status, Map<String, String> headers, String body, Duration delay) {
    this.effect = effect;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
  }

  /** 429 as Discord itself sends it. */
  public static Fault rateLimited(double seconds) {
    ObjectNode body =
        Wire.object()
            .put("message", "You are being rate limited.")
            .put("retry_after", seconds)
            .put("global", false);
    Map<String, String> headers =
        Map.of(
            "Content-Type", "application/json",
            "Retry-After", Long.toString((long) Math.ceil(seconds)),
            "X-RateLimit-Scope", "user",
            "via", "1.1 google");
    return answer(429, headers, body.toString());
  }

  /** 429 without a word on how long. */
  public static Fault rateLimitedWithoutTime() {
    return answer(
        429,
        Map.of("Content-Type", "application/json", "via", "1.1 google"),
        "{\"message\": \"You are being rate limited.\"}");
  }

  /** 429 of the proxy before Discord: HTML, and no {@code via}. */
  public static Fault bannedFor(int seconds) {
    return answer(
        429,
        Map.of("Content-Type", "text/html", "Retry-After", Integer.toString(seconds)),
        "<html><title>Access denied</title>You are being rate limited</html>");
  }

  /** An error with Discord's JSON. */
  public static Fault error(int status, int code, String message) {
    return answer(
        status,
        Map.of("Content-Type", "application/json", "via", "1.1 google"),
        Wire.object().put("message", message).put("code", code).toString());
  }

  /** A page of HTML where JSON is expected. */
  public static Fault html(int status) {
    return answer(
        status,
        Map.of("Content-Type", "text/html"),
        "<html><head><title>" + status + "</title></head><body>cloudflare</body></html>");
  }

  public static Fault slow(Duration delay) {
    return new Fault(Effect.DELAY, 0, Map.of(), "", delay);
  }

  public static Fault dropBefore() {
    return new Fault(Effect.DROP_BEFORE, 0, Map.of(), "", Duration.ZERO);
  }

  public static Fault dropAfter() {
    return new Fault(Effect.DROP_AFTER, 0, Map.of(), "", Duration.ZERO);
  }

  private static Fault answer(int status, Map<String, String> headers, String body) {
    return new Fault(Effect.ANSWER, status, headers, body, Duration.ZERO);
  }
}
