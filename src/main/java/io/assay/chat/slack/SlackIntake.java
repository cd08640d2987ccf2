package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.webhook.WebhookResponse;
import io.assay.command.Commands;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
  private static final String BUSY = "Too many questions at once. Please ask again in a minute.";

  private final SlackApi api;
  private final Commands commands;
  private final SlackConnection connection;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          WORKERS,
          WORKERS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "slack-answers");
            thread.setDaemon(true);
            return thread;
          });

  public SlackIntake(SlackSettings settings, Commands commands) {
    this(settings, commands, SlackConnection.LOOK_EVERY);
  }

  SlackIntake(SlackSettings settings, Commands commands, Duration lookEvery) {
    this.api = new SlackApi(settings.apiUrl(), SlackApi.CALL_TIMEOUT);
    this.commands = commands;
    this.connection = new SlackConnection(settings, api, app(settings), lookEvery);
    workers.allowCoreThreadTimeOut(true);
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
            take(request.getPayload().getText(), request.getPayload().getResponseUrl())
                ? context.ack()
                : Response.ok(BUSY));
    app.blockAction(
        Pattern.compile(Pattern.quote(SlackWriter.ACTION) + ".*"),
        (request, context) -> {
          take(value(request.getPayload()), request.getResponseUrl());
          return context.ack();
        });
    return app;
  }

  private static @Nullable String value(BlockActionPayload payload) {
    return payload.getActions().get(0).getValue();
  }

  /** Whether it will be answered. */
  private boolean take(@Nullable String text, String responseUrl) {
    try {
      workers.execute(() -> answer(text == null ? "" : SlackText.unescape(text), responseUrl));
      return true;
    } catch (RejectedExecutionException e) {
      log.warn("Slack: too many questions are waiting; one was turned away");
      return false;
    }
  }

  private void answer(String question, String responseUrl) {
    try {
      String reply = SlackMessage.of(commands.answer(question)).reply();
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

  @Override
  public void close() {
    connection.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
