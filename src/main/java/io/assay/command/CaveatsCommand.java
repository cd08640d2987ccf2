package io.assay.command;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Form;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import java.util.List;
import java.util.Optional;

/**
 * {@code /ree caveats ID}: the sentences that the caveats of a post rest on. It is what the alert's
 * ⋯ opens.
 */
public final class CaveatsCommand implements Command {
  private static final String NAME = "caveats";
  private static final int FOLLOWED = 2;

  private final PostFinder posts;

  public CaveatsCommand(PostFinder posts) {
    this.posts = posts;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME, "The sentences behind the caveats of a post", List.of(PostFinder.OPTION));
  }

  @Override
  public String example() {
    return "caveats 14218";
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Author: the post says so. Register: a published list of outlets says so."
            + " Inferred: a rule of Assay's concludes it from links and markup.");
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return PostFinder.form(call);
  }

  @Override
  public Answer answer(CommandCall call) {
    return posts.answer(call, call.option(PostFinder.POST), brief -> caveats(brief, call));
  }

  /** A subscription to the first organizations of the post is begun. */
  private static List<Block> follow(Brief brief, CommandCall call) {
    Row row = new Row(call, "");
    brief.post().terms().stream()
        .filter(term -> term.taxonomy() == Taxonomy.ORGANIZATION)
        .map(term -> new Block.Button("Follow " + term.name(), SubscribeCommand.follow(term)))
        .filter(button -> button.command().length() <= Block.Button.MAX_COMMAND)
        .limit(FOLLOWED)
        .forEach(button -> row.add(button.label(), button.command()));
    return row.blocks();
  }

  /** The share button shows the whole brief: caveats alone would stand there without a story. */
  private static Answer caveats(Brief brief, CommandCall call) {
    PostId id = brief.post().id();
    return Answer.of(
        BriefMessage.caveats(brief)
            .with(
                new Row(call, "post " + id)
                    .add("Whole brief", "post " + id)
                    .add(WrongCommand.BUTTON, "wrong " + id)
                    .share()
                    .blocks())
            .with(
                new Row(call, "")
                    .add(WhyCommand.BUTTON, WhyCommand.NAME + " " + id)
                    .add(MuteCommand.BUTTON, MuteCommand.about(brief.post()))
                    .blocks())
            .with(follow(brief, call)));
  }
}
