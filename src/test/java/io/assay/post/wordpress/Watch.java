package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.Poll;
import io.assay.post.PostMemory;
import io.assay.post.Taxonomy;
import io.assay.post.TermList;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import standin.wordpress.Request;
import standin.wordpress.WordPressStandIn;

/** A site, a source that watches it, what was seen so far, and a clock that a test moves. */
final class Watch implements AutoCloseable {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  final WordPressStandIn site = WordPressStandIn.start();
  final PostMemory memory = new PostMemory();
  Instant now = START;
  private WordPressSource source = source(Duration.ZERO);

  WordPressSource source(Duration pause) {
    return new WordPressSource(settings(pause), () -> now, Duration.ofSeconds(5));
  }

  WordPressSettings settings(Duration pause) {
    return new WordPressSettings(
        "news",
        "News Example",
        site.url(),
        WordPressStandIn.POST_TYPE,
        Map.of(
            Taxonomy.ORGANIZATION,
            "organization",
            Taxonomy.REGION,
            "regions",
            Taxonomy.TOPIC,
            "news-type"),
        Duration.ofDays(90),
        Duration.ofHours(6),
        pause,
        false);
  }

  /** All that the process had in memory is lost. */
  void restart() {
    source = source(Duration.ZERO);
  }

  WordPressSource source() {
    return source;
  }

  /** One poll that is not recorded: the process ends before. */
  Poll pollAndCrash() throws IOException {
    return source.poll(memory);
  }

  Poll poll() throws IOException {
    Poll poll = source.poll(memory);
    memory.take(poll);
    return poll;
  }

  /** Polls until there is no more. */
  List<Poll> pollAll() throws IOException {
    List<Poll> polls = new ArrayList<>();
    do {
      polls.add(poll());
      assertThat(polls).hasSizeLessThan(500);
    } while (polls.get(polls.size() - 1).more());
    return polls;
  }

  /** Lets the first sight pass, and forgets what was asked for it. */
  void seeAll() throws IOException {
    pollAll();
    site.forget();
  }

  /** Lets the time for the next sweep come, and sweeps. */
  List<Poll> sweep() throws IOException {
    now = now.plus(Duration.ofHours(6));
    return pollAll();
  }

  List<String> asked() {
    return site.requests().stream().map(Request::target).toList();
  }

  static List<String> ids(Poll poll) {
    return poll.posts().stream().map(post -> post.id().id()).toList();
  }

  static List<String> ids(List<Poll> polls) {
    return polls.stream().flatMap(poll -> ids(poll).stream()).toList();
  }

  static List<String> gone(List<Poll> polls) {
    return polls.stream().flatMap(poll -> poll.gone().stream()).toList();
  }

  static List<TermList> terms(List<Poll> polls) {
    return polls.stream().flatMap(poll -> poll.terms().stream()).toList();
  }

  static List<Poll.Skipped> skipped(List<Poll> polls) {
    return polls.stream().flatMap(poll -> poll.skipped().stream()).toList();
  }

  @Override
  public void close() {
    site.close();
  }
}
