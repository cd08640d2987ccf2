package io.assay.command;

import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.post.PollLog;
import io.assay.settings.Version;
import io.assay.store.NodeLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code /ree status}: which Assay this is, what is polled, what is owed, what is paused, what is
 * wrong in the files, who works on it.
 */
public final class StatusCommand implements Command {
  /** Reasons are the words of others. */
  private static final int WHY = 200;

  private static final int MOST = 15;

  private final Status status;
  private final History history;
  private final Pauses pauses;
  private final NodeLog nodes;
  private final PollLog polls;
  private final InstantSource time;

  public StatusCommand(
      Status status,
      History history,
      Pauses pauses,
      NodeLog nodes,
      PollLog polls,
      InstantSource time) {
    this.nodes = nodes;
    this.polls = polls;
    this.status = status;
    this.history = history;
    this.pauses = pauses;
    this.time = time;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec("status", "What is polled, what is owed, what is paused", List.of());
  }

  @Override
  public Answer answer(CommandCall call) {
    Instant now = time.instant();
    List<Status.Source> sources = status.sources();
    List<History.Owing> owing = history.owing(now);
    List<Pause> paused = pauses.all();
    List<String> configuration = status.configuration();
    List<Block> blocks = new ArrayList<>();
    if (!configuration.isEmpty()) {
      add(blocks, "Configuration", configuration);
    }
    add(blocks, "Polled", sources.stream().flatMap(source -> lines(source, now)).toList());
    add(
        blocks,
        "Owed",
        Stream.concat(
                owed(owing, now).stream(), history.holding().map(it -> held(it, now)).stream())
            .toList());
    add(blocks, "Paused", paused.stream().map(pause -> line(pause, now)).toList());
    List<NodeWords.Line> several = NodeWords.lines(nodes, polls, now);
    if (!several.isEmpty()) {
      add(blocks, "Nodes", several.stream().map(NodeWords.Line::words).toList());
    }
    return Answer.of(new Message(summary(sources, owing, paused), blocks));
  }

  private static void add(List<Block> blocks, String heading, List<String> lines) {
    blocks.add(new Block.Heading(heading));
    blocks.add(
        new Block.Bullets(
            lines.isEmpty() ? List.of("nothing") : lines.stream().limit(MOST).toList()));
    if (lines.size() > MOST) {
      blocks.add(new Block.Paragraph((lines.size() - MOST) + " more"));
    }
  }

  private static Stream<String> lines(Status.Source source, Instant now) {
    String last =
        source
            .last()
            .map(outcome -> (outcome.read() ? "read " : "failed ") + said(outcome, now))
            .orElse("not polled yet");
    String line =
        source.name()
            + " ("
            + Excerpt.cut(source.place(), WHY)
            + "): "
            + last
            + "; next "
            + Ago.of(source.next(), now);
    return Stream.concat(Stream.of(line), source.notes().stream());
  }

  private static String said(Status.Outcome outcome, Instant now) {
    return Ago.of(outcome.at(), now) + ": " + Excerpt.cut(outcome.what(), WHY);
  }

  private static List<String> owed(List<History.Owing> owing, Instant now) {
    Map<String, History.Owing> byPlatform = new TreeMap<>();
    owing.forEach(one -> byPlatform.merge(one.to().platform(), one, StatusCommand::together));
    return byPlatform.values().stream()
        .map(
            all ->
                all.to().platform()
                    + ": "
                    + messages(all.open())
                    + ", "
                    + all.due()
                    + " due; the oldest is owed for "
                    + Ago.words(Duration.between(all.oldest(), now)))
        .toList();
  }

  private static String held(History.Holding holding, Instant now) {
    return messages(holding.count())
        + " held back for a digest, quiet hours or a mute; the first is released "
        + Ago.of(holding.next(), now);
  }

  private static History.Owing together(History.Owing one, History.Owing other) {
    return new History.Owing(
        one.to(),
        one.open() + other.open(),
        one.due() + other.due(),
        one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
  }

  private static String line(Pause pause, Instant now) {
    return pause.destination()
        + " for "
        + Ago.words(Duration.between(pause.since(), now))
        + ": "
        + Excerpt.cut(pause.why(), WHY);
  }

  private static String messages(int count) {
    return count == 1 ? "1 message" : count + " messages";
  }

  private static String summary(
      List<Status.Source> sources, List<History.Owing> owing, List<Pause> paused) {
    long failed =
        sources.stream()
            .filter(source -> source.last().map(outcome -> !outcome.read()).orElse(false))
            .count();
    return "Assay "
        + Version.TEXT
        + ": "
        + sources.size()
        + (sources.size() == 1 ? " source polled" : " sources polled")
        + (failed == 0 ? "" : ", " + failed + " failing")
        + "; "
        + messages(owing.stream().mapToInt(History.Owing::open).sum())
        + " owed; "
        + paused.size()
        + " paused";
  }
}
