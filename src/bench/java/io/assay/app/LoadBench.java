package io.assay.app;

import static io.assay.app.DeliveryBench.say;

import com.sun.management.OperatingSystemMXBean;
import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.Posts;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Destination;
import io.assay.outbox.Announcements;
import io.assay.outbox.Courier;
import io.assay.outbox.DeliverySettings;
import io.assay.outbox.News;
import io.assay.outbox.OutboxWatch;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.subscription.LiveSubscriptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * One alert to as many channels as there are messages, without limits: from the transaction in
 * which they are owed to the last receipt in the database.
 */
final class LoadBench {
  private static final Post SEED = Posts.seed();

  private final Rig rig;
  private final List<Courier> couriers;
  private final Briefer briefer = new Briefer(CaveatRules.all());
  private int posts;

  private LoadBench(Rig rig) {
    this.rig = rig;
    this.couriers = rig.unpaced();
  }

  static void run() throws IOException {
    try (Rig rig = new Rig()) {
      LoadBench bench = new LoadBench(rig);
      List<Destination> all = rig.platforms.open(10_000);
      List<Destination> slack = all.subList(0, 10_000);
      List<Destination> discord = all.subList(10_000, 20_000);
      // Until the compiler is done: between the first and the third 10,000 the time falls by a third.
      for (int warmUp : new int[] {1_000, 1_000, 1_000, 1_000, 1_000, 10_000, 10_000, 10_000}) {
        bench.deliver(slack.subList(0, warmUp));
        bench.deliver(discord.subList(0, warmUp));
      }
      say(
          "%n%-34s %8s %8s %14s %16s %9s",
          "no limits, every row kept", "time", "CPU", "a message", "stand-in's CPU", "RSS");
      for (int count : new int[] {1_000, 10_000}) {
        bench.print("Slack", count, bench.deliver(slack.subList(0, count)));
        bench.print("Discord", count, bench.deliver(discord.subList(0, count)));
      }
      bench.couriers.forEach(Courier::close);
    }
  }

  /**
   * In seconds.
   *
   * @param standIns CPU of the process that has the stand-ins
   */
  private record Cost(double wall, double cpu, double standIns) {}

  private void print(String platform, int count, Cost cost) throws IOException {
    say(
        "%-34s %6.2f s %6.2f s %8.2f ms CPU %14.2f s %6d MB",
        String.format("%,d to %s", count, platform),
        cost.wall(),
        cost.cpu(),
        cost.cpu() / count * 1000,
        cost.standIns(),
        peakMegabytes());
  }

  private Cost deliver(List<Destination> to) {
    LiveSubscriptions subscriptions =
        new LiveSubscriptions(to.stream().map(Rig::subscription).toList());
    InstantSource time = InstantSource.system();
    try (Deliveries deliveries =
        new Deliveries(
            () -> DeliverySettings.AS_SHIPPED,
            rig.database,
            subscriptions,
            List::of,
            couriers,
            OutboxWatch.NOBODY,
            time)) {
      Announcements announcements = new Announcements(subscriptions, deliveries.outbox());
      Brief brief = briefer.brief(another());
      rig.platforms.tidy();
      int before = rig.platforms.counts().messages();
      double standIns = rig.platforms.cpu();
      long cpu = cpu();
      long start = System.nanoTime();
      Instant now = Instant.now();
      rig.database.useTransaction(tx -> announcements.published(tx, News.of(brief), now, now));
      if (!deliveries.deliver() || deliveries.outbox().open() > 0) {
        throw new IllegalStateException("Not all was delivered.");
      }
      Cost cost =
          new Cost(
              (System.nanoTime() - start) / 1e9,
              (cpu() - cpu) / 1e9,
              rig.platforms.cpu() - standIns);
      if (rig.platforms.counts().messages() - before != to.size()) {
        throw new IllegalStateException("Not all has arrived once.");
      }
      return cost;
    }
  }

  private Post another() {
    posts++;
    return new Post(
        new PostId("bench", String.valueOf(posts)),
        SEED.version(),
        URI.create("https://news.example/" + posts + "/"),
        SEED.publisher(),
        SEED.title(),
        SEED.html(),
        SEED.publishedAt(),
        SEED.modifiedAt(),
        new ArrayList<>(SEED.terms()));
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        ? -1
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .sum();
  }
}
