package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.webhook.WebhookResponse;
import io.assay.command.Asker;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import io.assay.message.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people ask in Slack to the commands, and the answers back, for the asker alone. Slack
 * waits three seconds for a sign of life, so that comes first and the work after it.
 */
public final class SlackIntake implements AutoCloseable {
  /** As it stands in the app's manifest. */
  static final String COMMAND = "/ree";

  private static final Logger log = LoggerFactory.getLogger(SlackIntake.class);
  private static final int WORKERS = 4;
  private static final int WAITING = 100;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final String BUSY = "Too many questions at once. Please ask again in a minute.";

  private final SlackApi api;
  private final Commands commands;
  private final SlackConnection connection;
  private final ThreadPoolExecutor workers = threads(WORKERS, "slack-answers");

  /** Tells people that they are turned away; whoever reads the socket has no time for it. */
  private final ThreadPoolExecutor doorman = threads(1, "slack-doorman");

  public SlackIntake(SlackSettings settings, Commands commands) {
    this(settings, commands, SlackConnection.LOOK_EVERY);
  }

  SlackIntake(SlackSettings settings, Commands commands, Duration lookEvery) {
    this.api = new SlackApi(settings.apiUrl(), SlackApi.CALL_TIMEOUT);
    this.commands = commands;
    this.connection = new SlackConnection(settings, api, app(settings), lookEvery);
  }

  private static ThreadPoolExecutor threads(int number, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            number,
            number,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Connects in the background and stays connected; what hinders it is said in the log. Returns at
   * once.
   */
  public void start() {
    connection.start();
  }

  private App app(SlackSettings settings) {
    AppConfig config =
        AppConfig.builder()
            .slack(api.slack())
            .singleTeamBotToken(settings.botToken().reveal().strip())
            // Once is enough: a slow auth.test must not come between a question and its ack.
            .authTestCacheExpirationMillis(-1)
            .build();
    App app = new App(config);
    app.command(
        COMMAND,
        (request, context) ->
            take(
                    request.getPayload().getText(),
                    request.getPayload().getUserId(),
                    request.getPayload().getResponseUrl())
                ? context.ack()
                : Response.ok(BUSY));
    app.blockAction(
        Pattern.compile(Pattern.quote(SlackWriter.ACTION) + ".*"),
        (request, context) -> {
          // Unlike that of a command, the acknowledgement of a button can say nothing.
          String user = request.getPayload().getUser().getId();
          if (!take(value(request.getPayload()), user, request.getResponseUrl())) {
            turnAway(request.getResponseUrl());
          }
          return context.ack();
        });
    return app;
  }

  private static @Nullable String value(BlockActionPayload payload) {
    return payload.getActions().get(0).getValue();
  }

  /** Whether it will be answered. */
  private boolean take(@Nullable String text, String user, String responseUrl) {
    CommandCall call =
        commands.read(
            text == null ? "" : SlackText.unescape(text), new Asker(SlackCourier.PLATFORM, user));
    try {
      workers.execute(() -> reply(responseUrl, () -> commands.answer(call).message()));
      return true;
    } catch (RejectedExecutionException e) {
      log.warn("Slack: too many questions are waiting; one was turned away");
      return false;
    }
  }

  private void turnAway(String responseUrl) {
    try {
      doorman.execute(() -> reply(responseUrl, () -> Message.of(BUSY)));
    } catch (RejectedExecutionException e) {
      log.debug("Slack: so many are turned away that one is not told");
    }
  }

  private void reply(String responseUrl, Supplier<Message> answer) {
    try {
      String reply = SlackMessage.of(answer.get()).reply();
      WebhookResponse taken = api.slack().send(responseUrl, reply);
      if (taken.getCode() != 200) {
        log.warn("Slack did not take an answer: HTTP status {}", taken.getCode());
      }
    } catch (IOException e) {
      // Without its message and trace: the URL in them lets anybody post to the asker.
      log.warn("Slack: an answer was lost on its way ({})", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      log.error("Slack: a question could not be answered", e);
    }
  }

  /**
   * Takes no more questions; those that are being answered have two seconds for it. Nobody is
   * interrupted: that would close the database's file for everybody when it hits a thread that
   * reads it.
   */
  @Override
  public void close() {
    connection.close();
    workers.shutdown();
    doorman.shutdown();
    try {
      if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Slack: a question is still at work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.getQueue().clear();
    api.close();
  }
}
