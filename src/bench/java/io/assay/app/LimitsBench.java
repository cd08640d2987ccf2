package io.assay.app;

import static io.assay.app.DeliveryBench.say;

import io.assay.bench.Platforms.Counts;
import io.assay.config.Settings;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Outbox;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * How much of what the platforms allow is used while more is owed than can go out, and how many
 * answers are a 429; in parentheses those of the first seconds.
 */
final class LimitsBench {
  /** In the middle between two of Discord's windows of five seconds. */
  private static final int STEADY_SECONDS = 13;

  private LimitsBench() {}

  static void run() throws InterruptedException {
    say("%n%-34s %22s %22s", "of what the platforms allow", "Slack", "Discord");
    // Slack: a message a second and channel, 300 a minute. Discord: 5 in 5 s and channel, 50/s.
    measure(1, 30, 1, 1);
    measure(10, 50, 5, 10);
  }

  private static void measure(int channels, int seconds, int onSlack, int onDiscord)
      throws InterruptedException {
    try (Rig rig = new Rig()) {
      List<Destination> to = rig.platforms.open(channels);
      rig.platforms.enforceLimits();
      owe(new Outbox(rig.database), to, (STEADY_SECONDS + seconds) * 12 / 10);
      Settings settings = rig.paced(List.of(), to);
      try (Chats chats = Chats.answering(settings);
          Assay assay = new Assay(settings, rig.database, chats, InstantSource.system())) {
        assay.start();
        while (rig.platforms.counts().onDiscord() == 0) {
          Thread.sleep(10);
        }
        Thread.sleep(STEADY_SECONDS * 1_000);
        print(rig, channels, seconds, onSlack, onDiscord);
      }
    }
  }

  private static void print(Rig rig, int channels, int seconds, int onSlack, int onDiscord)
      throws InterruptedException {
    Counts before = next(rig);
    long start = System.nanoTime();
    Thread.sleep(seconds * 1_000L);
    Counts after = rig.platforms.counts();
    Counts last = next(rig);
    double took = (System.nanoTime() - start) / 1e9;
    say(
        "%-34s %22s %22s",
        channels + (channels == 1 ? " channel" : " channels") + ", " + seconds + " s",
        used(
            (last.onSlack() - before.onSlack()) / took / onSlack,
            before.slackLimited(),
            last.slackLimited()),
        used(
            (after.onDiscord() - before.onDiscord()) / (double) seconds / onDiscord,
            before.discordLimited(),
            last.discordLimited()));
  }

  /** As soon as Slack has taken one more: in between, part of a second would be lost. */
  private static Counts next(Rig rig) throws InterruptedException {
    int before = rig.platforms.counts().onSlack();
    Counts now = rig.platforms.counts();
    while (now.onSlack() == before) {
      Thread.sleep(2);
      now = rig.platforms.counts();
    }
    return now;
  }

  private static String used(double part, int limitedAtStart, int limited) {
    return String.format(
        "%.1f %%, 429: %d (%d)", part * 100, limited - limitedAtStart, limitedAtStart);
  }

  private static void owe(Outbox outbox, List<Destination> to, int each) {
    Instant now = Instant.now();
    for (int number = 0; number < each; number++) {
      for (Destination destination : to) {
        ShipmentKey key = new ShipmentKey(Kind.ALERT, "bench/" + number, destination, 0);
        Message message =
            new Message(
                "Number " + number, List.of(new Block.Paragraph("Message number " + number)));
        outbox.add(Shipment.post(key, message), now);
      }
    }
  }
}
