package io.assay.archive;

import com.sun.management.OperatingSystemMXBean;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * What the archive costs with 50,000 posts: building its index, each post briefed, and questions at
 * 50 a second, every fifth about what stands in most posts. Run in a heap of 256 MB.
 */
public final class ArchiveBench {
  private static final int POSTS = Integer.getInteger("bench.posts", 50_000);
  private static final int PER_SECOND = 50;
  private static final int WARM_UP = 10 * PER_SECOND;
  private static final int ASKED = 20 * PER_SECOND;

  private static final List<String> QUERIES =
      List.of(
          "rare earth magnets",
          "\"rare earth\" export -china",
          "region:region-0 supply",
          "org:org-0 production",
          "caveat:state-owned-source refining after:2024",
          "magn* topic:topic-1",
          "org:\"" + MadePosts.organization(7).name() + "\" mine",
          "report company market");

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final AtomicLong HEAP = new AtomicLong();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final MadePosts posts;
  private final Random random = new Random(11);
  private final PostIndex index;

  private ArchiveBench(MadePosts posts, PostIndex index) {
    this.posts = posts;
    this.index = index;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("assay-bench");
    say("load %.1f on %d cores", load(), Runtime.getRuntime().availableProcessors());
    try (Database database =
            Database.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("assay")));
        PostIndex index =
            PostIndex.open(
                Optional.of(folder.resolve("assay.index")),
                database,
                new Briefer(CaveatRules.all()),
                new Archive(database, new Briefer(CaveatRules.all())),
                "bench",
                InstantSource.system())) {
      MadePosts posts = new MadePosts(Instant.now());
      record(database, posts);
      new ArchiveBench(posts, index).run(folder);
    }
    System.exit(0);
  }

  private static void record(Database database, MadePosts posts) {
    PostLog log = new PostLog(database);
    for (int from = 0; from < POSTS; from += 100) {
      int first = from;
      database.useTransaction(
          tx -> {
            for (int number = first; number < Math.min(first + 100, POSTS); number++) {
              log.record(tx, posts.next(number), Instant.now());
            }
          });
    }
  }

  private void run(Path folder) throws Exception {
    long began = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    int built = index.update();
    double seconds = (System.nanoTime() - began) / 1e9;
    say(
        "built: %d posts in %.1f s, %.0f posts a second; CPU time %.1f s",
        built, seconds, built / seconds, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
    say("the index takes %.0f MB on disk", megabytes(folder.resolve("assay.index")));
    ask("org", this::organization);
    ask("region", number -> index.dossier(MadePosts.region(number % 5 == 0 ? 0 : region()), 1));
    ask("search", number -> index.search(QUERIES.get(number % QUERIES.size()), 1));
    ask("trend", number -> index.trend(MadePosts.region(number % 5 == 0 ? 0 : region()), 52));
    // Completing names is measured here as well.
    heap();
    say("load %.1f", load());
  }

  private void organization(int number) {
    int which = number % 5 == 0 ? 0 : posts.common(MadePosts.ORGANIZATIONS);
    index.dossier(MadePosts.organization(which), 1);
  }

  private int region() {
    return random.nextInt(MadePosts.REGIONS);
  }

  /** Each question is asked at its time, however long those before it take. */
  private static void ask(String name, IntConsumer question) throws InterruptedException {
    double[] took = new double[WARM_UP + ASKED];
    double[] cpu = new double[WARM_UP + ASKED];
    ExecutorService askers = Executors.newFixedThreadPool(8);
    long began = System.nanoTime();
    for (int number = 0; number < took.length; number++) {
      int asked = number;
      long due = began + asked * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      askers.execute(
          () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            question.accept(asked);
            cpu[asked] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            took[asked] = (System.nanoTime() - due) / 1e6;
            noteHeap();
          });
    }
    askers.shutdown();
    askers.awaitTermination(1, TimeUnit.MINUTES);
    say("%-7s %s; CPU time %s", name, percentiles(took), percentiles(cpu));
  }

  private static String percentiles(double... all) {
    double[] warm = Arrays.copyOfRange(all, WARM_UP, all.length);
    Arrays.sort(warm);
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
        warm[warm.length / 2],
        warm[warm.length * 99 / 100],
        warm[warm.length - 1]);
  }

  private static void heap() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    say(
        "heap: %d MB in use after a collection, at most %d MB with garbage",
        used >> 20, HEAP.get() >> 20);
  }

  private static void noteHeap() {
    HEAP.accumulateAndGet(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
  }

  private static double megabytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
