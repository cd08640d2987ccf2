package io.assay.archive;

import io.assay.brief.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts.
 *
 * @param kind of what: "t" (mass), "ha" (area), "km" (length), "MW" (power), "%", a currency, or
 *     nothing for a bare number
 * @param unit as it was written: the same amount in two units is a rounded one
 * @param amount in the unit that gives the kind its name
 */
record Quantity(String kind, String unit, double amount) {
  /** "Ten acres" and "4.05 hectares". */
  private static final double ROUNDED = 0.02;

  private static final double EXACT = 0.0005;

  /** A bare number below this counts days, people, places: it is the same in any two posts. */
  private static final double SMALL = 20;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private record Unit(String kind, double factor) {}

  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    name("t", 1, "t tonne tonnes ton tons tpa mtpa");
    name("t", 1000, "kt kilotonne kilotonnes ktpa");
    name("t", 0.001, "kg kilogram kilograms kilogramme kilogrammes kilo kilos");
    name("t", 0.00045359237, "lb lbs pound pounds");
    name("ha", 1, "ha hectare hectares");
    name("ha", 0.40468564, "acre acres");
    name("km", 1, "km kilometre kilometres kilometer kilometers");
    name("km", 1.609344, "mile miles");
    name("km", 0.001, "metre metres meter meters");
    name("km", 0.0003048, "foot feet");
    name("MW", 1, "mw megawatt megawatts");
    name("MW", 1000, "gw gigawatt gigawatts");
    name("%", 1, "%");
    name("$", 1, "$ dollar dollars usd");
    name("€", 1, "€ euro euros eur");
    name("£", 1, "£ gbp");
    // Yen and yuan share their sign; equal amounts of both are no risk.
    name("¥", 1, "¥ yuan rmb cny renminbi yen jpy");
    name("₹", 1, "₹ rupee rupees rs inr");
  }

  private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥", "₹");

  private static final Set<String> FILLERS = Set.of("metric", "cubic", "square");

  private static final Map<String, Double> SIZES =
      Map.of(
          "hundred", 1e2,
          "thousand", 1e3,
          "million", 1e6,
          "billion", 1e9,
          "trillion", 1e12,
          "crore", 1e7,
          "lakh", 1e5);

  private static void name(String kind, double factor, String words) {
    for (String word : words.split(" ")) {
      UNITS.put(word, new Unit(kind, factor));
    }
  }

  boolean isSame(Quantity other) {
    double tolerance = unit.equals(other.unit) ? EXACT : ROUNDED;
    return kind.equals(other.kind)
        && Math.abs(amount - other.amount) <= tolerance * Math.max(amount, other.amount);
  }

  /** How many of these are among others. */
  static int common(Collection<Quantity> some, Collection<Quantity> others) {
    return (int) some.stream().filter(one -> others.stream().anyMatch(one::isSame)).count();
  }

  /** Those of a text: no years, and no small numbers without a unit. */
  static List<Quantity> of(List<Token> tokens) {
    List<Quantity> all = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).type() == Token.Type.NUMBER) {
        read(tokens, at).filter(Quantity::tells).ifPresent(all::add);
      }
    }
    return all;
  }

  private boolean tells() {
    boolean year = amount >= FIRST_YEAR && amount <= LAST_YEAR && amount == Math.rint(amount);
    return !kind.isEmpty() || (amount >= SMALL && !year);
  }

  private static Optional<Quantity> read(List<Token> tokens, int at) {
    double amount = amount(tokens.get(at).key());
    if (Double.isNaN(amount)) {
      return Optional.empty();
    }
    int next = at + 1;
    for (Double size = size(tokens, next); size != null; size = size(tokens, next)) {
      amount *= size;
      next++;
    }
    String currency = currency(tokens, at - 1);
    if (!currency.isEmpty()) {
      return Optional.of(new Quantity(currency, currency, amount));
    }
    next += FILLERS.contains(key(tokens, next)) ? 1 : 0;
    Unit unit = UNITS.get(key(tokens, next));
    return Optional.of(
        unit == null
            ? new Quantity("", "", amount)
            : new Quantity(unit.kind(), key(tokens, next), amount * unit.factor()));
  }

  private static @Nullable Double size(List<Token> tokens, int at) {
    return SIZES.get(key(tokens, at));
  }

  /** The sign before a number, with the letter before it: C$ is another dollar than A$. */
  private static String currency(List<Token> tokens, int at) {
    Unit unit = UNITS.get(key(tokens, at));
    if (unit == null || !CURRENCIES.contains(unit.kind())) {
      return "";
    }
    String country = key(tokens, at - 1);
    boolean glued =
        at > 0 && tokens.get(at - 1).end() == tokens.get(at).start() && country.length() <= 2;
    return glued && !country.equals("us")
        ? country.toUpperCase(Locale.ROOT) + unit.kind()
        : unit.kind();
  }

  private static String key(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }

  private static double amount(String key) {
    try {
      return key.length() <= 15 && Character.isDigit(key.codePointAt(0))
          ? Double.parseDouble(key)
          : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
