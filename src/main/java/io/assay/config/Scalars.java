package io.assay.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes values of nodes: fills in the environment, reads the form, reports what cannot be read. */
record Scalars(Environment environment, Report report) {
  /** What is said of a key that has nothing behind it. */
  static final String NO_VALUE = "is empty: give it a value, or take the line out";

  private static final String NO_SCALAR = "must be a single value, not a list or a map";

  /** True for a key with nothing behind it, and for {@code ~} and {@code null}. */
  static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** The single value at a node, which may come out empty from an empty variable. */
  Optional<Scalar> scalar(Node node, Place place) {
    if (isNothing(node)) {
      report.mistake(place, NO_VALUE);
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return fill(scalar.getValue(), place);
    }
    report.mistake(place, NO_SCALAR);
    return Optional.empty();
  }

  /** A value as it would be if it were written at this place. */
  Optional<Scalar> fill(String written, Place place) {
    List<String> complaints = new ArrayList<>();
    String text = environment.fill(written, complaints::add);
    complaints.forEach(complaint -> report.mistake(place, complaint));
    return complaints.isEmpty()
        ? Optional.of(new Scalar(place, written, text.strip()))
        : Optional.empty();
  }

  /** What a value that must not be empty means. */
  <T> Optional<T> parse(Scalar scalar, Form<T> form) {
    if (scalar.text().isEmpty()) {
      report.mistake(scalar.place(), NO_VALUE);
      return Optional.empty();
    }
    Optional<T> value = form.parser().apply(scalar.text());
    if (value.isEmpty()) {
      report.mistake(scalar.place(), form.complaint(scalar));
    }
    return value;
  }
}
