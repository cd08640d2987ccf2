package io.assay.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node of several. It says twice a second that it is alive, in a transaction that also keeps and
 * takes leases and tells the time.
 */
final class SharedNode implements Node {
  private static final Logger log = LoggerFactory.getLogger(SharedNode.class);

  private static final Duration BEAT = Duration.ofMillis(500);

  /** How often it looks whether a lease is still held. */
  private static final Duration LOOK = Duration.ofMillis(100);

  /** How long the database may take for one beat: less than others wait for the next one. */
  private static final Duration LONGEST_BEAT = Duration.ofSeconds(2);

  /** Others take a lease that was not renewed for ten seconds; its holder lets go before. */
  private static final String LEASE = "interval '10' second";

  private static final Duration LEASE_SURE_FOR = Duration.ofSeconds(7);

  /** Nodes that are gone can be seen for a day. */
  private static final String REMEMBERED = "interval '1' day";

  private final Database database;
  private final String id = UUID.randomUUID().toString();
  private final String name;
  private final Map<String, Lease> leases = new ConcurrentHashMap<>();
  private final ScheduledExecutorService beats = daemon("node-beat");
  private final ScheduledExecutorService looks = daemon("node-leases");
  private volatile Clock clock;
  private boolean failing;

  /** The database's clock, as it was when a beat began that arrived. */
  private record Clock(Instant instant, long begun, long read) {}

  private static final class Lease {
    private final Holder holder;
    private volatile long sureUntil;
    private boolean held;

    Lease(Holder holder, long now) {
      this.holder = holder;
      this.sureUntil = now;
    }

    boolean isSure() {
      return sureUntil - System.nanoTime() > 0;
    }
  }

  private SharedNode(Database database) {
    this.database = database;
    this.name = host() + " (" + ProcessHandle.current().pid() + ")";
    this.clock = new Clock(Instant.EPOCH, System.nanoTime(), System.nanoTime());
  }

  /**
   * Joins those that work on the same database.
   *
   * @param database open; stays the caller's to close
   */
  static SharedNode join(Database database) {
    SharedNode node = new SharedNode(database);
    node.beat();
    var unusedBeats =
        node.beats.scheduleWithFixedDelay(
            node::tryToBeat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    var unusedLooks =
        node.looks.scheduleWithFixedDelay(
            node::lookAtLeases, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return node;
  }

  private static ScheduledExecutorService daemon(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InstantSource time() {
    return () -> {
      Clock last = clock;
      return last.instant().plusNanos(System.nanoTime() - last.read());
    };
  }

  @Override
  public long sureUntil() {
    return clock.begun() + SURE_FOR.toNanos();
  }

  @Override
  public synchronized void beat() {
    long begun = System.nanoTime();
    Set<String> held = new HashSet<>();
    Instant now = database.within(LONGEST_BEAT, tx -> beat(tx, held));
    clock = new Clock(now, begun, System.nanoTime());
    for (String lease : held) {
      Lease kept = leases.get(lease);
      if (kept != null) {
        kept.sureUntil = begun + LEASE_SURE_FOR.toNanos();
      }
    }
  }

  private Instant beat(Handle tx, Set<String> held) {
    int known =
        tx.createUpdate("update node set seen_at = current_timestamp where id = :id")
            .bind("id", id)
            .execute();
    if (known == 0) {
      tx.createUpdate("delete from node where seen_at < current_timestamp - " + REMEMBERED)
          .execute();
      tx.createUpdate(
              "insert into node (id, name, started_at, seen_at)"
                  + " values (:id, :name, current_timestamp, current_timestamp)")
          .bind("id", id)
          .bind("name", name)
          .execute();
    }
    for (String lease : leases.keySet()) {
      if (take(tx, lease)) {
        held.add(lease);
      }
    }
    return tx.createQuery("select current_timestamp")
        .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .one();
  }

  /** Renews it where it is ours, takes it where it is nobody's any more. */
  private boolean take(Handle tx, String lease) {
    String until = "current_timestamp + " + LEASE;
    int taken =
        tx.createUpdate(
                "update lease set node = :id, until_at = "
                    + until
                    + " where name = :name and (node = :id or until_at < current_timestamp)")
            .bind("id", id)
            .bind("name", lease)
            .execute();
    return taken == 1
        || tx.createUpdate(
                    "insert into lease (name, node, until_at) values (:name, :id, "
                        + until
                        + ") on conflict do nothing")
                .bind("id", id)
                .bind("name", lease)
                .execute()
            == 1;
  }

  private void tryToBeat() {
    try {
      beat();
      if (failing) {
        log.info("The database can be used again");
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("The database cannot be used now; other nodes may take over: {}", line(e));
      }
      failing = true;
    }
  }

  private static String line(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
  }

  @Override
  public void want(String lease, Holder holder) {
    leases.put(lease, new Lease(holder, System.nanoTime()));
  }

  @Override
  public boolean holds(String lease) {
    Lease wanted = leases.get(lease);
    return wanted != null && wanted.isSure();
  }

  private void lookAtLeases() {
    leases.forEach(
        (of, lease) -> {
          boolean held = lease.isSure();
          if (held != lease.held) {
            lease.held = held;
            tell(of, lease, held);
          }
        });
  }

  private static void tell(String of, Lease lease, boolean held) {
    try {
      if (held) {
        lease.holder.gained();
      } else {
        lease.holder.lost();
      }
    } catch (RuntimeException e) {
      log.error("{}: an error inside Assay", of, e);
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
    looks.shutdownNow();
    try {
      database.within(
          LONGEST_BEAT,
          tx ->
              tx.createUpdate("delete from lease where node = :id").bind("id", id).execute()
                  + tx.createUpdate("delete from node where id = :id").bind("id", id).execute());
    } catch (RuntimeException e) {
      log.warn("Other nodes will find out by themselves that this one has ended: {}", line(e));
    }
  }
}
