package io.assay.cli;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.config.Settings;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.post.Post;
import io.assay.post.Posts;
import io.assay.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Option(names = "--json", description = "As one JSON object, with all subscriptions.")
  private boolean json;

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
      DecisionLog log = new DecisionLog(database, settings.store().keep().decisions());
      Explained explained = explained(database, archive, log, Instant.now());
      spec.commandLine()
          .getOut()
          .println(
              json
                  ? ExplainJson.of(explained)
                  : ExplainText.of(explained, all, Instant.now()).toString());
    }
    return 0;
  }

  private Explained explained(Database database, Archive archive, DecisionLog log, Instant now) {
    List<Post> found = archive.find(post.strip()).stream().map(Brief::post).toList();
    if (found.size() > 1) {
      String ids = found.stream().map(one -> one.id().toString()).collect(Collectors.joining(", "));
      throw new Failure("several posts have this number: " + ids);
    }
    Optional<Posts.Withdrawn> withdrawn =
        found.isEmpty() ? archive.withdrawn(post.strip()) : Optional.empty();
    Post one =
        Stream.concat(found.stream(), withdrawn.map(Posts.Withdrawn::post).stream())
            .findFirst()
            .orElseThrow(() -> new Failure(unknown()));
    return new Explained(
        one,
        withdrawn.map(Posts.Withdrawn::seenAt),
        log.of(one.id()),
        log.whyNothing(one, now),
        messages(new History(database), one),
        archive.revisions(one.id()));
  }

  private String unknown() {
    return "no post \"%s\" is known: write its number, source/number or its address"
        .formatted(post);
  }

  /** Those about it, and the digests that say one of them. */
  private static List<Entry> messages(History history, Post post) {
    List<Entry> about = history.about(post.id(), post.link());
    List<Entry> messages = new ArrayList<>(about);
    about.stream()
        .flatMap(message -> message.links().digest().stream())
        .distinct()
        .forEach(key -> messages.addAll(history.find(key, 1)));
    messages.sort(Comparator.comparing(Entry::id));
    return messages;
  }
}
