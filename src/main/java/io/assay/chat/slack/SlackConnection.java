package io.assay.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.assay.outbox.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one socket to Slack open: looks after it every few seconds, since a dead one is silent, and
 * opens another when it is gone. Each outage is one line in the log, and its end another.
 */
final class SlackConnection implements AutoCloseable {
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(SlackConnection.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Thread watch = new Thread(this::watch, "slack-connection");
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean up = new AtomicBoolean();
  private final SlackSettings settings;
  private final SlackApi api;
  private final App app;
  private final Executor suggestions;
  private final Duration lookEvery;
  private volatile Finding finding =
      Finding.failure("Slack is not connected yet", "check the network");
  // The rest is touched by the watch alone.
  private @Nullable SlackSocket socket;
  private boolean outageIsSaid;
  private int attempts;

  SlackConnection(
      SlackSettings settings, SlackApi api, App app, Executor suggestions, Duration lookEvery) {
    this.settings = settings;
    this.api = api;
    this.app = app;
    this.suggestions = suggestions;
    this.lookEvery = lookEvery;
    watch.setDaemon(true);
  }

  void start() {
    watch.start();
  }

  /** Whether the socket was alive at the last look, a few seconds ago. */
  Finding finding() {
    return finding;
  }

  private void watch() {
    try {
      Duration pause = look();
      while (pause != null && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = look();
      }
    } catch (InterruptedException e) {
      log.debug("Slack: closed while connecting");
    } finally {
      closeSocket();
      app.stop();
    }
  }

  /** When to look again; null if that would be of no use. */
  private @Nullable Duration look() {
    if (socket != null && socket.verifyConnection()) {
      attempts = 0;
      finding = Finding.ok("connected");
      outageIsSaid = false;
      return lookEvery;
    }
    if (closed.getCount() == 0) {
      // Being interrupted looks like a dead socket; a fresh one would outlive us.
      return null;
    }
    if (up.getAndSet(false)) {
      finding = Finding.failure("Slack: the connection is gone", "it is opened again");
      log.warn("Slack: the connection is gone; connecting again");
      outageIsSaid = true;
    }
    try {
      open();
      return pause();
    } catch (SlackTrouble e) {
      return failed(e);
    } catch (URISyntaxException e) {
      // Not the address itself: whoever has it can take part.
      say("Slack: commands do not work: the address of the socket is none: " + e.getReason());
      return pause();
    } catch (RuntimeException e) {
      say("Slack: commands do not work: " + SlackText.logged(e.getMessage()));
      return pause();
    }
  }

  private void open() throws SlackTrouble, URISyntaxException {
    closeSocket();
    AuthTestResponse bot = api.call(settings.botToken(), methods -> methods.authTest(test -> test));
    app.start();
    String url = api.socketUrl(settings.appToken());
    String where = SlackText.logged(bot.getTeam()) + " as @" + SlackText.logged(bot.getUser());
    String token = settings.appToken().reveal().strip();
    socket = new SlackSocket(api.slack(), token, url, app, suggestions, () -> greeted(where));
    socket.connect();
  }

  private void greeted(String where) {
    if (!up.getAndSet(true)) {
      finding = Finding.ok("connected");
      log.info("Slack: {} is answered in {}", SlackIntake.COMMAND, where);
    }
  }

  private @Nullable Duration failed(SlackTrouble e) {
    if (closed.getCount() == 0) {
      return null;
    }
    if (e.needsPeople()) {
      finding = Finding.failure(e.line(), "put it right and start Assay again");
      log.error(
          "Slack: commands are off until it is put right and Assay starts again, since Slack"
              + " refuses a token: {}",
          e.line());
      return null;
    }
    Duration asked = e.retryAfter();
    Duration pause = asked == null ? pause() : asked;
    long seconds = Math.max(1, pause.toSeconds());
    say("Slack: commands do not work: " + e.line() + "; trying again in " + seconds + " s");
    return pause;
  }

  private void say(String line) {
    finding = Finding.failure(line, "");
    if (outageIsSaid) {
      log.debug("{}", line);
    } else {
      log.warn("{}", line);
    }
    outageIsSaid = true;
  }

  private Duration pause() {
    Duration doubled = lookEvery.multipliedBy(1L << Math.min(attempts, 6));
    attempts++;
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private void closeSocket() {
    try {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    } catch (IOException e) {
      log.debug("Slack: the socket was not closed cleanly: {}", e.toString());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    watch.interrupt();
    try {
      watch.join(SlackApi.CALL_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
