package io.assay.app;

import io.assay.command.Reload;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a reload of many subscriptions costs, from the file to what holds: read, judged, built,
 * swapped, kept; and what it costs to look whether anything has changed.
 */
public final class ReloadBench {
  private static final int[] SUBSCRIPTIONS = {10, 1_000, 10_000};
  private static final int WARM_UP = 5;
  private static final int TURNS = 11;
  private static final int LOOKS = 1_000;

  private ReloadBench() {}

  public static void main(String[] args) throws IOException, ConfigRefused {
    say("load %.1f on %d cores", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
    say("%-16s %10s %10s %10s %10s %10s", "subscriptions", "file", "first", "median", "its CPU", "look");
    for (int count : SUBSCRIPTIONS) {
      measure(count);
    }
  }

  private static void measure(int count) throws IOException, ConfigRefused {
    Path folder = Files.createTempDirectory("assay-bench");
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources: [{name: seed, publisher: Example, every: 30d, folder: {path: "%s"}}]
        """
            .formatted(folder.resolve("data/assay"), folder));
    write(folder, count, 0);
    InstantSource time = InstantSource.system();
    ConfigFollower files = ConfigFollower.start(folder, new ConfigReader(name -> null, time), time);
    Settings settings = files.settings();
    try (Database database = Database.open(settings.store());
        Chats chats = Chats.answering(settings);
        Assay assay = new Assay(settings, database, chats, time)) {
      assay.follow(files);
      List<Long> times = new ArrayList<>();
      List<Long> work = new ArrayList<>();
      for (int turn = 1; turn <= WARM_UP + TURNS; turn++) {
        write(folder, count, turn);
        long cpu = cpu();
        long start = System.nanoTime();
        Reload.Outcome outcome = files.reload();
        times.add(System.nanoTime() - start);
        work.add(cpu() - cpu);
        if (!outcome.good() || files.settings().subscriptions().size() != count) {
          throw new IllegalStateException("It was not taken: " + outcome);
        }
      }
      say(
          "%-16d %7d kB %7.0f ms %7.0f ms %7.0f ms %7.2f ms",
          count,
          Files.size(folder.resolve("subscriptions.yaml")) / 1024,
          times.get(0) / 1e6,
          median(times),
          median(work),
          look(files));
    } finally {
      delete(folder);
    }
  }

  /** Of this thread, in which all of it happens; garbage collection comes on top. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Long> times) {
    List<Long> warm = new ArrayList<>(times.subList(WARM_UP, times.size()));
    warm.sort(Comparator.naturalOrder());
    return warm.get(TURNS / 2) / 1e6;
  }

  private static double look(ConfigFollower files) {
    long start = System.nanoTime();
    for (int look = 0; look < LOOKS; look++) {
      files.look();
    }
    return (System.nanoTime() - start) / 1e6 / LOOKS;
  }

  private static void write(Path folder, int count, int turn) throws IOException {
    StringBuilder file = new StringBuilder("# turn " + turn + "\nsubscriptions:\n");
    for (int number = 0; number < count; number++) {
      file.append("  - name: subscription ").append(number);
      file.append("\n    destination: console\n    organizations: [Company ").append(number);
      file.append(", Group ").append(number % 97).append("]\n    regions: [China, Australia]\n");
      file.append("    keywords: [magnet*, \"heavy rare earth\"]\n    format: full\n");
    }
    Files.writeString(folder.resolve("subscriptions.yaml"), file);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
