package io.assay.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a kind of value is written.
 *
 * @param what it is and how to write it, after "is not": "a number from 0 to 100"
 * @param quotable whether a wrong value may be shown; false where it may contain a password
 * @param parser empty for what is not written like this
 * @param schema what JSON Schema can say of it to an editor, by keyword
 */
record Form<T>(
    String what,
    boolean quotable,
    Function<String, Optional<T>> parser,
    Map<String, Object> schema) {
  /** What is written without quotes may look like a number to an editor. */
  private static final List<String> TEXT = List.of("string", "number", "boolean");

  Form(String what, boolean quotable, Function<String, Optional<T>> parser) {
    this(what, quotable, parser, Map.of("type", TEXT));
  }

  Form(String what, Function<String, Optional<T>> parser) {
    this(what, true, parser);
  }

  /** The same, of which an editor is told more. */
  Form<T> with(Map<String, Object> schema) {
    return new Form<>(what, quotable, parser, schema);
  }

  /** The same, of which an editor is told how long it may be. */
  Form<T> limited(int most) {
    return with(Map.of("type", TEXT, "minLength", 1, "maxLength", most));
  }

  /** The same, of which an editor is told all there is. */
  Form<T> oneOf(Collection<?> values) {
    return with(Map.of("enum", List.copyOf(values)));
  }

  /** The same, of which an editor is told what the whole of it matches. */
  Form<T> matching(String pattern) {
    return with(Map.of("type", "string", "pattern", "^(?:" + pattern + ")$"));
  }

  /** What is wrong with a value that is not of this form. */
  String complaint(Scalar scalar) {
    return (quotable ? scalar.quoted() : "this") + " is not " + what;
  }
}
