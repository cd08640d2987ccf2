package io.assay.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a kind of value is written.
 *
 * @param what it is and how to write it, after "is not": "a number from 0 to 100"
 * @param quotable whether a wrong value may be shown; false where it may contain a password
 * @param parser empty for what is not written like this
 */
record Form<T>(String what, boolean quotable, Function<String, Optional<T>> parser) {
  Form(String what, Function<String, Optional<T>> parser) {
    this(what, true, parser);
  }

  /** What is wrong with a value that is not of this form. */
  String complaint(Scalar scalar) {
    return (quotable ? scalar.quoted() : "this") + " is not " + what;
  }
}
