package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings questions from Discord in and answers out, for the asker's eyes alone unless he wants all
 * to see them. Discord waits three seconds for a first word, so each question is acknowledged, or
 * its form opened, before anybody works on it, and the work is done on threads of its own: JDA's
 * must stay free for the next question, and slow answers must not hold up suggestions.
 */
public final class DiscordIntake extends ListenerAdapter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordIntake.class);

  private static final int WORKERS = 4;
  private static final int SUGGESTERS = 2;
  private static final int WAITING = 100;

  /** Of the three seconds, one is for the network. */
  private static final Duration LATEST_SUGGESTION = Duration.ofSeconds(2);

  /** For the answers that are being written when it is closed. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private static final String BUSY = "Too many questions at once. Please ask again in a minute.";
  private static final String MUTE =
      "You may not write in this channel, so this is not shown to everybody here.";

  private final DiscordConnection connection;
  private final Commands commands;
  private final ThreadPoolExecutor workers = threads(WORKERS, "discord-answers");
  private final ThreadPoolExecutor suggesters = threads(SUGGESTERS, "discord-suggestions");

  /** Starts to listen as soon as Discord is there; returns at once. */
  public DiscordIntake(DiscordConnection connection, Commands commands) {
    this.connection = connection;
    this.commands = commands;
    connection.whenReady(this::listen);
  }

  private static ThreadPoolExecutor threads(int number, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            number,
            number,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private void listen(JDA jda) {
    jda.addEventListener(this);
    SlashCommands.register(jda, commands.specs());
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    if (event.getName().equals(SlashCommands.NAME)) {
      ask(event, SlashCommands.call(event, DiscordAskers.of(event)));
    }
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    ButtonId.command(event.getComponentId())
        .ifPresent(typed -> ask(event, commands.read(typed, DiscordAskers.of(event))));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    Modals.call(event, DiscordAskers.of(event)).ifPresent(call -> reply(event, call));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String command = event.getSubcommandName();
    if (event.getName().equals(SlashCommands.NAME) && command != null) {
      String option = event.getFocusedOption().getName();
      String typed = event.getFocusedOption().getValue();
      var unused =
          suggestions(command, option, typed)
              .completeOnTimeout(List.of(), LATEST_SUGGESTION.toMillis(), TimeUnit.MILLISECONDS)
              .thenAccept(choices -> event.replyChoices(choices).queue(done -> {}, Replies::lost));
    }
  }

  private CompletableFuture<List<Choice>> suggestions(String command, String option, String typed) {
    try {
      return CompletableFuture.supplyAsync(
          () -> Choices.suggested(commands.suggest(command, option, typed)), suggesters);
    } catch (RejectedExecutionException e) {
      log.warn("Discord: more than {} suggestions wait; one is left out", WAITING);
      return CompletableFuture.completedFuture(List.of());
    }
  }

  /** Asks back where there is something to fill in: a form must be the first thing that is said. */
  private <E extends IReplyCallback & IModalCallback> void ask(E event, CommandCall call) {
    if (isAnothers()) {
      return;
    }
    Optional<Modal> form = commands.form(call).flatMap(Modals::of);
    if (form.isPresent()) {
      event.replyModal(form.get()).queue(done -> {}, Replies::lost);
    } else {
      reply(event, call);
    }
  }

  /** Another process answers by now, and this one is about to leave. */
  private boolean isAnothers() {
    boolean anothers = !connection.isOurs();
    if (anothers) {
      log.warn("Discord: another node answers now; a question that came here is left out");
    }
    return anothers;
  }

  private void reply(IReplyCallback event, CommandCall call) {
    if (isAnothers()) {
      return;
    }
    if (call.forAll() && !maySpeak(event)) {
      event
          .reply(DiscordMessage.answer(Answer.of(MUTE)))
          .setEphemeral(true)
          .queue(done -> {}, Replies::lost);
      return;
    }
    event.deferReply(!call.forAll()).queue(done -> {}, Replies::lost);
    InteractionHook hook = event.getHook();
    try {
      workers.execute(() -> Replies.send(hook, answer(call)));
    } catch (RejectedExecutionException e) {
      log.warn("Discord: more than {} questions wait; one is turned away", WAITING);
      Replies.send(hook, Answer.of(BUSY));
    }
  }

  /** Where only some may write, a button would otherwise let everybody. */
  private static boolean maySpeak(IReplyCallback event) {
    Member member = event.getMember();
    return member == null
        || (event.getChannel() instanceof GuildMessageChannel channel && channel.canTalk(member));
  }

  private Answer answer(CommandCall call) {
    Answer answer = commands.answer(call);
    return call.forAll() ? answer : Answer.of(answer.message());
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
    suggesters.shutdown();
    try {
      if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Discord: a question is still at work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.getQueue().clear();
    suggesters.getQueue().clear();
  }
}
