package io.assay.subscription;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a post must have of one kind: one of these, each of these, and not one of those. What is
 * empty asks nothing.
 *
 * @param any in the order in which they are written, each once; so are the others
 */
public record Selection<T>(List<T> any, List<T> all, List<T> none) {
  public Selection {
    any = any.stream().distinct().toList();
    all = all.stream().distinct().toList();
    none = none.stream().distinct().toList();
  }

  /** Asks nothing. */
  public static <T> Selection<T> empty() {
    return new Selection<>(List.of(), List.of(), List.of());
  }

  /** One of these. */
  public static <T> Selection<T> anyOf(Collection<T> values) {
    return new Selection<>(List.copyOf(values), List.of(), List.of());
  }

  public boolean isEmpty() {
    return any.isEmpty() && all.isEmpty() && none.isEmpty();
  }

  /** All that is named, wanted or not. */
  public Set<T> values() {
    return Stream.of(any, all, none)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same with something else in place of each. */
  public <R> Selection<R> map(Function<T, R> to) {
    return new Selection<>(
        any.stream().map(to).toList(),
        all.stream().map(to).toList(),
        none.stream().map(to).toList());
  }
}
