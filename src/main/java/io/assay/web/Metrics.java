package io.assay.web;

import io.assay.brief.Brief;
import io.assay.command.CommandWatch;
import io.assay.outbox.Attempt;
import io.assay.outbox.Decided;
import io.assay.outbox.Fate;
import io.assay.outbox.History;
import io.assay.outbox.OutboxWatch;
import io.assay.outbox.State;
import io.assay.post.Post;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Counts and times what happens. A name in a label is of the configuration, of a command or of an
 * enumeration, so there are only so many.
 */
public final class Metrics implements OutboxWatch, CommandWatch {
  private static final Duration[] POLLS = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };
  private static final Duration[] CALLS = {
    Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(250),
    Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2_500), Duration.ofSeconds(10)
  };
  private static final Duration[] WAYS = {
    Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1),
    Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
    Duration.ofDays(1)
  };

  /** Of messages whose way is still to be looked up; beyond these, ways are not measured. */
  private static final int MOST_WAITING = 10_000;

  private static final int LOOKED_UP_AT_ONCE = 1_000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final BlockingQueue<Long> delivered = new ArrayBlockingQueue<>(MOST_WAITING);

  /** With what the JVM tells of itself. */
  public Metrics() {
    // Their names are against Prometheus' conventions.
    registry
        .config()
        .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"))
        .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
    Stream.of(
            new JvmMemoryMetrics(),
            new JvmGcMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
    for (Fate.Kind fate : Fate.Kind.values()) {
      decisions(name(fate)).increment(0);
    }
    decisions("not_wanted").increment(0);
    reloads(true).increment(0);
    reloads(false).increment(0);
  }

  MeterRegistry registry() {
    return registry;
  }

  /** All that was counted, in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void count(String name, String what, Tags tags) {
    Counter.builder(name).description(what).tags(tags).register(registry).increment();
  }

  private Timer timer(String name, String what, Duration[] buckets, Tags tags) {
    return Timer.builder(name)
        .description(what)
        .serviceLevelObjectives(buckets)
        .tags(tags)
        .register(registry);
  }

  /** A source was polled. */
  public void polled(String source, boolean read, Duration took) {
    String outcome = read ? "read" : "failed";
    timer(
            "assay.poll.duration",
            "Polls of a source.",
            POLLS,
            Tags.of("source", source, "outcome", outcome))
        .record(took);
  }

  @Override
  public void decided(Brief brief, Decided.Cause cause, Collection<Fate> fates, int refused) {
    seen(brief.post(), name(cause));
    if (cause == Decided.Cause.NEW || cause == Decided.Cause.ANNOUNCED) {
      brief
          .caveats()
          .forEach(
              caveat ->
                  count(
                      "assay.caveats",
                      "Caveats found in new posts.",
                      Tags.of("kind", caveat.kind().key())));
    }
    fates.forEach(fate -> decisions(name(fate.kind())).increment());
    decisions("not_wanted").increment(refused);
  }

  private Counter decisions(String reason) {
    return Counter.builder("assay.decisions")
        .description("What became of posts: of those wanted by destination, else by subscription.")
        .tags("reason", reason)
        .register(registry);
  }

  @Override
  public void withdrawn(Post post) {
    seen(post, "withdrawn");
  }

  private void seen(Post post, String change) {
    count(
        "assay.posts",
        "Posts that were decided about, by what happened to them.",
        Tags.of("source", post.id().source(), "change", change));
  }

  @Override
  public void settled(Attempt attempt) {
    String platform = attempt.claim().shipment().key().to().platform();
    String outcome = attempt.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    timer(
            "assay.delivery.duration",
            "Attempts to deliver a message.",
            CALLS,
            Tags.of("platform", platform, "outcome", outcome))
        .record(between(attempt.startedAt(), attempt.endedAt()));
    if (attempt.outcome().state() == State.DELIVERED && attempt.claim().post() != null) {
      var unused = delivered.offer(attempt.claim().id());
    }
  }

  @Override
  public void waited(String platform, Duration time) {
    timer(
            "assay.rate.limit.wait",
            "Waits for a turn with a platform, as its pace wants it.",
            WAYS,
            Tags.of("platform", platform))
        .record(time);
  }

  @Override
  public void answered(String command, Outcome outcome, Duration took) {
    timer(
            "assay.command.duration",
            "Questions asked in chat.",
            CALLS,
            Tags.of("command", command, "outcome", name(outcome)))
        .record(took);
  }

  /**
   * Shows, whenever somebody asks, whether the files of the configuration are refused.
   *
   * @param refused stays referred to
   */
  public void configuration(BooleanSupplier refused) {
    Gauge.builder("assay.config.refused", refused, it -> it.getAsBoolean() ? 1 : 0)
        .description("1 where the configuration's files have mistakes and do not hold.")
        .strongReference(true)
        .register(registry);
  }

  /** Shows, whenever somebody asks, how much of the disk is free; nothing where it is unknown. */
  public void disk(Disk disk) {
    Gauge.builder("assay.disk.free.ratio", disk, it -> it.freeRatio().orElse(Double.NaN))
        .description("What is free of the disk of the database, from 0 to 1.")
        .strongReference(true)
        .register(registry);
  }

  /** Files of the configuration changed. */
  public void reloaded(boolean holds) {
    reloads(holds).increment();
  }

  private Counter reloads(boolean holds) {
    return Counter.builder("assay.config.reloads")
        .description("Changes of the configuration's files.")
        .tags("outcome", holds ? "held" : "refused")
        .register(registry);
  }

  /** Looks up how long what was delivered meanwhile had been on its way. */
  void measureWays(History history) {
    List<Long> some = new ArrayList<>();
    while (delivered.drainTo(some, LOOKED_UP_AT_ONCE) > 0) {
      history.ways(some).forEach(this::measure);
      some.clear();
    }
  }

  private void measure(History.Way way) {
    Tags platform = Tags.of("platform", way.to().platform());
    timer(
            "assay.alert.latency.from.published",
            "From when a post was published to when its alert stood.",
            WAYS,
            platform)
        .record(between(way.publishedAt(), way.deliveredAt()));
    timer(
            "assay.alert.latency.from.seen",
            "From when a poll brought a post to when its alert stood.",
            WAYS,
            platform)
        .record(between(way.firstSeenAt(), way.deliveredAt()));
  }

  /** Not below zero: a clock may have been put back meanwhile. */
  private static Duration between(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    return time.isNegative() ? Duration.ZERO : time;
  }
}
