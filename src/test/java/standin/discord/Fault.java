package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A way in which Discord, or what stands between it and us, misbehaves. */
public final class Fault {
  /** What the client gets. */
  enum Answer {
    /** What Discord says to the request. */
    REAL,
    /** The same, but the connection breaks in its middle. */
    HALF,
    /** What this fault says. */
    GIVEN,
    /** A connection that breaks. */
    NONE
  }

  /** What happens meanwhile. */
  interface Wait {
    Wait NO = () -> {};

    void await() throws InterruptedException;
  }

  final Answer answer;
  final Reply given;
  private final boolean done;
  private final Wait before;
  private final Wait after;

  private Fault(Answer answer, Reply given, boolean done, Wait before, Wait after) {
    this.answer = answer;
    this.given = given;
    this.done = done;
    this.before = before;
    this.after = after;
  }

  /** Whether the request is looked at, and done if it is right. */
  boolean isDone() {
    return done;
  }

  void awaitBefore() throws InterruptedException {
    before.await();
  }

  void awaitAfter() throws InterruptedException {
    after.await();
  }

  /** 429 as Discord itself sends it. */
  public static Fault rateLimited(double seconds) {
    ObjectNode body = limited().put("retry_after", seconds).put("global", false);
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
        429, Map.of("Content-Type", "application/json", "via", "1.1 google"), limited().toString());
  }

  private static ObjectNode limited() {
    return Wire.object().put("message", "You are being rate limited.");
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

  private static Fault answer(int status, Map<String, String> headers, String body) {
    return new Fault(Answer.GIVEN, new Reply(status, body, headers), false, Wait.NO, Wait.NO);
  }

  private static Fault of(Answer answer, boolean done, Wait before, Wait after) {
    return new Fault(answer, Reply.nothing(), done, before, after);
  }

  /** It is done, and answered, so much later. */
  public static Fault slow(Duration delay) {
    return of(Answer.REAL, true, pause(delay), Wait.NO);
  }

  /** It is done at once, and answered so much later. */
  public static Fault late(Duration delay) {
    return of(Answer.REAL, true, Wait.NO, pause(delay));
  }

  /** It is not done, and after so much time the connection breaks. */
  public static Fault silence(Duration delay) {
    return of(Answer.NONE, false, pause(delay), Wait.NO);
  }

  /** It is done, and answered, when somebody lets it go; at the latest after half a minute. */
  public static Fault heldBefore(CountDownLatch release) {
    return of(Answer.REAL, true, latch(release), Wait.NO);
  }

  /** It is done, and answered when somebody lets it go; at the latest after half a minute. */
  public static Fault held(CountDownLatch release) {
    return of(Answer.REAL, true, Wait.NO, latch(release));
  }

  public static Fault dropBefore() {
    return of(Answer.NONE, false, Wait.NO, Wait.NO);
  }

  public static Fault dropAfter() {
    return of(Answer.NONE, true, Wait.NO, Wait.NO);
  }

  /** It is done; then the connection breaks in the middle of the answer. */
  public static Fault halfAnswer() {
    return of(Answer.HALF, true, Wait.NO, Wait.NO);
  }

  /** The same answer, but the request is done all the same. */
  public Fault thoughDone() {
    return new Fault(answer, given, true, before, after);
  }

  /** The same answer without the header that tells Discord's own from a proxy's. */
  public Fault withoutVia() {
    Map<String, String> headers = new HashMap<>(given.headers());
    headers.remove("via");
    return new Fault(answer, new Reply(given.status(), given.body(), headers), done, before, after);
  }

  private static Wait pause(Duration delay) {
    return () -> Thread.sleep(delay.toMillis());
  }

  private static Wait latch(CountDownLatch release) {
    return () -> {
      boolean unused = release.await(30, TimeUnit.SECONDS);
    };
  }
}
