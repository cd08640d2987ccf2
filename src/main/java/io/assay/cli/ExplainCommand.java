package io.assay.cli;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.config.Settings;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.post.PostId;
import io.assay.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: all that was decided about a stored post, and what became of it. */
@Command(
    name = "explain",
    description =
        "Shows what was decided about a stored post and why, what was held back, sent and edited, and when.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:there is no such post, or more than one", "2:the call is wrong"})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "POST", description = "Its number, source/number, or its address.")
  private String post = "";

  @Option(
      names = "--all",
      description = "Also all subscriptions that did not match, however many there are.")
  private boolean all;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.readOrFail().settings();
    if (!settings.store().exists()) {
      throw new Failure(
          "No post is known: there is no database at " + settings.store().place() + " yet.");
    }
    try (Database database = Database.open(settings.store())) {
      Archive archive = new Archive(database, ConfigOption.briefer(settings.briefs()));
      Brief brief = only(archive);
      PostId id = brief.post().id();
      History history = new History(database);
      String text =
          new ExplainText(Instant.now(), all)
              .post(brief)
              .decisions(new DecisionLog(database).of(id))
              .messages(messages(history, brief))
              .revisions(archive.revisions(id))
              .toString();
      spec.commandLine().getOut().println(text);
    }
    return 0;
  }

  private Brief only(Archive archive) {
    List<Brief> found = archive.find(post.strip());
    if (found.isEmpty()) {
      throw new Failure(
          "no post \"%s\" is known: write its number, source/number or its address"
              .formatted(post));
    }
    if (found.size() > 1) {
      String ids =
          found.stream()
              .map(brief -> brief.post().id().toString())
              .collect(Collectors.joining(", "));
      throw new Failure("several posts have this number: " + ids);
    }
    return found.get(0);
  }

  /** Those about it, and the digests that say one of them. */
  private static List<Entry> messages(History history, Brief brief) {
    List<Entry> about = history.about(brief.post().id(), brief.post().link());
    List<Entry> messages = new ArrayList<>(about);
    about.stream()
        .flatMap(message -> message.links().digest().stream())
        .distinct()
        .forEach(key -> messages.addAll(history.find(key, 1)));
    return messages;
  }
}
