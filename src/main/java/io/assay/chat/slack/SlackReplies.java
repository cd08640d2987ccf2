package io.assay.chat.slack;

import com.slack.api.webhook.WebhookResponse;
import io.assay.command.Answer;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import io.assay.command.LogId;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.settings.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions where they were asked: for the asker alone, or for all where he says so. Each
 * answer is a message of its own, so that what was read stays.
 */
final class SlackReplies {
  private static final Logger log = LoggerFactory.getLogger(SlackReplies.class);

  /** How often a modal is looked for that Slack is about to show. */
  private static final int LOOKS = 8;

  private static final int PAUSE_MILLIS = 250;

  private final SlackApi api;
  private final Secret token;
  private final Commands commands;
  private final SlackConversations conversations;
  private final SlackPictures pictures;

  SlackReplies(SlackApi api, Secret token, Commands commands, SlackConversations conversations) {
    this.api = api;
    this.token = token;
    this.commands = commands;
    this.conversations = conversations;
    this.pictures = new SlackPictures(api, token);
  }

  void answer(Origin origin, CommandCall call) {
    Optional<String> refusal =
        call.forAll()
            ? conversations.whyNotShared(origin.channel(), call.asker().user())
            : Optional.empty();
    if (refusal.isPresent()) {
      Answer alone =
          commands.answer(
              new CommandCall(call.command(), call.options(), call.page(), false, call.asker()));
      send(origin, noted(refusal.get(), alone.message()), false);
      return;
    }
    shown(origin, call);
  }

  private void shown(Origin origin, CommandCall call) {
    Answer answer = commands.answer(call);
    // A file for no channel would be shown to nobody.
    if (!call.forAll() || answer.picture().isEmpty() || origin.channel().isEmpty()) {
      send(origin, answer.message(), call.forAll());
      return;
    }
    try {
      pictures.post(answer.message(), answer.picture().get(), origin.channel());
    } catch (SlackTrouble e) {
      log.warn("Slack: a picture was not shown: {}", e.line());
      send(origin, noted("The picture is not here: " + why(e), answer.message()), true);
    } catch (RuntimeException e) {
      failed(origin, e);
    }
  }

  /** Without its remedy, which is the admin's, but for the one that anybody in there can apply. */
  private static String why(SlackTrouble e) {
    return switch (e.code()) {
      case "not_in_channel", "channel_not_found" ->
          "Assay is not in this channel. To see it next time, type /invite @Assay here.";
      case "missing_scope" -> "Assay may not upload files. Your admin finds why in the log.";
      default -> "Slack did not take it (" + SlackText.logged(e.code()) + ").";
    };
  }

  /** The answer that helps without a form. */
  void answerWithoutForm(Origin origin, CommandCall call) {
    send(
        origin,
        noted(
            "Slack did not open the form. Please try again, or type your question in one line.",
            commands.answer(call).message()),
        false);
  }

  /** Answers in a modal that is found by the id that we gave it. */
  void answerIn(String externalId, CommandCall call) {
    Message answer = commands.answer(call).message();
    Message shown =
        call.forAll()
            ? noted("Only you see this: too much time has passed since you asked.", answer)
            : answer;
    try {
      show(externalId, SlackView.page(shown).put("external_id", externalId).toString());
    } catch (SlackTrouble e) {
      // As a rule he has closed it.
      log.info("Slack: an answer was not shown: {}", e.line());
    } catch (RuntimeException e) {
      log.error("Slack: an answer could not be written", e);
    }
  }

  /** What shows the modal is on its way to Slack too, and may come later. */
  private void show(String externalId, String view) throws SlackTrouble {
    for (int look = 1; ; look++) {
      try {
        api.call(
            token,
            methods ->
                methods.viewsUpdate(update -> update.externalId(externalId).viewAsString(view)));
        return;
      } catch (SlackTrouble e) {
        if (look == LOOKS || !e.code().equals("not_found")) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says something to the asker alone. */
  void say(Origin origin, String text) {
    send(origin, Message.of(text), false);
  }

  private static Message noted(String note, Message message) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(note));
    blocks.addAll(message.blocks());
    return new Message(note + " " + message.summary(), blocks);
  }

  private void send(Origin origin, Message message, boolean forAll) {
    try {
      int status = post(origin, message, forAll);
      if (status != 200) {
        lost(origin, "HTTP status " + status);
      }
    } catch (IOException e) {
      // Without its message and trace: the URL in them lets anybody post to the asker.
      lost(origin, e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      failed(origin, e);
    }
  }

  private int post(Origin origin, Message message, boolean forAll) throws IOException {
    WebhookResponse taken =
        api.slack().send(origin.responseUrl(), SlackMessage.of(message).reply(forAll));
    return taken.getCode();
  }

  private void lost(Origin origin, String why) {
    String id = LogId.next();
    log.warn("Slack: an answer was lost on its way ({}) [{}]", why, id);
    confess(origin, id);
  }

  private void failed(Origin origin, RuntimeException e) {
    String id = LogId.next();
    log.error("Slack: an answer could not be written [{}]", id, e);
    confess(origin, id);
  }

  /** Tried once: what hindered the answer may hinder this too. */
  private void confess(Origin origin, String id) {
    String text = "Your answer was lost on its way. Ask again, or your admin for log entry " + id;
    try {
      post(origin, Message.of(text + "."), false);
    } catch (IOException | RuntimeException e) {
      log.debug("Slack: nor could that be said ({})", e.getClass().getSimpleName());
    }
  }
}
