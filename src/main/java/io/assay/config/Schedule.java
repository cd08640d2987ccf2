package io.assay.config;

import io.assay.subscription.Times;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import org.quartz.CronExpression;

/** When a source is polled. */
public sealed interface Schedule {
  /** The next time after this one; empty if there is none for ever. */
  Optional<Instant> next(Instant after);

  /** Calls the function for this kind of schedule. */
  <T> T map(Function<Every, T> every, Function<Cron, T> cron);

  /**
   * Again and again after the same time, from the start on. Written {@code 5m}.
   *
   * @param interval at least a second
   */
  record Every(Duration interval) implements Schedule {
    /** For people: {@code every 5m}. */
    @Override
    public String toString() {
      return "every " + interval.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(after.plus(interval));
    }

    @Override
    public <T> T map(Function<Every, T> every, Function<Cron, T> cron) {
      return every.apply(this);
    }
  }

  /**
   * At times of the clock.
   *
   * @param expression as Quartz reads it, seconds first; always valid
   */
  record Cron(String expression, ZoneId zone) implements Schedule, Times {
    /**
     * @throws IllegalArgumentException if Quartz cannot read the expression
     */
    public Cron {
      if (!CronExpression.isValidExpression(expression)) {
        throw new IllegalArgumentException("This is no cron expression: " + expression);
      }
    }

    /** For people: {@code at 0 0 8 * * ? (Europe/Paris)}. */
    @Override
    public String toString() {
      return "at " + expression + " (" + zone + ")";
    }

    @Override
    public Optional<Instant> next(Instant after) {
      try {
        CronExpression times = new CronExpression(expression);
        times.setTimeZone(TimeZone.getTimeZone(zone));
        return Optional.ofNullable(times.getNextValidTimeAfter(Date.from(after)))
            .map(Date::toInstant);
      } catch (ParseException e) {
        throw new IllegalStateException("The expression was valid: " + expression, e);
      }
    }

    @Override
    public String written() {
      return expression;
    }

    @Override
    public <T> T map(Function<Every, T> every, Function<Cron, T> cron) {
      return cron.apply(this);
    }
  }
}
