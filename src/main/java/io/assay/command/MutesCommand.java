package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.outbox.Mutes;
import io.assay.subscription.Mute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@code /ree mutes}: what is muted in this channel, by whom and why; at the console, in all. */
public final class MutesCommand implements Command {
  static final String NAME = "mutes";

  private static final String NONE = "Nothing is muted here. To mute something: /ree mute";

  private final Mutes mutes;
  private final InstantSource time;

  public MutesCommand(Mutes mutes, InstantSource time) {
    this.mutes = mutes;
    this.time = time;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(NAME, "What is muted here, by whom and why", List.of());
  }

  @Override
  public Answer answer(CommandCall call) {
    Instant now = time.instant();
    List<Mute> all =
        mutes.holding(now).stream()
            .filter(mute -> MuteWords.mayChange(call.asker(), mute.to()))
            .toList();
    List<Mute> shown =
        all.stream().skip((long) (call.page() - 1) * Row.MOST).limit(Row.MOST).toList();
    if (shown.isEmpty()) {
      return Answer.of(all.isEmpty() ? NONE : "No more is muted here.");
    }
    String head = "Muted" + (call.asker().isConsole() ? "" : " here") + ": " + all.size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(head, null));
    Row ends = new Row(call, NAME);
    for (Mute mute : shown) {
      String where = call.asker().isConsole() ? mute.to() + ": " : "";
      blocks.add(new Block.Paragraph(where + MuteWords.of(mute, mutes.suppressed(mute), now)));
      blocks.add(new Block.SmallPrint("Until", mute.until()));
      ends.add("End: " + Excerpt.cut(mute.subject().label(), 30), UnmuteCommand.line(mute));
    }
    return Answer.of(
        new Message(head, blocks)
            .with(ends.blocks())
            .with(new Row(call, NAME).more(all.size() > call.page() * Row.MOST).share().blocks()));
  }
}
