package io.assay.app;

import io.assay.command.Reload;
import io.assay.config.ConfigFiles;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Configuration;
import io.assay.config.LastGood;
import io.assay.config.Mistake;
import io.assay.config.Settings;
import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.outbox.ConfigNotices;
import io.assay.store.Fingerprint;
import io.assay.web.LiveConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the files of a configuration: what is right in them holds soon after it was written, what
 * is not is refused as a whole, and what was right last goes on to hold, also after a restart.
 */
public final class ConfigFollower implements Reload {
  private static final Logger log = LoggerFactory.getLogger(ConfigFollower.class);

  private static final int LONGEST_MISTAKE = 200;

  /** {@code check} names the others. */
  private static final int MOST_LOGGED = 20;

  private final Path folder;
  private final ConfigReader reader;
  private final InstantSource time;
  private volatile Configuration holds;
  private volatile Instant since;
  private volatile Optional<Refusal> refusal;
  private volatile List<String> later = List.of();
  private String tried;
  private String seen;
  private String read;
  private Consumer<Settings> user = settings -> {};
  private Consumer<Boolean> watch = held -> {};
  private @Nullable ConfigNotices notices;

  /** Why the files as they are do not hold. */
  private record Refusal(Instant at, List<String> mistakes) {
    Refusal {
      mistakes = List.copyOf(mistakes);
    }
  }

  private ConfigFollower(
      Configuration holds,
      ConfigFiles tried,
      String stamp,
      Optional<Refusal> refusal,
      ConfigReader reader,
      InstantSource time) {
    this.holds = holds;
    this.folder = tried.folder();
    this.tried = tried.fingerprint();
    this.seen = stamp;
    this.read = stamp;
    this.refusal = refusal;
    this.reader = reader;
    this.time = time;
    this.since = time.instant();
  }

  /**
   * Reads what holds at the start: the files, or where they have mistakes, those that were right
   * last.
   *
   * @throws ConfigRefused with the mistakes of the files, where none were right before
   */
  public static ConfigFollower start(Path folder, ConfigReader reader, InstantSource time)
      throws ConfigRefused {
    String stamp = ConfigFiles.stamp(folder);
    ConfigFiles files = ConfigFiles.read(folder);
    try {
      Configuration right = reader.read(files);
      return new ConfigFollower(right, files, stamp, Optional.empty(), reader, time);
    } catch (ConfigRefused e) {
      Configuration last = lastGood(files, reader).orElseThrow(() -> e);
      Optional<Refusal> refusal = Optional.of(new Refusal(time.instant(), lines(e)));
      return new ConfigFollower(last, files, stamp, refusal, reader, time);
    }
  }

  private static Optional<Configuration> lastGood(ConfigFiles files, ConfigReader reader) {
    Optional<LastGood.Kept> kept =
        LastGood.beside(reader.guessStore(files)).flatMap(last -> last.find(files.folder()));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(kept.get().files()));
    } catch (ConfigRefused e) {
      log.error("What was right last cannot be used any more: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> lines(ConfigRefused refused) {
    return refused.mistakes().stream().map(Mistake::toString).toList();
  }

  /** What holds. */
  public synchronized Settings settings() {
    return holds.settings();
  }

  /**
   * Begins to hand on what holds.
   *
   * @param user builds everything anew and then swaps it, or throws and has changed nothing
   */
  synchronized void begin(Consumer<Settings> user, ConfigNotices notices) {
    begin(user, notices, held -> {});
  }

  /**
   * The same.
   *
   * @param watch is told of each change whether it holds
   */
  synchronized void begin(Consumer<Settings> user, ConfigNotices notices, Consumer<Boolean> watch) {
    this.watch = watch;
    this.user = user;
    this.notices = notices;
    if (refusal.isPresent()) {
      sayRefused(refusal.get());
    } else {
      keep(holds);
    }
  }

  /**
   * Looks whether a file has changed; what is still being written is left alone until it rests from
   * one look to the next.
   */
  synchronized void look() {
    String now = ConfigFiles.stamp(folder);
    boolean rests = now.equals(seen);
    seen = now;
    if (rests && !now.equals(read)) {
      reload();
    }
  }

  @Override
  public synchronized Outcome reload() {
    String before = read;
    read = ConfigFiles.stamp(folder);
    seen = read;
    ConfigFiles files = ConfigFiles.read(folder);
    String fingerprint = files.fingerprint();
    if (fingerprint.equals(tried)) {
      return asItWas(!read.equals(before));
    }
    tried = fingerprint;
    try {
      return take(reader.read(files));
    } catch (ConfigRefused e) {
      return refuse(lines(e));
    } catch (RuntimeException e) {
      log.error("An error inside Assay", e);
      return refuse(List.of(folder + ": an error inside Assay: " + e));
    }
  }

  /** Whoever saves the same mistakes again wants to know again. */
  private Outcome asItWas(boolean savedAgain) {
    if (savedAgain && refusal.isPresent()) {
      return refuse(refusal.get().mistakes());
    }
    Outcome outcome =
        refusal
            .map(old -> new Outcome(false, old.mistakes()))
            .orElseGet(() -> new Outcome(true, words(folder + " has not changed, and holds")));
    log(outcome.lines());
    return outcome;
  }

  private Outcome take(Configuration next) {
    Settings before = holds.settings();
    Settings usable = next.settings().beside(before);
    user.accept(usable);
    later = next.settings().onlyAtStart(before);
    holds = next.with(usable);
    since = time.instant();
    keep(next);
    watch.accept(true);
    List<String> words = words(folder + " was read again, and holds");
    log(words);
    if (refusal.isPresent()) {
      refusal = Optional.empty();
      tell(to -> to.mended(folder.toString(), save(), time.instant()));
    }
    return new Outcome(true, words);
  }

  private static void log(List<String> lines) {
    lines.stream().limit(MOST_LOGGED).forEach(line -> log.info("{}", line));
  }

  private List<String> words(String first) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(later);
    int doubts = holds.warnings().size();
    if (doubts > 0) {
      words.add("check has " + (doubts == 1 ? "1 warning" : doubts + " warnings") + " about it");
    }
    return words;
  }

  private Outcome refuse(List<String> mistakes) {
    Refusal refused = new Refusal(time.instant(), mistakes);
    refusal = Optional.of(refused);
    watch.accept(false);
    sayRefused(refused);
    return new Outcome(false, mistakes);
  }

  private void sayRefused(Refusal refused) {
    List<String> mistakes = refused.mistakes();
    mistakes.stream().limit(MOST_LOGGED).forEach(mistake -> log.error("{}", mistake));
    log.error(
        "{} has {} and is refused: what was right last goes on to hold",
        folder,
        mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes");
    tell(to -> to.refused(folder.toString(), refused.mistakes(), save(), refused.at()));
  }

  /** Tells the files as they were saved last from the same ones saved at another time. */
  private String save() {
    return Fingerprint.of(read);
  }

  private void tell(Consumer<ConfigNotices> what) {
    try {
      if (notices != null) {
        what.accept(notices);
      }
    } catch (RuntimeException e) {
      log.warn("The admin could not be told: {}", e.getMessage());
    }
  }

  private void keep(Configuration right) {
    Optional<LastGood> place = LastGood.beside(right.settings().store());
    try {
      if (place.isPresent()) {
        place.get().keep(right.files());
      }
    } catch (IOException e) {
      log.warn(
          "{} could not be kept for a start at which it has mistakes: {}", folder, e.toString());
    }
  }

  /** What holds of the files and what does not, in full. */
  LiveConfiguration.Files files() {
    List<String> remarks = new ArrayList<>(later);
    holds.warnings().forEach(warning -> remarks.add("warning: " + warning));
    return new LiveConfiguration.Files(
        folder.toString(), since, refusal.map(Refusal::mistakes).orElse(List.of()), remarks);
  }

  /** Whether the files as they are hold. */
  boolean isRefused() {
    return refusal.isPresent();
  }

  /** What there is to say: mostly nothing. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    refusal.ifPresent(refused -> remarks.add(words(refused)));
    remarks.addAll(later);
    return remarks;
  }

  private String words(Refusal refused) {
    int more = refused.mistakes().size() - 1;
    return folder
        + " was refused "
        + Ago.of(refused.at(), time.instant())
        + ", and what was right last goes on to hold: "
        + Excerpt.cut(refused.mistakes().get(0), LONGEST_MISTAKE)
        + (more == 0 ? "" : "; and " + more + " more, which check names");
  }
}
