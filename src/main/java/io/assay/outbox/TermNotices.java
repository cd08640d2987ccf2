package io.assay.outbox;

import static java.util.stream.Collectors.joining;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Term;
import io.assay.post.TermChange;
import io.assay.post.TermList;
import io.assay.post.TermLog;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscriptions;
import io.assay.subscription.Touched;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what became of the terms of a source, and tells the admin, once and in one message,
 * of what touches subscriptions.
 */
public final class TermNotices {
  /** More are in the log. */
  private static final int MOST_CHANGES = 10;

  private static final int MOST_NAMED = 5;
  private static final int LONGEST_WORDS = 300;

  private final LiveSubscriptions subscriptions;
  private final Outbox outbox;
  private final Supplier<Optional<Destination>> admin;

  public TermNotices(
      LiveSubscriptions subscriptions, Outbox outbox, Supplier<Optional<Destination>> admin) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.admin = admin;
  }

  /** Another process may have seen a term renamed: to be called before posts are matched. */
  public void catchUp(Handle tx) {
    subscriptions.current().readFormerNames(tx);
  }

  /** A change that subscriptions name. */
  private record Concern(TermChange change, List<Touched> touched) {}

  /**
   * Takes in what a look at a source's terms brought.
   *
   * @return what became of them
   */
  public List<TermChange> record(Handle tx, String source, List<TermList> lists, Instant now) {
    List<TermChange> changes = new ArrayList<>();
    lists.forEach(list -> changes.addAll(TermLog.record(tx, source, list, now)));
    Subscriptions current = subscriptions.current();
    current.readFormerNames(tx);
    List<Concern> concerns = new ArrayList<>();
    for (TermChange change : changes) {
      List<Touched> touched = current.touchedBy(change, source, others(tx, change, changes));
      if (!touched.isEmpty()) {
        concerns.add(new Concern(change, touched));
      }
    }
    if (!concerns.isEmpty()) {
      admin.get().ifPresent(to -> tell(tx, to, source, concerns, now));
    }
    return changes;
  }

  /** What was there before; asked for only where it matters. */
  private static List<Term> others(Handle tx, TermChange change, List<TermChange> changes) {
    if (change.kind() != TermChange.Kind.NEW) {
      return List.of();
    }
    List<Term> others = new ArrayList<>(TermLog.terms(tx, change.taxonomy()));
    changes.stream()
        .filter(other -> other.kind() == TermChange.Kind.NEW)
        .forEach(other -> others.remove(other.now()));
    return others;
  }

  private void tell(Handle tx, Destination to, String source, List<Concern> concerns, Instant now) {
    String what =
        concerns.size() == 1
            ? "A term of " + source + " changed that subscriptions name"
            : concerns.size() + " terms of " + source + " changed that subscriptions name";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Title(what, null)));
    concerns.stream()
        .limit(MOST_CHANGES)
        .forEach(concern -> blocks.add(new Block.Paragraph(words(concern))));
    if (concerns.size() > MOST_CHANGES) {
      blocks.add(
          new Block.Paragraph(concerns.size() - MOST_CHANGES + " more; the log names them."));
    }
    blocks.add(new Block.SmallPrint("Seen", now));
    Message message = new Message(what + ": " + words(concerns.get(0)), blocks);
    // Two that see the same on one day, or one that sees it twice, say it once.
    String all = concerns.stream().map(concern -> concern.change().words()).collect(joining("; "));
    String subject =
        "terms %s %s %08x".formatted(source, now.truncatedTo(ChronoUnit.DAYS), all.hashCode());
    ShipmentKey key = new ShipmentKey(Kind.NOTICE, subject, to, 0);
    outbox.add(tx, Owed.of(Shipment.post(key, message), now), now);
  }

  private static String words(Concern concern) {
    String change = Excerpt.cut(concern.change().words(), LONGEST_WORDS);
    String named =
        concern.touched().stream()
            .limit(MOST_NAMED)
            .map(touched -> touched.subscription() + " (\"" + touched.written() + "\")")
            .collect(joining(", "));
    int more = concern.touched().size() - MOST_NAMED;
    return change.substring(0, 1).toUpperCase(Locale.ROOT)
        + change.substring(1)
        + uses(concern.change())
        + ". Subscriptions: "
        + named
        + (more > 0 ? " and " + more + " more" : "")
        + ". "
        + advice(concern);
  }

  private static String uses(TermChange change) {
    return change.uses() == 1 ? " (1 post)" : " (" + change.uses() + " posts)";
  }

  private static String advice(Concern concern) {
    TermChange change = concern.change();
    String slug = change.now() == null ? "" : "\"" + change.now().slug() + "\"";
    return switch (change.kind()) {
      case RENAMED, MERGED ->
          "They go on matching; in subscriptions.yaml write " + slug + " instead.";
      case MOVED ->
          "A region includes what lies within it: if posts about it are wanted all the same, write "
              + slug
              + " too.";
      case REMOVED -> "No post will match it: in subscriptions.yaml name another, or take it out.";
      case NEW ->
          concern.touched().stream().allMatch(Touched::exactly)
              ? "It was not known before; from now on it matches."
              : "If it is meant, write " + slug + " in subscriptions.yaml.";
    };
  }
}
