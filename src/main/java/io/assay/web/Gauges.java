package io.assay.web;

import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.outbox.Trouble;
import io.assay.outbox.Troubles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How things stand when somebody asks. Of destinations so many are named, those with the oldest
 * messages; the others are one, {@code other}.
 */
final class Gauges {
  private static final Logger log = LoggerFactory.getLogger(Gauges.class);

  private static final int MOST_DESTINATIONS = 200;
  private static final String OTHER = "other";

  private final History history;
  private final Pauses pauses;
  private final Troubles troubles;
  private final Supplier<List<Polled>> polled;
  private final Health health;
  private final InstantSource time;
  private final MultiGauge messages;
  private final MultiGauge ages;
  private final MultiGauge paused;
  private final MultiGauge reads;
  private final MultiGauge failures;
  private final MultiGauge checks;
  private final MultiGauge clocks;
  private final MultiGauge wrong;

  Gauges(
      MeterRegistry registry,
      History history,
      Pauses pauses,
      Troubles troubles,
      Supplier<List<Polled>> polled,
      Health health,
      InstantSource time) {
    this.history = history;
    this.pauses = pauses;
    this.troubles = troubles;
    this.polled = polled;
    this.health = health;
    this.time = time;
    this.messages = gauge(registry, "assay.outbox.messages", "Messages that are owed.", "");
    this.ages =
        gauge(registry, "assay.outbox.oldest.age", "Age of the oldest message owed.", "seconds");
    this.paused =
        gauge(registry, "assay.outbox.paused", "1 where a destination takes nothing.", "");
    this.reads =
        gauge(registry, "assay.source.last.read.timestamp", "When a source was read.", "seconds");
    this.failures = gauge(registry, "assay.source.failures", "Polls in a row that failed.", "");
    this.clocks =
        gauge(
            registry, "assay.clock.ahead", "How far our clock is ahead of a source's.", "seconds");
    this.wrong =
        gauge(registry, "assay.troubles", "What is wrong, by whether the admin was told.", "");
    this.checks = gauge(registry, "assay.check.ok", "1 where /readyz finds no failure.", "");
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String what, String unit) {
    return MultiGauge.builder(name)
        .description(what)
        .baseUnit(unit.isEmpty() ? null : unit)
        .register(registry);
  }

  /** Takes everything as it is now; what cannot be told is left out. */
  void refresh() {
    Instant now = time.instant();
    show(checks, "check", health.look(), Health.Result::name, it -> it.isFailure() ? 0.0 : 1.0);
    List<Polled> sources = polled.get();
    show(failures, "source", sources, Polled::source, it -> (double) it.failures());
    show(
        reads,
        "source",
        sources.stream().filter(it -> it.lastRead().isPresent()).toList(),
        Polled::source,
        it -> it.lastRead().map(Instant::getEpochSecond).orElse(0L).doubleValue());
    show(
        clocks,
        "source",
        sources.stream().filter(it -> it.clockAhead().isPresent()).toList(),
        Polled::source,
        it -> it.clockAhead().map(ahead -> ahead.toMillis() / 1000.0).orElse(0.0));
    try {
      showOwed(bounded(history.owing(now)), now);
      List<Pause> some = pauses.all().stream().limit(MOST_DESTINATIONS).toList();
      show(paused, "destination", some, Pause::destination, it -> 1.0);
      List<Trouble> open = troubles.open();
      show(
          wrong,
          "told",
          List.of(true, false),
          told -> told ? "yes" : "no",
          told -> (double) open.stream().filter(it -> it.told() == told).count());
    } catch (RuntimeException e) {
      log.debug("What is owed cannot be told now", e);
      Stream.of(messages, ages, paused, wrong).forEach(gauge -> gauge.register(List.of(), true));
    }
  }

  private void showOwed(List<Owed> owed, Instant now) {
    show(messages, "destination", owed, Owed::to, it -> (double) it.open());
    show(
        ages,
        "destination",
        owed,
        Owed::to,
        it -> Duration.between(it.oldest(), now).toMillis() / 1000.0);
  }

  private record Owed(String to, int open, Instant oldest) {
    Owed and(Owed more) {
      return new Owed(OTHER, open + more.open, oldest.isBefore(more.oldest) ? oldest : more.oldest);
    }
  }

  private static List<Owed> bounded(List<History.Owing> owing) {
    List<Owed> all =
        owing.stream()
            .sorted(Comparator.comparing(History.Owing::oldest))
            .map(it -> new Owed(it.to().toString(), it.open(), it.oldest()))
            .toList();
    List<Owed> named = new ArrayList<>(all.subList(0, Math.min(MOST_DESTINATIONS, all.size())));
    all.stream().skip(MOST_DESTINATIONS).reduce(Owed::and).ifPresent(named::add);
    return named;
  }

  private static <T> void show(
      MultiGauge gauge,
      String label,
      List<T> all,
      Function<T, String> name,
      Function<T, Double> value) {
    List<Row<?>> rows = new ArrayList<>();
    all.forEach(it -> rows.add(Row.of(Tags.of(label, name.apply(it)), value.apply(it))));
    gauge.register(rows, true);
  }
}
