package io.assay.subscription;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How days of the week are written. */
public final class Days {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Days() {}

  /**
   * Reads {@code daily}, {@code weekdays}, {@code weekends}, or days as in {@code mon,thursday};
   * empty for what is none of them.
   */
  public static Optional<Set<DayOfWeek>> of(String written) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : written.toLowerCase(Locale.ROOT).split(",", -1)) {
      Set<DayOfWeek> meant = word(word.strip());
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(meant);
    }
    return Optional.of(days);
  }

  private static Set<DayOfWeek> word(String word) {
    return switch (word) {
      case "daily" -> EnumSet.allOf(DayOfWeek.class);
      case "weekends" -> EnumSet.copyOf(WEEKEND);
      case "weekdays" -> EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
      default -> day(word);
    };
  }

  private static Set<DayOfWeek> day(String word) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).filter(day -> named(day, word)).forEach(days::add);
    return days;
  }

  private static boolean named(DayOfWeek day, String word) {
    String name = day.name().toLowerCase(Locale.ROOT);
    return word.equals(name) || word.equals(name.substring(0, 3));
  }
}
