package io.assay.chat.discord;

import io.assay.command.Asker;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import io.assay.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings questions from Discord in and answers out, for the asker's eyes alone. Discord waits three
 * seconds for a first word, so each question is acknowledged before anybody works on it, and the
 * work is done on threads of its own: JDA's must stay free for the next question.
 */
public final class DiscordIntake extends ListenerAdapter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordIntake.class);

  private static final int THREADS = 4;
  private static final int WAITING = 100;

  /** For the answers that are being written when it is closed. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final DiscordConnection connection;
  private final Commands commands;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(work, "discord-answers");
            thread.setDaemon(true);
            return thread;
          });

  /** Starts to listen as soon as Discord is there; returns at once. */
  public DiscordIntake(DiscordConnection connection, Commands commands) {
    this.connection = connection;
    this.commands = commands;
    workers.allowCoreThreadTimeOut(true);
    connection.whenReady(this::listen);
  }

  private void listen(JDA jda) {
    jda.addEventListener(this);
    SlashCommands.register(jda, commands.specs());
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    if (event.getName().equals(SlashCommands.NAME)) {
      Map<String, String> options =
          event.getOptions().stream()
              .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
      String command = event.getSubcommandName() == null ? "" : event.getSubcommandName();
      reply(event, CommandCall.of(command, options, asker(event)));
    }
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    ButtonId.command(event.getComponentId())
        .ifPresent(typed -> reply(event, commands.read(typed, asker(event))));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String command = event.getSubcommandName() == null ? "" : event.getSubcommandName();
    String option = event.getFocusedOption().getName();
    String typed = event.getFocusedOption().getValue();
    work(
        () -> {
          List<Choice> choices = Choices.of(commands.suggest(command, option, typed));
          event.replyChoices(choices).queue(done -> {}, DiscordIntake::notAnswered);
        },
        () -> {});
  }

  private static Asker asker(IReplyCallback event) {
    return new Asker(DiscordCourier.PLATFORM, event.getUser().getId());
  }

  private void reply(IReplyCallback event, CommandCall call) {
    event.deferReply(true).queue(done -> {}, DiscordIntake::notAnswered);
    InteractionHook hook = event.getHook();
    work(
        () -> send(hook, commands.answer(call).message()),
        () -> send(hook, Message.of("Too many questions at once. Please ask again in a minute.")));
  }

  private void work(Runnable task, Runnable tooMuch) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      log.warn("Discord: more than {} questions wait; one is turned away", WAITING);
      tooMuch.run();
    }
  }

  private static void send(InteractionHook hook, Message answer) {
    hook.editOriginal(MessageEditData.fromCreateData(DiscordMessage.answer(answer)))
        .queue(done -> {}, DiscordIntake::notAnswered);
  }

  private static void notAnswered(Throwable failure) {
    log.warn("Discord: an answer did not arrive: {}", Failure.words(failure));
  }

  /**
   * Takes no more questions; those that are being answered have two seconds for it. Nobody is
   * interrupted: that would close the database's file for everybody when it hits a thread that
   * reads it.
   */
  @Override
  public void close() {
    connection.whenReady(jda -> jda.removeEventListener(this));
    workers.shutdown();
    try {
      if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Discord: a question is still at work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.getQueue().clear();
  }
}
