package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.command.LogId;
import io.assay.message.Message;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts answers where Discord says "thinking". An answer that Discord does not take is followed by
 * one that says so: nobody waits in vain.
 */
final class Replies {
  private static final Logger log = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /** Sends the answer, without its picture if that does not arrive; returns at once. */
  static void send(InteractionHook hook, Answer answer) {
    try {
      if (answer.picture().isPresent()) {
        edit(hook, DiscordMessage.answer(answer), failure -> sendText(hook, answer, failure));
      } else {
        sendText(hook, answer.message());
      }
    } catch (RuntimeException e) {
      log.error("Discord: an answer cannot be written", e);
      apologize(hook, e);
    }
  }

  private static void sendText(InteractionHook hook, Answer answer, Throwable failure) {
    log.warn("Discord: a picture did not arrive: {}", Failure.words(failure));
    sendText(hook, answer.message());
  }

  private static void sendText(InteractionHook hook, Message text) {
    edit(hook, DiscordMessage.answer(Answer.of(text)), failure -> notTaken(hook, failure));
  }

  /** Where the answer was lost on its way it may stand there all the same. */
  private static void notTaken(InteractionHook hook, Throwable failure) {
    if (Failure.isVerdict(failure)) {
      apologize(hook, failure);
    } else {
      lost(failure);
    }
  }

  private static void apologize(InteractionHook hook, Throwable failure) {
    String id = LogId.next();
    log.error("Discord did not take an answer [{}]: {}", id, Failure.words(failure));
    String words = "The answer cannot be shown here. Ask your admin for log entry " + id + ".";
    edit(hook, DiscordMessage.answer(Answer.of(words)), Replies::lost);
  }

  private static void edit(
      InteractionHook hook, MessageCreateData message, Consumer<Throwable> otherwise) {
    hook.editOriginal(MessageEditData.fromCreateData(message)).queue(done -> {}, otherwise);
  }

  /** Says in the log why somebody got no answer. */
  static void lost(Throwable failure) {
    log.warn("Discord: an answer did not arrive: {}", Failure.words(failure));
  }
}
