package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.PostId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code /ree post ID}: all that Assay reads out of one post. */
public final class PostCommand implements Command {
  private static final String POST = "post";

  private final Archive archive;
  private final Bodies bodies;

  public PostCommand(Archive archive, Bodies bodies) {
    this.archive = archive;
    this.bodies = bodies;
  }

  /** Gets the body of an older post, of which only the title was fetched so far. */
  public interface Bodies {
    /**
     * Fetches the post from its source and keeps it.
     *
     * @throws IOException with one line for people when the source cannot be read now
     */
    void fetch(PostId id) throws IOException;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "post",
        "All highlights and caveats of one post",
        List.of(
            new CommandSpec.Option(
                POST, "Its number or its address", true, CommandSpec.Kind.TEXT)));
  }

  @Override
  public Answer answer(CommandCall call) {
    String named = call.option(POST);
    if (named.isEmpty()) {
      return Answer.of("Which post? Write its number or its address: /ree post NUMBER");
    }
    List<Brief> found = archive.find(named);
    if (found.isEmpty()) {
      return Answer.of(
          "No post \"" + Excerpt.cut(named, 80) + "\" is known. /ree latest shows the newest.");
    }
    return found.size() == 1 ? whole(found.get(0)) : which(found);
  }

  private Answer whole(Brief brief) {
    if (brief.post().html() != null) {
      return whole(brief, brief.post().id());
    }
    PostId id = brief.post().id();
    try {
      bodies.fetch(id);
    } catch (IOException e) {
      return Answer.of(
          "The text of this post is not here yet, and its source cannot be read now: "
              + e.getMessage());
    }
    return archive
        .find(id)
        .map(fetched -> whole(fetched, id))
        .orElseGet(() -> Answer.of("Its source no longer shows this post."));
  }

  private Answer whole(Brief brief, PostId id) {
    return archive
        .lastRevision(id)
        .map(revised -> Answer.of(BriefMessage.full(brief, revised)))
        .orElseGet(() -> Answer.of(BriefMessage.full(brief)));
  }

  private static Answer which(List<Brief> found) {
    String head = "Several posts have this number:";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(head)));
    found.stream().map(BriefMessage::entry).forEach(blocks::add);
    blocks.add(
        new Block.Buttons(
            found.stream()
                .map(brief -> brief.post().id().toString())
                .map(id -> new Block.Button(Excerpt.cut(id, 40), "post " + id))
                .toList()));
    return Answer.of(new Message(head, blocks));
  }
}
