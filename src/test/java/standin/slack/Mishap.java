package standin.slack;

import java.time.Duration;
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
    return real -> Optional.of(Reply.tooMany().with("Retry-After", retryAfter));
  }

  /** Too many requests, and nothing said about when. */
  static Mishap tooMany() {
    return real -> Optional.of(Reply.tooMany());
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

  /** All is done, then the connection breaks in the middle of the answer. */
  static Mishap halfAnswer() {
    return real -> Optional.of(real.done().half());
  }

  /** All is done, then a page with this status comes. */
  static Mishap doneBut(int status) {
    return doneBut(status(status));
  }

  /** All is done, and then answered like this. */
  static Mishap doneBut(Mishap answer) {
    return real -> {
      real.done();
      return answer.answer(real);
    };
  }

  /** All is done, but the answer is held until somebody lets it go, at most half a minute. */
  static Mishap held(CountDownLatch release) {
    return real -> {
      Reply answer = real.done();
      return await(release, Duration.ofSeconds(30)) ? Optional.of(answer) : Optional.empty();
    };
  }

  /**
   * Nothing is done until somebody lets it go, then all; if nobody does within half a minute, the
   * connection breaks.
   */
  static Mishap heldBefore(CountDownLatch release) {
    return real ->
        await(release, Duration.ofSeconds(30)) ? Optional.of(real.done()) : Optional.empty();
  }

  /** All is done, and answered so much later. */
  static Mishap late(Duration delay) {
    return real -> {
      Reply answer = real.done();
      await(new CountDownLatch(1), delay);
      return Optional.of(answer);
    };
  }

  /** So much later all is done, and answered if anybody still waits for it. */
  static Mishap slow(Duration delay) {
    return real -> {
      await(new CountDownLatch(1), delay);
      return Optional.of(real.done());
    };
  }

  /** Nothing is done, and after so much time the connection breaks. */
  static Mishap silence(Duration delay) {
    return real -> {
      await(new CountDownLatch(1), delay);
      return Optional.empty();
    };
  }

  private static boolean await(CountDownLatch release, Duration most) {
    try {
      return release.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
