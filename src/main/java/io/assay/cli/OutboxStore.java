package io.assay.cli;

import static java.util.stream.Collectors.joining;

import io.assay.command.NodeWords;
import io.assay.config.Settings;
import io.assay.outbox.Amendments;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.post.PollLog;
import io.assay.store.Database;
import io.assay.store.NodeLog;
import io.assay.subscription.DidYouMean;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the commands about the outbox work on, beside a running Assay or without one. */
final class OutboxStore implements AutoCloseable {
  private static final int CANDIDATES = 8;

  /** So many destinations can all be named. */
  private static final int FEW = 12;

  private final Settings settings;
  private final Database database;

  private OutboxStore(Settings settings) {
    this.settings = settings;
    this.database = Database.open(settings.store());
  }

  /**
   * Opens it; empty where nothing was ever owed, since a database that is yet to be made is not
   * made here.
   */
  static Optional<OutboxStore> open(Settings settings) {
    return settings.store().exists() ? Optional.of(new OutboxStore(settings)) : Optional.empty();
  }

  /**
   * Opens it.
   *
   * @throws Failure where nothing was ever owed
   */
  static OutboxStore openOrFail(Settings settings) {
    return open(settings).orElseThrow(() -> new Failure(nothing(settings)));
  }

  /** What to say where there is no database. */
  static String nothing(Settings settings) {
    return "Nothing was ever owed: there is no database at " + settings.store().place() + " yet.";
  }

  History history() {
    return new History(database);
  }

  Amendments amendments() {
    return new Amendments(database, settings.delivery().settling());
  }

  /** A line for each node, where there are several. */
  List<String> nodes(Instant now) {
    return NodeWords.lines(new NodeLog(database), new PollLog(database), now).stream()
        .map(NodeWords.Line::words)
        .toList();
  }

  Pauses pauses() {
    return Pauses.byHand(database);
  }

  /**
   * The only message whose key begins so.
   *
   * @throws Failure where there is none, or more than one
   */
  Entry only(String keyBegins) {
    String begin = keyBegins.strip().toLowerCase(Locale.ROOT);
    if (!begin.matches("[0-9a-f]{1,24}")) {
      throw new Failure(
          "\"%s\" is no key: those are 24 digits and letters a to f, or the first of them; outbox list shows them"
              .formatted(keyBegins));
    }
    List<Entry> found = history().find(begin, CANDIDATES + 1);
    if (found.isEmpty()) {
      throw new Failure(
          "no message has a key that begins with %s; outbox list shows them".formatted(begin));
    }
    if (found.size() > 1) {
      throw new Failure(
          "%d keys or more begin with %s:%n%s".formatted(found.size(), begin, candidates(found)));
    }
    return found.get(0);
  }

  private static String candidates(List<Entry> found) {
    return found.stream()
        .limit(CANDIDATES)
        .map(entry -> "  " + entry.key().token() + "  " + EntryWords.brief(entry))
        .collect(joining("\n"));
  }

  /**
   * A destination, or a whole platform, that is known: something is owed there, a subscription
   * names it, or it is paused.
   *
   * @throws Failure where it is not known
   */
  String known(String written, Set<String> owedTo) {
    Set<String> known = new TreeSet<>(owedTo);
    settings.subscriptions().forEach(subscription -> known.add(subscription.to().toString()));
    settings.delivery().admin().ifPresent(admin -> known.add(admin.toString()));
    pauses().all().stream().map(Pause::destination).forEach(known::add);
    Stream.of("slack", "discord", "console").forEach(known::add);
    if (!known.contains(written.strip())) {
      throw new Failure(
          "\"%s\" is not known: nothing is owed there, and no subscription names it%s"
              .formatted(
                  written,
                  known.size() > FEW
                      ? DidYouMean.question(written, known)
                      : DidYouMean.questionOrAll(written, known)));
    }
    return written.strip();
  }

  /** What holds a destination, or a whole platform, up now. */
  Optional<Pause> pauseOf(String destination) {
    return pauses().all().stream().filter(p -> p.destination().equals(destination)).findFirst();
  }

  /**
   * How many messages are open at a destination, or at a whole platform, in words.
   *
   * @param more what becomes of them, if there are any
   */
  String owedAt(String destination, String more) {
    int open = history().count(new History.Choice(History.OPEN, destination, Instant.EPOCH));
    return open == 0 ? "Nothing is owed there." : EntryWords.messages(open) + " owed there" + more;
  }

  @Override
  public void close() {
    database.close();
  }
}
