package io.assay.chat.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people ask in Slack to the commands, and the answers back. Slack waits three seconds
 * for a sign of life, so that comes first and the work after it.
 */
public final class SlackIntake implements AutoCloseable {
  /** As it stands in the app's manifest. */
  static final String COMMAND = "/ree";

  private static final Logger log = LoggerFactory.getLogger(SlackIntake.class);
  private static final int WORKERS = 4;
  private static final int QUICK = 2;
  private static final int WAITING = 100;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final String BUSY = "Too many questions at once. Please ask again in a minute.";
  private static final String FOREIGN = "Only members of the workspace that runs Assay can ask it.";
  private static final String HELP = "help";
  private static final Pattern OURS = Pattern.compile(Pattern.quote(SlackWriter.ACTION) + ".*");

  private final SlackApi api;
  private final Commands commands;
  private final SlackAskers askers;
  private final SlackForms forms;
  private final SlackReplies replies;
  private final SlackConnection connection;
  private final ThreadPoolExecutor workers = threads(WORKERS, "slack-answers");

  /** A form has to open within seconds, however long answers take. */
  private final ThreadPoolExecutor openers = threads(QUICK, "slack-forms");

  private final ThreadPoolExecutor suggesters = threads(QUICK, "slack-suggestions");

  /** Tells people that they are turned away; whoever reads the socket has no time for it. */
  private final ThreadPoolExecutor doorman = threads(1, "slack-doorman");

  public SlackIntake(SlackSettings settings, Commands commands) {
    this(settings, commands, SlackConnection.LOOK_EVERY);
  }

  SlackIntake(SlackSettings settings, Commands commands, Duration lookEvery) {
    this.api = new SlackApi(settings.apiUrl(), SlackApi.CALL_TIMEOUT);
    this.commands = commands;
    SlackPeople people = new SlackPeople(api, settings.botToken(), InstantSource.system());
    SlackConversations conversations =
        new SlackConversations(api, settings.botToken(), people, InstantSource.system());
    SlackChannels channels = new SlackChannels(api, settings.botToken());
    this.askers = new SlackAskers(people, conversations, channels, InstantSource.system());
    this.forms = new SlackForms(api, settings.botToken(), commands, InstantSource.system());
    this.replies = new SlackReplies(api, settings.botToken(), commands, conversations);
    this.connection = new SlackConnection(settings, api, app(settings), suggesters, lookEvery);
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

  /** Whether questions come in now. */
  public Finding connected() {
    return connection.finding();
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
    app.command(COMMAND, (request, context) -> typed(request.getPayload(), context));
    app.blockAction(OURS, (request, context) -> pressed(request.getPayload(), context));
    app.viewSubmission(
        SlackView.CALLBACK, (request, context) -> submitted(request.getPayload(), context));
    app.blockSuggestion(
        OURS,
        (request, context) ->
            isForeign(request.getPayload().getUser().getTeamId(), context)
                ? Response.ok()
                : SlackSocket.json(
                    forms.suggestions(request.getPayload(), askers.of(request.getPayload()))));
    return app;
  }

  /**
   * Whether he is a guest in a channel that two workspaces share. Bolt checks our own token only.
   */
  private static boolean isForeign(@Nullable String team, Context context) {
    return team != null && context.getTeamId() != null && !team.equals(context.getTeamId());
  }

  private Response typed(SlashCommandPayload typed, Context context) {
    if (isForeign(typed.getTeamId(), context)) {
      return Response.ok(FOREIGN);
    }
    String line = typed.getText() == null ? "" : SlackText.unescape(typed.getText());
    boolean taken = take(commands.read(line, askers.of(typed)), Origin.of(typed));
    return taken ? context.ack() : Response.ok(BUSY);
  }

  /** Unlike that of a command, the acknowledgement of a button can say nothing. */
  private Response pressed(BlockActionPayload pressed, Context context) {
    Origin origin = Origin.of(pressed);
    String value = pressed.getActions().get(0).getValue();
    String line = value == null ? HELP : SlackText.unescape(value);
    if (isForeign(pressed.getUser().getTeamId(), context)) {
      turnAway(origin, FOREIGN);
    } else if (!take(commands.read(line, askers.of(pressed)), origin)) {
      turnAway(origin, BUSY);
    }
    return context.ack();
  }

  /** Whether it will be answered. */
  private boolean take(CommandCall call, Origin origin) {
    Optional<Form> form = forms.due(call);
    return form.isPresent()
        ? runs(openers, () -> open(form.get(), call, origin))
        : runs(workers, () -> replies.answer(origin, call));
  }

  private static boolean runs(Executor threads, Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      log.warn("Slack: too many questions are waiting; one was turned away");
      return false;
    }
  }

  private void turnAway(Origin origin, String why) {
    try {
      doorman.execute(() -> replies.say(origin, why));
    } catch (RejectedExecutionException e) {
      log.debug("Slack: so many are turned away that one is not told");
    }
  }

  private void open(Form form, CommandCall call, Origin origin) {
    Optional<String> refusal = commands.guard(call).flatMap(Command.Guard::refusal);
    if (refusal.isPresent()) {
      replies.say(origin, refusal.get());
      return;
    }
    try {
      forms.open(form, call, origin);
    } catch (SlackTrouble e) {
      log.warn("Slack: a form did not open: {}", e.line());
      if (!runs(workers, () -> replies.answerWithoutForm(origin, call))) {
        replies.say(origin, BUSY);
      }
    }
  }

  private Response submitted(ViewSubmissionPayload payload, Context context) {
    if (isForeign(payload.getUser().getTeamId(), context)) {
      return update(SlackView.page(Message.of(FOREIGN)).toString());
    }
    SlackForms.Submission asked = forms.read(payload.getView(), askers.of(payload));
    if (asked.next().isPresent()) {
      return update(asked.nextView());
    }
    Optional<Origin> origin = forms.origin(asked);
    String id = "assay-" + UUID.randomUUID();
    boolean taken =
        runs(
            workers,
            () ->
                origin.ifPresentOrElse(
                    there -> replies.answer(there, asked.call()),
                    () -> replies.answerIn(id, asked.call())));
    if (!taken) {
      return refuse(payload.getView());
    }
    forms.close(asked);
    ObjectNode looking = SlackView.page(Message.of("Looking …")).put("external_id", id);
    return origin.isPresent() ? context.ack() : update(looking.toString());
  }

  private static Response update(String view) {
    return SlackSocket.json("{\"response_action\":\"update\",\"view\":" + view + "}");
  }

  /** Leaves the form as it is filled in, to be sent again. */
  private static Response refuse(View view) {
    ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
    ObjectNode errors = refusal.putObject("errors");
    view.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .limit(1)
        .forEach(field -> errors.put(field.getBlockId(), BUSY));
    return SlackSocket.json(refusal.toString());
  }

  /**
   * Takes no more questions; those that are being answered have two seconds for it. Nobody is
   * interrupted: that would close the database's file for everybody when it hits a thread that
   * reads it.
   */
  @Override
  public void close() {
    connection.close();
    Stream.of(openers, suggesters, workers, doorman).forEach(ThreadPoolExecutor::shutdown);
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
