package standin.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong with one call. */
public interface Mishap {
  /** What was asked for: done, and answered. */
  interface Work {
    Reply done();
  }

  /**
   * Answers the call, or drops the connection (empty).
   *
   * @param real does what was asked for and gives the right answer
   */
  Optional<Reply> answer(Work real);

  /** Too many requests: wait so many seconds. */
  static Mishap tooMany(int seconds) {
    return tooMany(String.valueOf(seconds));
  }

  /** Too many requests, with this in the header that says how long to wait. */
  static Mishap tooMany(String retryAfter) {
    return real -> Optional.of(limited().with("Retry-After", retryAfter));
  }

  /** Too many requests, and nothing said about when. */
  static Mishap tooMany() {
    return real -> Optional.of(limited());
  }

  private static Reply limited() {
    return new Reply(429, "application/json", Reply.no("ratelimited").toString(), Map.of());
  }

  /** A page with this status instead of an answer; nothing is done. */
  static Mishap status(int status) {
    return real -> Optional.of(Reply.text(status, "<html><body>" + status + "</body></html>"));
  }

  /** "ok: false" with this word; nothing is done. */
  static Mishap says(String error) {
    return real -> Optional.of(Reply.json(Reply.no(error)));
  }

  /** This body with status 200; nothing is done. */
  static Mishap body(String body) {
    return real -> Optional.of(Reply.text(200, body));
  }

  /** The connection breaks, and nothing was done. */
  static Mishap dropBefore() {
    return real -> Optional.empty();
  }

  /** All is done, then the connection breaks. */
  static Mishap dropAfter() {
    return real -> {
      real.done();
      return Optional.empty();
    };
  }

  /** All is done, then a page with this status comes. */
  static Mishap doneBut(int status) {
    return real -> {
      real.done();
      return status(status).answer(real);
    };
  }

  /** All is done, but the answer is held until somebody lets it go, at most half a minute. */
  static Mishap held(CountDownLatch release) {
    return real -> {
      Reply answer = real.done();
      try {
        return release.await(30, TimeUnit.SECONDS) ? Optional.of(answer) : Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    };
  }
}
