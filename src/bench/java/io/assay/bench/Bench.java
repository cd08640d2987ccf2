package io.assay.bench;

import io.assay.app.DeliveryBench;
import io.assay.app.ReloadBench;
import io.assay.archive.ArchiveBench;
import io.assay.archive.NamesBench;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benches whose names match the first argument, and prints a table. */
public final class Bench {
  /** As the Docker image runs it: a small heap needs no collector of many threads. */
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  private Bench() {}

  public static void main(String[] args) throws RunnerException {
    String which = args.length > 0 ? args[0] : ".*";
    Pattern pattern = Pattern.compile(which);
    System.out.println("Measuring; this takes some minutes.");
    if (pattern.matcher("DeliveryBench").find()) {
      // A small heap, so that what it needs shows.
      Fork.run(DeliveryBench.class, COLLECTOR, "-Xmx384m");
    }
    if (pattern.matcher("ArchiveBench").find()) {
      Fork.run(ArchiveBench.class, COLLECTOR, "-Xmx256m");
    }
    if (pattern.matcher("NamesBench").find()) {
      Fork.run(NamesBench.class, COLLECTOR);
    }
    if (pattern.matcher("ReloadBench").find()) {
      Fork.run(ReloadBench.class, COLLECTOR);
    }
    if (which.equals("StartBench")) {
      // By its name alone: it wants the packaged program.
      Fork.run(StartBench.class);
    }
    if (!Set.of("DeliveryBench", "ArchiveBench", "NamesBench", "ReloadBench", "StartBench")
        .contains(which)) {
      measure(which);
    }
  }

  private static void measure(String which) throws RunnerException {
    Options options =
        new OptionsBuilder().include(which).verbosity(VerboseMode.SILENT).build();
    Collection<RunResult> results = new Runner(options).run();
    Map<String, Double> parses = new TreeMap<>();
    for (RunResult result : results) {
      if (name(result).endsWith(".parse")) {
        parses.put(parameters(result), score(result));
      }
    }
    System.out.printf("%-28s %-34s %12s %8s%n", "bench", "of", "time", "ratio");
    results.forEach(result -> print(result, parses));
  }

  private static void print(RunResult result, Map<String, Double> parses) {
    Double floor = name(result).endsWith(".brief") ? parses.get(parameters(result)) : null;
    System.out.printf(
        Locale.ROOT,
        "%-28s %-34s %9.1f %s %7s%n",
        name(result),
        parameters(result),
        score(result),
        result.getPrimaryResult().getScoreUnit().replace("/op", ""),
        floor == null ? "" : String.format(Locale.ROOT, "%.2f", score(result) / floor));
  }

  private static String name(RunResult result) {
    String whole = result.getParams().getBenchmark();
    int bench = whole.lastIndexOf('.', whole.lastIndexOf('.') - 1);
    return whole.substring(bench + 1);
  }

  private static String parameters(RunResult result) {
    return String.join(
        ", ", result.getParams().getParamsKeys().stream().map(result.getParams()::getParam).toList());
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }
}
