package io.assay.subscription;

import io.assay.subscription.AuditEntry.What;
import io.assay.subscription.ChatSubscription.By;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions made in chat: read from the store, put among those that hold, and changed. A
 * name that the files have is theirs, and one that cannot be read waits until it can. Safe for many
 * threads.
 */
public final class ChatSubscriptions {
  private static final Logger log = LoggerFactory.getLogger(ChatSubscriptions.class);

  private final ChatSubscriptionStore store;
  private final LiveSubscriptions live;
  private final SubscriptionReading reading;
  private final Consumer<Entry> troubles;
  private volatile List<Entry> entries = List.of();
  private Set<String> told = Set.of();
  private long edition = -1;

  /**
   * @param troubles is told of each that cannot hold, once as long as it is so
   */
  public ChatSubscriptions(
      ChatSubscriptionStore store,
      LiveSubscriptions live,
      SubscriptionReading reading,
      Consumer<Entry> troubles) {
    this.store = store;
    this.live = live;
    this.reading = reading;
    this.troubles = troubles;
  }

  /**
   * One of them.
   *
   * @param subscription empty where it cannot be read
   * @param trouble why it does not hold, one line for people; empty where it does, or is paused
   */
  public record Entry(
      ChatSubscription stored, Optional<Subscription> subscription, String trouble) {
    boolean holds() {
      return trouble.isEmpty() && !stored.paused();
    }
  }

  /** What came of a change. */
  public sealed interface Outcome permits Done, Taken, Overtaken {}

  /**
   * It holds.
   *
   * @param same it did so before: nothing was changed
   */
  public record Done(Subscription subscription, boolean same) implements Outcome {}

  /** Another one has its name already. */
  public record Taken(boolean byFile) implements Outcome {}

  /**
   * Somebody was faster: nothing was changed.
   *
   * @param now what stands there since; empty where it is gone
   */
  public record Overtaken(Optional<ChatSubscription> now) implements Outcome {}

  /** As they were read last, in the order in which they were made. Touches no store. */
  public List<Entry> all() {
    return entries;
  }

  /** The one of this name, in whatever case, as it was read last. Touches no store. */
  public Optional<Entry> find(String name) {
    String key = ChatSubscription.key(name);
    return entries.stream().filter(entry -> entry.stored().key().equals(key)).findFirst();
  }

  /** Whether the files have a subscription of this name, in whatever case. */
  public boolean isInFiles(String name) {
    return fileNames().contains(ChatSubscription.key(name));
  }

  private Set<String> fileNames() {
    return live.files().stream()
        .map(subscription -> ChatSubscription.key(subscription.name()))
        .collect(Collectors.toSet());
  }

  /** The last changes, the latest first. */
  public List<AuditEntry> changes(int skip, int limit) {
    return store.changes(skip, limit);
  }

  /** Reads them anew where somebody, of whatever process, changed one since. */
  public synchronized void refresh() {
    if (store.edition() != edition) {
      load();
    }
  }

  /** The files have others now: with the next refresh all are held against their names. */
  public synchronized void filesChanged() {
    edition = -1;
  }

  /** Reads all of them, and lets those hold that can. */
  public synchronized void load() {
    long begun = store.edition();
    Set<String> taken = fileNames();
    List<Entry> read = new ArrayList<>();
    store.all().forEach(stored -> read.add(entry(stored, taken)));
    entries = List.copyOf(read);
    live.swapChat(
        read.stream()
            .filter(Entry::holds)
            .flatMap(entry -> entry.subscription().stream())
            .toList());
    edition = begun;
    tell(read);
  }

  private Entry entry(ChatSubscription stored, Set<String> taken) {
    try {
      Subscription subscription = reading.read(stored.body());
      String trouble =
          taken.contains(stored.key())
              ? "a subscription of the files has its name, and holds instead of it"
              : "";
      return new Entry(stored, Optional.of(subscription), trouble);
    } catch (SubscriptionRefused e) {
      String why = "it cannot be read any more: " + String.join("; ", e.mistakes());
      return new Entry(stored, Optional.empty(), why);
    }
  }

  private void tell(List<Entry> read) {
    Set<String> now = new HashSet<>();
    for (Entry entry : read) {
      String trouble = entry.stored().key() + "\n" + entry.trouble();
      if (!entry.trouble().isEmpty() && now.add(trouble) && !told.contains(trouble)) {
        log.warn(
            "Subscription \"{}\", made in chat, does not hold: {}",
            entry.stored().name(),
            entry.trouble());
        troubles.accept(entry);
      }
    }
    told = now;
  }

  /**
   * Makes a new one. Made twice, it is made once.
   *
   * @throws SubscriptionRefused if it is none
   */
  public synchronized Outcome add(String body, By by) throws SubscriptionRefused {
    Subscription subscription = reading.read(body);
    if (isInFiles(subscription.name())) {
      return new Taken(true);
    }
    Optional<ChatSubscription> there = store.find(subscription.name());
    if (there.isPresent()) {
      boolean same = there.get().body().equals(body);
      return same ? new Done(subscription, true) : new Taken(false);
    }
    boolean added =
        store.add(
            new ChatSubscription(subscription.name(), subscription.to(), body, by, by, 1, false));
    load();
    return added ? new Done(subscription, false) : new Taken(false);
  }

  /**
   * Changes one that stands at this version. What it becomes already is no change.
   *
   * @throws SubscriptionRefused if it would be none any more
   */
  public synchronized Outcome change(String name, int version, String body, By by)
      throws SubscriptionRefused {
    Subscription subscription = reading.read(body);
    Optional<ChatSubscription> there = store.find(name);
    if (there.isPresent() && there.get().body().equals(body)) {
      return new Done(subscription, true);
    }
    return replace(
        there.filter(stored -> stored.version() == version),
        What.CHANGED,
        stored -> stored.changed(body, subscription.to(), by),
        subscription,
        name);
  }

  /** Lets one wait, or go on. */
  public synchronized Outcome pause(String name, boolean wait, By by) throws SubscriptionRefused {
    Optional<ChatSubscription> there = store.find(name);
    if (there.isEmpty()) {
      return new Overtaken(there);
    }
    Subscription subscription = reading.read(there.get().body());
    return there.get().paused() == wait
        ? new Done(subscription, true)
        : replace(
            there,
            wait ? What.PAUSED : What.RESUMED,
            stored -> stored.paused(wait, by),
            subscription,
            name);
  }

  private interface Step {
    ChatSubscription from(ChatSubscription before);
  }

  private Outcome replace(
      Optional<ChatSubscription> before,
      What what,
      Step step,
      Subscription subscription,
      String name) {
    boolean changed =
        before.map(stored -> store.change(what, stored, step.from(stored))).orElse(false);
    load();
    return changed ? new Done(subscription, false) : new Overtaken(store.find(name));
  }

  /** Removes one that stands at this version; false if it did not any more. */
  public synchronized boolean delete(ChatSubscription last, By by) {
    boolean deleted = store.delete(last, by);
    load();
    return deleted;
  }
}
