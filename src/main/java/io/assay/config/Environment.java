package io.assay.config;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into values: {@code ${NAME}}, or {@code ${NAME:default}} where the
 * variable may be missing. What a variable holds is taken as it is: a {@code ${…}} in it means
 * nothing. A variable that is set to nothing counts as missing, since that is how many tools pass
 * on one that is not set.
 */
final class Environment {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?\\})?");

  private final @Nullable UnaryOperator<@Nullable String> variables;

  Environment(UnaryOperator<@Nullable String> variables) {
    this.variables = variables;
  }

  private Environment() {
    this.variables = null;
  }

  /** One that fills in nothing: a value is the text that is written. */
  static Environment asWritten() {
    return new Environment();
  }

  /** Fills in all variables; each that cannot be is complained about. */
  String fill(String written, Consumer<String> complaint) {
    UnaryOperator<@Nullable String> known = variables;
    return known == null
        ? written
        : REFERENCE
            .matcher(written)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        value(known, found.group(1), found.group(2), complaint)));
  }

  /** The name of the first variable in a value, if there is one. */
  static Optional<String> variableIn(String written) {
    Matcher reference = REFERENCE.matcher(written);
    return reference.find() ? Optional.ofNullable(reference.group(1)) : Optional.empty();
  }

  private static String value(
      UnaryOperator<@Nullable String> variables,
      @Nullable String name,
      @Nullable String fallback,
      Consumer<String> complaint) {
    if (name == null) {
      complaint.accept("\"${\" begins a variable: write ${NAME} or ${NAME:default}");
      return "";
    }
    String value = variables.apply(name);
    if (value != null && !value.isEmpty()) {
      return value;
    }
    if (fallback == null) {
      complaint.accept(
          "the environment has no variable " + name + ": set it, or write ${" + name + ":default}");
      return "";
    }
    return fallback;
  }
}
