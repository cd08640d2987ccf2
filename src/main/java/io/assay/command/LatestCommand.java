package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;

/** {@code /ree latest [COUNT]}: the newest posts of all sources. */
public final class LatestCommand implements Command {
  private static final String COUNT = "count";
  private static final int USUAL = 5;
  private static final int MOST = 10;

  private final Archive archive;

  public LatestCommand(Archive archive) {
    this.archive = archive;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "latest",
        "The newest posts, and how far their sources can be trusted",
        List.of(
            new CommandSpec.Option(
                COUNT, "How many, 1 to " + MOST, false, CommandSpec.Kind.NUMBER)));
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(COUNT);
    if (!typed.matches("([0-9]{1,3})?")) {
      return Answer.of("How many posts? Write a number: /ree latest " + USUAL);
    }
    int count = typed.isEmpty() ? USUAL : Math.min(MOST, Math.max(1, Integer.parseInt(typed)));
    List<Brief> newest = archive.newest(count);
    if (newest.isEmpty()) {
      return Answer.of(
          "No post is known yet: the sources were not read so far, or they are empty.");
    }
    List<Block> blocks = new ArrayList<>();
    String head = newest.size() == 1 ? "The newest post" : "The newest " + newest.size() + " posts";
    blocks.add(new Block.Title(head, null));
    newest.stream().map(BriefMessage::entry).forEach(blocks::add);
    return Answer.of(new Message(head, blocks));
  }
}
