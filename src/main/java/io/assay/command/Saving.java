package io.assay.command;

import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.outbox.OnRequest;
import io.assay.subscription.ChatSubscription;
import io.assay.subscription.ChatSubscriptions.Done;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.ChatSubscriptions.Outcome;
import io.assay.subscription.ChatSubscriptions.Overtaken;
import io.assay.subscription.ChatSubscriptions.Taken;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import java.util.List;
import java.util.Optional;

/** Saves what was shown, and says what came of it. */
final class Saving {
  private static final int BODY = 1_500;

  private final SubscriptionDesk desk;
  private final Trial trial;
  private final OnRequest outbox;

  Saving(SubscriptionDesk desk, Trial trial, OnRequest outbox) {
    this.desk = desk;
    this.trial = trial;
    this.outbox = outbox;
  }

  /** What saves an entry: it is kept behind a button, or typed at the console. */
  static String command(int version, String body) {
    return SubscribeCommand.COMMAND
        + " "
        + SubscribeCommand.SAVE
        + version
        + " "
        + SubscriptionText.line(body);
  }

  /**
   * @param version of the one that it takes the place of; 0 where it is new
   * @param written an entry; it is read as strictly as one of a file
   */
  Answer save(CommandCall call, int version, String written) {
    try {
      Subscription subscription = desk.reading().read(written);
      Optional<String> refusal = refusal(call.asker(), subscription);
      if (refusal.isPresent()) {
        return Answer.of(refusal.get());
      }
      String body = SubscriptionText.of(subscription).toString();
      Outcome outcome =
          version == 0
              ? desk.chat().add(body, desk.by(call.asker()))
              : desk.chat().change(subscription.name(), version, body, desk.by(call.asker()));
      return said(call, subscription, outcome);
    } catch (SubscriptionRefused e) {
      return Answer.of(
          "It cannot be saved any more: " + Excerpt.cut(String.join("; ", e.mistakes()), BODY));
    }
  }

  /** He has to be in charge of where it goes, and of where one of its name went. */
  private Optional<String> refusal(Asker asker, Subscription subscription) {
    return desk.chat()
        .find(subscription.name())
        .flatMap(entry -> desk.authority().refusal(asker, entry.stored().destination()))
        .or(() -> desk.authority().refusal(asker, subscription.to()));
  }

  private Answer said(CommandCall call, Subscription subscription, Outcome outcome) {
    if (outcome instanceof Done done) {
      String head = (done.same() ? "It was saved already: " : "Saved: ") + subscription.name();
      String post = SubscribeCommand.COMMAND + " " + SubscribeCommand.POST + subscription.name();
      return Answer.of(
          new Message(
                  head,
                  List.of(
                      new Block.Title(head, null),
                      new Block.Paragraph(SubscriptionWords.of(subscription))))
              .with(
                  new Row(call, "")
                      .add("Post the latest match now", post)
                      .add("All subscriptions", SubscriptionsCommand.COMMAND)
                      .blocks()));
    }
    if (outcome instanceof Taken taken) {
      return Answer.of(
          "Not saved: "
              + (taken.byFile() ? "the files have" : "there is")
              + " a subscription \""
              + subscription.name()
              + "\" already. Ask again with another name: name:…");
    }
    return overtaken(desk, call, outcome instanceof Overtaken late ? late.now() : Optional.empty());
  }

  /** Says to whoever was slower what stands there now. */
  static Answer overtaken(SubscriptionDesk desk, CommandCall call, Optional<ChatSubscription> now) {
    if (now.isEmpty()) {
      return Answer.of("Nothing was changed: somebody deleted it in between. /ree audit says who.");
    }
    ChatSubscription there = now.get();
    String head =
        "Nothing was changed: %s changed \"%s\" %s. It is now:"
            .formatted(
                there.changed().who(),
                there.name(),
                Ago.of(there.changed().at(), desk.time().instant()));
    String words =
        desk.chat()
            .find(there.name())
            .flatMap(Entry::subscription)
            .map(SubscriptionWords::of)
            .orElse(Excerpt.cut(there.body(), BODY));
    return Answer.of(
        new Message(
                head + " " + words,
                List.of(
                    new Block.Paragraph(head),
                    new Block.Quote(there.paused() ? words + " It is paused." : words)))
            .with(
                new Row(call, "")
                    .add(
                        "Edit",
                        SubscribeCommand.COMMAND + " " + SubscribeCommand.EDIT + there.name())
                    .blocks()));
  }

  /** Announces the newest post that a subscription wants, where it wants it. */
  Answer post(CommandCall call, String name) {
    Optional<Subscription> found =
        desk.find(name, call.asker()).flatMap(SubscriptionDesk.Seen::subscription);
    if (found.isEmpty()) {
      return Answer.of(SubscriptionsCommand.unknown(desk, name, call.asker()));
    }
    Subscription subscription = found.get();
    return desk.authority()
        .refusal(call.asker(), subscription.to())
        .map(Answer::of)
        .orElseGet(
            () ->
                trial
                    .latest(subscription)
                    .map(
                        brief ->
                            Answer.of(
                                outbox.announce(brief, subscription, desk.time().instant())
                                    ? "It is on its way to " + subscription.to() + "."
                                    : subscription.to() + " was told of the latest match before."))
                    .orElseGet(() -> Answer.of("No post of the last 30 days matches.")));
  }
}
