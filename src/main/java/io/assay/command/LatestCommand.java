package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.message.Block;
import io.assay.message.Message;
import java.util.List;

/** {@code /ree latest [COUNT]}: the newest posts of all sources. */
public final class LatestCommand implements Command {
  private static final String NAME = "latest";
  private static final String COUNT = "count";
  private static final int USUAL = 5;
  private static final int MOST = 10;
  private static final String NONE =
      "No post is known yet: the sources were not read so far, or they are empty.";

  private final Archive archive;

  public LatestCommand(Archive archive) {
    this.archive = archive;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "The newest posts, and their caveats",
        List.of(
            new CommandSpec.Option(
                COUNT, "How many, 1 to " + MOST, false, CommandSpec.Kind.NUMBER, 1, MOST)));
  }

  @Override
  public String example() {
    return "latest 3";
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(COUNT);
    if (!typed.matches("([0-9]{1,9})?")) {
      return Answer.of("How many posts? Write a number: /ree latest " + USUAL);
    }
    int count = typed.isEmpty() ? USUAL : Math.min(MOST, Math.max(1, Integer.parseInt(typed)));
    int first = (call.page() - 1) * count;
    // One more than is shown says whether there is a next page.
    List<Brief> found = archive.newest(first, count + 1);
    return found.isEmpty()
        ? Answer.of(first == 0 ? NONE : "There are no more posts.")
        : posts(found.subList(0, Math.min(count, found.size())), first, count < found.size(), call);
  }

  private Answer posts(List<Brief> posts, int first, boolean more, CommandCall call) {
    String head =
        first > 0
            ? "The newest posts, " + (first + 1) + " to " + (first + posts.size())
            : posts.size() == 1 ? "The newest post" : "The newest " + posts.size() + " posts";
    String count = call.option(COUNT);
    Row row = new Row(call, count.isEmpty() ? NAME : NAME + " " + count).more(more).share();
    return Answer.of(
        new Message(head, List.of(new Block.Title(head, null)))
            .with(Entries.of(archive, posts))
            .with(row.blocks()));
  }
}
