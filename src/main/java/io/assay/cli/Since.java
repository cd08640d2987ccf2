package io.assay.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time in the past: {@code 2h}, {@code 3d}, {@code 1y} (365 days), a date, or an instant.
 */
final class Since implements ITypeConverter<Instant> {
  private static final Pattern AGE = Pattern.compile("([0-9]{1,5})([smhdy])");

  private final InstantSource time = InstantSource.system();

  @Override
  public Instant convert(String written) {
    Matcher age = AGE.matcher(written);
    if (age.matches()) {
      return time.instant().minus(unit(age.group(2)).multipliedBy(Long.parseLong(age.group(1))));
    }
    try {
      return written.matches("[0-9-]+")
          ? LocalDate.parse(written).atStartOfDay(ZoneId.systemDefault()).toInstant()
          : Instant.parse(written);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"%s\" is no time: write 30m, 2h, 3d, 1y, 2026-01-31 or 2026-01-31T12:00:00Z"
              .formatted(written));
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "y" -> Duration.ofDays(365);
      default -> Duration.ofDays(1);
    };
  }
}
