package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what a subscription will do before it is saved, to whoever may save it. */
final class Preview {
  /** What a button asks is kept in the store, and has room for so much. */
  private static final int LONGEST = 3_500;

  private final SubscriptionDesk desk;
  private final Trial trial;

  Preview(SubscriptionDesk desk, Trial trial) {
    this.desk = desk;
    this.trial = trial;
  }

  /**
   * @param before what it takes the place of; empty where it is new
   */
  Answer show(CommandCall call, Subscription subscription, Optional<Entry> before) {
    Optional<String> refusal = desk.authority().refusal(call.asker(), subscription.to());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get());
    }
    String body = SubscriptionText.of(subscription).toString();
    if (body.length() > LONGEST) {
      return Answer.of("That is too much for a chat: write it into subscriptions.yaml.");
    }
    if (before.map(entry -> entry.stored().body().equals(body)).orElse(false)) {
      return Answer.of("Nothing would change: " + SubscriptionWords.of(subscription));
    }
    int version = before.map(entry -> entry.stored().version()).orElse(0);
    String title = (before.isEmpty() ? "New: " : "Changed: ") + subscription.name();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(title, null));
    blocks.add(new Block.Paragraph(SubscriptionWords.whole(subscription)));
    blocks.addAll(trial.blocks(subscription));
    blocks.add(new Block.SmallPrint("Nothing is saved yet.", null));
    String line = Saving.command(version, body);
    String summary = title + ". " + SubscriptionWords.of(subscription);
    return Answer.of(
        new Message(summary, blocks).with(new Row(call, line).add("Save", line).blocks()));
  }
}
