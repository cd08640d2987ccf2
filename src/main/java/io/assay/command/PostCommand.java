package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.PostId;
import java.util.List;
import java.util.Optional;

/** {@code /ree post ID}: all that Assay reads out of one post. */
public final class PostCommand implements Command {
  private static final String NAME = "post";

  private final PostFinder posts;
  private final Archive archive;

  public PostCommand(PostFinder posts, Archive archive) {
    this.posts = posts;
    this.archive = archive;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME, "All highlights and caveats of one post", List.of(PostFinder.OPTION));
  }

  @Override
  public String example() {
    return "post 14218";
  }

  @Override
  public List<String> hints() {
    return List.of(
        "A post is named by its number, by source/number or by its address.",
        "An older post is fetched from its source when somebody asks for it.");
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return PostFinder.form(call);
  }

  @Override
  public Answer answer(CommandCall call) {
    return posts.answer(call, call.option(PostFinder.POST), brief -> whole(brief, call));
  }

  private Answer whole(Brief brief, CommandCall call) {
    PostId id = brief.post().id();
    Message full =
        archive
            .lastRevision(id)
            .map(revised -> BriefMessage.full(brief, revised))
            .orElseGet(() -> BriefMessage.full(brief));
    return Answer.of(
        full.with(
            new Row(call, NAME + " " + id)
                .add(WrongCommand.BUTTON, "wrong " + id)
                .share()
                .blocks()));
  }
}
