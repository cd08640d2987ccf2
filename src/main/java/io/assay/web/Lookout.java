package io.assay.web;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.outbox.Finding;
import io.assay.outbox.Trouble;
import io.assay.outbox.Troubles;
import io.assay.post.PostLog;
import io.assay.post.Rhythm;
import io.assay.store.Database;
import io.assay.store.Node;
import io.assay.store.NodeLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what nobody would notice until something is missed: a source that fails or is silent, a
 * disk that fills, a clock that is off.
 */
public final class Lookout {
  private static final Logger log = LoggerFactory.getLogger(Lookout.class);

  /** A poll or two that fail are nothing. */
  private static final int FAILING = 3;

  /** So far a clock may be from another before it is worth a word. */
  public static final Duration CLOCK_OFF = Duration.ofMinutes(1);

  private static final String FAILS = "fails: ";
  private static final String SILENT = "silent: ";
  private static final String CLOCK = "clock";
  private static final String DISK = "disk";
  private static final String OF = ": ";
  private static final int LONGEST = 200;

  private final Troubles troubles;
  private final PostLog posts;
  private final Supplier<List<Polled>> polled;
  private final Disk disk;
  private final Node node;
  private final NodeLog nodes;
  private final InstantSource time;

  /**
   * @param polled how reading each source goes
   */
  public Lookout(
      Database database,
      Troubles troubles,
      Supplier<List<Polled>> polled,
      Disk disk,
      InstantSource time) {
    this.troubles = troubles;
    this.posts = new PostLog(database);
    this.polled = polled;
    this.disk = disk;
    this.node = database.node();
    this.nodes = new NodeLog(database);
    this.time = time;
  }

  /** Looks once, and reports what there is; where the store cannot be used, the log says so. */
  public void look() {
    try {
      look(time.instant());
    } catch (RuntimeException e) {
      log.error("Nobody can be told of trouble now: {}", String.valueOf(e.getMessage()));
    }
  }

  private void look(Instant now) {
    List<Polled> sources = polled.get();
    sources.forEach(source -> look(source, now));
    clock(sources).ifPresent(finding -> ofThisMachine(CLOCK, finding, now));
    disk.finding().ifPresent(finding -> ofThisMachine(DISK, finding, now));
    Set<String> known = sources.stream().map(Polled::source).collect(Collectors.toSet());
    Set<String> alive = node.isAlone() ? Set.of() : alive();
    troubles.open().stream()
        .map(Trouble::subject)
        .filter(
            subject ->
                isOfAnother(subject, FAILS, known)
                    || isOfAnother(subject, SILENT, known)
                    || isOfAnother(subject, CLOCK + OF, alive)
                    || isOfAnother(subject, DISK + OF, alive)
                    || isOfWhoWasAlone(subject))
        .forEach(subject -> troubles.forget(subject, now));
  }

  private Set<String> alive() {
    return nodes.all().stream()
        .filter(NodeLog.Seen::alive)
        .map(NodeLog.Seen::name)
        .collect(Collectors.toSet());
  }

  /** Of several, each has its own. */
  private void ofThisMachine(String subject, Finding finding, Instant now) {
    if (node.isAlone()) {
      troubles.report(subject, finding, now);
    } else {
      String what = node.name() + ": " + finding.what();
      troubles.report(
          subject + OF + node.name(), new Finding(finding.level(), what, finding.remedy()), now);
    }
  }

  private static boolean isOfAnother(String subject, String kind, Set<String> known) {
    return subject.startsWith(kind) && !known.contains(subject.substring(kind.length()));
  }

  /** From before there were several, or before each had its own. */
  private boolean isOfWhoWasAlone(String subject) {
    return !node.isAlone() && (subject.equals(CLOCK) || subject.equals(DISK));
  }

  private void look(Polled source, Instant now) {
    if (source.failures() >= FAILING) {
      String what = source.source() + " cannot be read: " + Excerpt.cut(source.last(), LONGEST);
      String remedy =
          "It has failed %d times in a row; Assay goes on trying, later each time. Open it in a"
              + " browser; where it is stands in assay.yaml.";
      troubles.report(
          FAILS + source.source(), Finding.failure(what, remedy.formatted(source.failures())), now);
    } else if (source.failures() == 0 && source.lastRead().isPresent()) {
      troubles.report(
          FAILS + source.source(), Finding.ok(source.source() + " can be read again"), now);
      Rhythm.of(posts.published(source.source()))
          .ifPresent(
              rhythm ->
                  troubles.report(
                      SILENT + source.source(), silence(source.source(), rhythm, now), now));
    }
  }

  private static Finding silence(String source, Rhythm rhythm, Instant now) {
    String pause = Ago.words(Duration.between(rhythm.last(), now));
    return rhythm.isSilent(now)
        ? Finding.failure(
            source + " has published nothing for " + pause,
            "That is unusual: its pauses lately were hardly longer than "
                + Ago.words(rhythm.longest())
                + ". It can be read, so it may be resting; or it publishes elsewhere now. Look at"
                + " it in a browser.")
        : Finding.ok(source + " publishes again");
  }

  /** One server's clock may be wrong; where all that tell agree against ours, it is ours. */
  private static Optional<Finding> clock(List<Polled> sources) {
    List<Duration> ahead = sources.stream().flatMap(it -> it.clockAhead().stream()).toList();
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    Duration nearest =
        ahead.stream().min((one, other) -> one.abs().compareTo(other.abs())).orElseThrow();
    boolean agreed = ahead.stream().allMatch(it -> it.isNegative() == nearest.isNegative());
    boolean off = agreed && nearest.abs().compareTo(CLOCK_OFF) > 0;
    return Optional.of(
        off
            ? Finding.failure(
                "This machine's clock is "
                    + Ago.words(nearest.abs())
                    + (nearest.isNegative() ? " behind" : " ahead"),
                "All sources that tell the time say so. Let the system set it (timedatectl set-ntp"
                    + " true): digests and quiet hours go by it.")
            : Finding.ok("This machine's clock is right again"));
  }
}
