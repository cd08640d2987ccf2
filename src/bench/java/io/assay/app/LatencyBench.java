package io.assay.app;

import static io.assay.app.DeliveryBench.say;

import io.assay.config.Schedule;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.message.Destination;
import io.assay.post.Taxonomy;
import io.assay.post.wordpress.WordPressSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From when the site is first asked with a new post there, to when the last message about it is
 * accepted by both platforms; without limits, which would be all that is seen with many channels.
 */
final class LatencyBench {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final int WARM_UP = 5;
  private static final int POSTS = 30;

  private LatencyBench() {}

  static void run() throws InterruptedException {
    say("%n%-34s %8s %8s", "beyond the poll interval", "p50", "p95");
    for (int channels : new int[] {1, 10, 100}) {
      List<Long> sorted = measure(channels).stream().sorted().toList();
      say(
          "%-34s %5d ms %5d ms",
          channels + " channels on each platform", sorted.get(POSTS / 2), sorted.get(POSTS * 95 / 100));
    }
  }

  private static List<Long> measure(int channels) throws InterruptedException {
    try (Rig rig = new Rig()) {
      List<Destination> to = rig.platforms.open(channels);
      Settings settings = rig.unconfigured(List.of(source(rig)), to);
      try (Chats chats = Chats.answering(settings)) {
        rig.unpaced().forEach(chats::add);
        try (Assay assay = new Assay(settings, rig.database, chats, InstantSource.system())) {
          assay.start();
          Thread.sleep(1_000);
          return measure(rig, to.size());
        }
      }
    }
  }

  private static List<Long> measure(Rig rig, int messages) throws InterruptedException {
    List<Long> latencies = new ArrayList<>();
    for (int post = 1; post <= WARM_UP + POSTS; post++) {
      rig.platforms.publish();
      while (rig.platforms.counts().messages() < post * messages) {
        Thread.sleep(5);
      }
      if (post > WARM_UP) {
        latencies.add(rig.platforms.latency());
      }
      // So that posts and polls do not keep step.
      Thread.sleep(37);
    }
    return latencies;
  }

  private static SourceSettings source(Rig rig) {
    WordPressSettings site =
        new WordPressSettings(
            "site",
            "The Site",
            rig.platforms.site(),
            "news-archive",
            Map.of(Taxonomy.ORGANIZATION, "organization"),
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ZERO,
            false);
    return new SourceSettings(new SourceSettings.WordPress(site), new Schedule.Every(POLL), 0);
  }
}
