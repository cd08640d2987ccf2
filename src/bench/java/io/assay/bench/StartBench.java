package io.assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import standin.World;

/**
 * How long the packaged program takes from its start until the site was read, Slack and Discord are
 * connected, and what it takes of memory at rest; with the options and the class archive that the
 * Docker image has. The stand-ins run in this process.
 */
public final class StartBench {
  private static final Path JAR = Path.of("target/assay.jar").toAbsolutePath();
  private static final Path OPTIONS = Path.of("config/jvm.options").toAbsolutePath();
  private static final Path ARCHIVE = Path.of("target/assay.jsa").toAbsolutePath();
  private static final int STARTS = 10;
  private static final int POSTS = 500;
  private static final int REST_SECONDS = 60;

  /** What the log says when a platform is connected. */
  private static final Set<String> CONNECTED = Set.of("Discord: connected", "Slack: /ree is");

  private StartBench() {}

  public static void main(String[] args) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("There is no " + JAR + ": run mvn package first.");
    }
    train();
    measure("without the class archive", List.of("-Xshare:auto"));
    measure("with the class archive", List.of("-XX:SharedArchiveFile=" + ARCHIVE));
    System.exit(0);
  }

  private static void train() throws Exception {
    String stand = Path.of("target/test-classes").toAbsolutePath().toString();
    List<String> command = new ArrayList<>(List.of(java(), "-cp", JAR + ":" + stand));
    command.addAll(List.of("standin.Training", java(), "@" + OPTIONS));
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", JAR.toString()));
    Process training =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (training.waitFor() != 0) {
      throw new IllegalStateException("No class archive was made.");
    }
  }

  private static void measure(String how, List<String> options) throws Exception {
    Path folder = Files.createTempDirectory("start-bench");
    try (World world = new World(folder, POSTS)) {
      try (Started first = new Started(folder, options)) {
        first.awaitReady(world);
        // Not the first sight of a whole site is measured, but the start of every other day.
        TimeUnit.SECONDS.sleep(10);
      }
      List<Long> ready = new ArrayList<>();
      for (int start = 0; start < STARTS; start++) {
        world.forget();
        try (Started program = new Started(folder, options)) {
          ready.add(program.awaitReady(world));
        }
      }
      ready.sort(null);
      System.out.printf(
          "%-34s ready after %d ms (median of %d), %d ms at most%n",
          how, ready.get(STARTS / 2), STARTS, ready.get(STARTS - 1));
      rest(how, folder, options, world);
    } finally {
      delete(folder);
    }
  }

  private static void rest(String how, Path folder, List<String> options, World world)
      throws Exception {
    try (Started program = new Started(folder, options)) {
      program.awaitReady(world);
      TimeUnit.SECONDS.sleep(REST_SECONDS);
      System.out.printf(
          Locale.ROOT,
          "%-34s %.0f MB resident at rest, %.0f MB at most%n",
          how,
          program.megabytes("VmRSS"),
          program.megabytes("VmHWM"));
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Assay, as a process of its own. */
  private static final class Started implements AutoCloseable {
    private final long from = System.nanoTime();
    private final Process process;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Started(Path folder, List<String> options) throws IOException {
      List<String> command = new ArrayList<>(List.of(java(), "@" + OPTIONS));
      command.addAll(options);
      command.addAll(List.of("-jar", JAR.toString(), "run", "--config", folder.toString()));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(Map.of("MALLOC_ARENA_MAX", "2", "LOG_LEVEL", "INFO"));
      process = builder.start();
      Thread reader = new Thread(this::read, "log");
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (BufferedReader log =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
          String said = line;
          CONNECTED.stream().filter(said::contains).forEach(seen::add);
        }
      } catch (IOException ended) {
        // Its streams are closed when it is told to end.
        seen.clear();
      }
    }

    /** Milliseconds from the start. */
    long awaitReady(World world) throws InterruptedException {
      while (!seen.containsAll(CONNECTED) || !world.isRead()) {
        if (!process.isAlive()) {
          throw new IllegalStateException("Assay ended.");
        }
        TimeUnit.MILLISECONDS.sleep(2);
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    double megabytes(String field) throws IOException {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
              .filter(line -> line.startsWith(field + ":"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1_024;
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }
}
