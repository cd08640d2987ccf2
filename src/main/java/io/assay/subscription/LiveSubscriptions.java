package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.post.FormerNames;
import io.assay.post.Term;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The subscriptions that hold now: those of the files, and after them those made in chat. Each part
 * is swapped as a whole, and the other one stays. Whoever decides more than one thing about a post
 * takes {@link #current()} once. Safe for many threads.
 */
public final class LiveSubscriptions {
  private final FormerNames formerNames = new FormerNames();
  private List<Subscription> files;
  private List<Subscription> chat = List.of();
  private Aliases aliases;
  private volatile Subscriptions current;

  /**
   * @param files in the order of the file, which decides between two of one destination
   * @param aliases that subscriptions may name terms by
   */
  public LiveSubscriptions(List<Subscription> files, Aliases aliases) {
    this.files = List.copyOf(files);
    this.aliases = aliases;
    this.current = new Subscriptions(this.files, aliases, formerNames);
  }

  /** Without aliases. */
  public LiveSubscriptions(List<Subscription> files) {
    this(files, Aliases.NONE);
  }

  /** All that hold at this moment. */
  public Subscriptions current() {
    return current;
  }

  /** Those of the files alone, in their order. */
  public synchronized List<Subscription> files() {
    return files;
  }

  /** Some that need not hold, to see what they would do if they did. */
  public synchronized Subscriptions trial(List<Subscription> some) {
    return new Subscriptions(some, aliases, formerNames);
  }

  /** Compares names with these terms, knowing the aliases that hold now. */
  public synchronized NameCheck nameCheck(Collection<Term> terms) {
    return new NameCheck(terms, List.of(), aliases);
  }

  /** Others take the place of those of the files. */
  public synchronized void swapFiles(List<Subscription> files, Aliases aliases) {
    this.current = build(files, chat, aliases);
    this.files = List.copyOf(files);
    this.aliases = aliases;
  }

  /** Others take the place of those made in chat. */
  public synchronized void swapChat(List<Subscription> chat) {
    this.current = build(files, chat, aliases);
    this.chat = List.copyOf(chat);
  }

  /** What terms were called before goes on to be known. */
  private Subscriptions build(List<Subscription> files, List<Subscription> chat, Aliases aliases) {
    return new Subscriptions(
        Stream.concat(files.stream(), chat.stream()).toList(), aliases, formerNames);
  }
}
