package io.assay.cli;

import static io.assay.brief.ChangeKind.COSMETIC;

import io.assay.brief.BriefMessage;
import io.assay.brief.Briefer;
import io.assay.brief.Explanation;
import io.assay.brief.Revision;
import io.assay.chat.console.ConsoleWriter;
import io.assay.post.Post;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code brief}: what Assay reads out of a post. */
@Command(
    name = "brief",
    description = {
      "Shows what Assay reads out of a post, or of each post of an array;",
      "with --diff, what changed from one state of a post to a later one."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every post was read; with --diff: no word changed",
      "1:a post could not be read",
      "2:the call is wrong",
      "3:with --diff: the post changed by more than links, markup, punctuation and white space"
    })
final class BriefCommand implements Callable<Integer> {
  /** No failure, but worth a look: other programs use 1 for it, which is taken here. */
  private static final int CHANGED = 3;

  @Mixin private PostInput input = new PostInput();
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--diff",
      paramLabel = "OLD",
      description =
          "An earlier state of the one post that is given: a file, an address or -. Prints what changed since, loudest first.")
  private @Nullable String old;

  @Option(
      names = "--explain",
      description =
          "Also says which rule found what, what it nearly took for a caveat and why not, and the scores of an extract.")
  private boolean explain;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (old != null && explain) {
      throw new ParameterException(
          spec.commandLine(),
          "--explain and --diff exclude each other: explain each state by itself");
    }
    PrintWriter out = spec.commandLine().getOut();
    Briefer briefer = config.brieferOrFail();
    if (old != null) {
      return compare(PostInput.one(old), input.one(), briefer);
    }
    return input.each(spec, post -> out.println(show(briefer.explain(post))));
  }

  private String show(Explanation explanation) {
    if (json) {
      return explain ? BriefJson.of(explanation) : BriefJson.of(explanation.brief());
    }
    return explain
        ? ExplanationText.of(explanation)
        : ConsoleWriter.text(BriefMessage.full(explanation.brief()), ConsoleWriter.WIDTH, false);
  }

  private int compare(Post before, Post after, Briefer briefer) {
    if (!before.id().equals(after.id())) {
      throw new Failure(
          "these are posts %s and %s: give two states of one post"
              .formatted(before.id().id(), after.id().id()));
    }
    Revision revision = Revision.between(briefer.brief(before), briefer.brief(after));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? RevisionJson.of(after, revision) + "\n" : lines(revision));
    out.flush();
    return revision.loudest().orElse(COSMETIC) == COSMETIC ? 0 : CHANGED;
  }

  private static String lines(Revision revision) {
    if (revision.changes().isEmpty()) {
      return "nothing changed\n";
    }
    return revision.changes().stream()
        .map(change -> "%-15s %s\n".formatted(change.kind().key(), change.text()))
        .collect(Collectors.joining());
  }
}
