package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.outbox.Mutes;
import io.assay.subscription.Mute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /ree mutes}: what is muted in this channel, by whom and why; for admins, wherever they are
 * in charge.
 */
public final class MutesCommand implements Command {
  static final String NAME = "mutes";

  private static final String NONE = "Nothing is muted here. To mute something: /ree mute";

  private final SubscriptionDesk desk;
  private final Mutes mutes;

  public MutesCommand(SubscriptionDesk desk, Mutes mutes) {
    this.desk = desk;
    this.mutes = mutes;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(NAME, "What is muted here, by whom and why", List.of());
  }

  @Override
  public Answer answer(CommandCall call) {
    Asker asker = call.asker();
    Instant now = desk.time().instant();
    Predicate<Destination> places = desk.places(asker);
    List<Mute> all =
        mutes.holding(now).stream()
            .filter(mute -> places.test(mute.to()))
            // Stable: those of his own channel first.
            .sorted(Comparator.comparing(mute -> !asker.isIn(mute.to())))
            .toList();
    List<Mute> shown =
        all.stream().skip((long) (call.page() - 1) * Row.MOST).limit(Row.MOST).toList();
    if (shown.isEmpty()) {
      return Answer.of(all.isEmpty() ? NONE : "No more is muted here.");
    }
    boolean here = all.stream().allMatch(mute -> asker.isIn(mute.to()));
    String head = "Muted" + (here ? " here" : "") + ": " + all.size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(head, null));
    Row ends = new Row(call, NAME);
    for (Mute mute : shown) {
      blocks.add(new Block.Paragraph(MuteWords.of(mute, mutes.suppressed(mute), now, asker)));
      blocks.add(new Block.SmallPrint("Until", mute.until()));
      ends.add("End: " + Excerpt.cut(mute.subject().label(), 30), UnmuteCommand.line(mute));
    }
    return Answer.of(
        new Message(head, blocks)
            .with(ends.blocks())
            .with(new Row(call, NAME).more(all.size() > call.page() * Row.MOST).share().blocks()));
  }
}
