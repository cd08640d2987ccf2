package io.assay.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * This process among those that work on the same database: what it may still do that only one may
 * do at a time, however long it was stopped in between. Safe for many threads.
 */
public interface Node extends AutoCloseable {
  /** Who has not been heard of for so long is taken for dead, by the clock of the database. */
  Duration DEAD_AFTER = Duration.ofSeconds(3);

  /**
   * Who has not been heard of for so long takes himself for dead, before others do, by a clock of
   * this machine that nobody can set.
   */
  Duration SURE_FOR = Duration.ofSeconds(2);

  /** A process that has its database for itself. */
  static Node alone() {
    return new Alone();
  }

  /** Unique; empty where it is alone. */
  String id();

  /** Host and process, for people. */
  String name();

  /** Whether nobody else can be there. */
  default boolean isAlone() {
    return id().isEmpty();
  }

  /** The time that all nodes share: that of the database. */
  InstantSource time();

  /**
   * Until when it is sure by now to be taken for alive, in {@link System#nanoTime()}: what it
   * claims from now on, nobody takes away before.
   */
  long sureUntil();

  /**
   * Says now that it is alive.
   *
   * @throws org.jdbi.v3.core.JdbiException if the database cannot be asked
   */
  void beat();

  /** Waits for what only one node may hold, and is told when it is held and when it is lost. */
  void want(String lease, Holder holder);

  /** Whether it is sure to hold a lease now. */
  boolean holds(String lease);

  /** Who holds a lease. It is called by one thread, and must not throw. */
  interface Holder {
    /** Nobody else holds it now. */
    void gained();

    /** Somebody else may hold it within seconds: to be given up now. */
    void lost();
  }

  /** Gives back what it holds, and is there no more. */
  @Override
  void close();

  /** One that shares nothing. */
  final class Alone implements Node {
    private Alone() {}

    @Override
    public String id() {
      return "";
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public InstantSource time() {
      return Instant::now;
    }

    @Override
    public long sureUntil() {
      return System.nanoTime() + Duration.ofDays(365).toNanos();
    }

    @Override
    public void beat() {}

    @Override
    public void want(String lease, Holder holder) {
      holder.gained();
    }

    @Override
    public boolean holds(String lease) {
      return true;
    }

    @Override
    public void close() {}
  }
}
