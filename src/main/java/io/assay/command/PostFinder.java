package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.PostId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the one post that somebody names, with its body, or says why there is none. */
public final class PostFinder {
  static final String POST = "post";

  /** What a post is named by, in every command that takes one. */
  static final CommandSpec.Option OPTION =
      new CommandSpec.Option(POST, "Its number or its address", true, CommandSpec.Kind.TEXT);

  static final Form.Text FIELD = new Form.Text(POST, "Its number or its address", true, false, 500);

  private final Archive archive;
  private final Bodies bodies;

  public PostFinder(Archive archive, Bodies bodies) {
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

  /** What to ask who names none. */
  static Optional<Form> form(CommandCall call) {
    return call.option(POST).isEmpty()
        ? Optional.of(new Form("Which post?", call.command(), Map.of(), List.of(FIELD)))
        : Optional.empty();
  }

  /** What {@code about} says of the post, or why it is not asked. */
  Answer answer(CommandCall call, String named, Function<Brief, Answer> about) {
    if (named.isEmpty()) {
      return Answer.of(
          "Which post? Write its number or its address: /ree " + call.command() + " NUMBER");
    }
    List<Brief> found = archive.find(named);
    if (found.isEmpty()) {
      return archive
          .withdrawn(named)
          .map(gone -> Answer.of(BriefMessage.withdrawn(gone.post(), gone.seenAt())))
          .orElseGet(() -> unknown(named));
    }
    return found.size() == 1 ? whole(found.get(0), about) : which(found, call);
  }

  private static Answer unknown(String named) {
    return Answer.of(
        "No post \"" + Excerpt.cut(named, 80) + "\" is known. /ree latest shows the newest.");
  }

  private Answer whole(Brief brief, Function<Brief, Answer> about) {
    if (brief.post().html() != null) {
      return about.apply(brief);
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
        .map(about)
        .orElseGet(() -> Answer.of("Its source no longer shows this post."));
  }

  private static Answer which(List<Brief> found, CommandCall call) {
    String head = "Several posts have this number:";
    Row row = new Row(call, "");
    found.stream()
        .map(brief -> brief.post().id().toString())
        .forEach(id -> row.add(id, call.command() + " " + id));
    return Answer.of(
        new Message(head, List.of(new Block.Paragraph(head)))
            .with(BriefMessage.entries(found))
            .with(row.blocks()));
  }
}
