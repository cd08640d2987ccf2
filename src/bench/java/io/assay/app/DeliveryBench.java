package io.assay.app;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What delivering costs, through the real clients of both platforms and with every row kept: at the
 * platforms' real limits, from a post's appearance on, and with no limits at all.
 */
public final class DeliveryBench {
  private DeliveryBench() {}

  public static void main(String[] args) {
    try {
      measure();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      // The clients' threads would go on.
      System.exit(1);
    }
  }

  private static void measure() throws Exception {
    say("load %.1f on %d cores", load(), Runtime.getRuntime().availableProcessors());
    LoadBench.run();
    AlertmanagerBench.run();
    LatencyBench.run();
    LimitsBench.run();
    say("load %.1f", load());
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
