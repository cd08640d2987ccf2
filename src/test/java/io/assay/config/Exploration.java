package io.assay.config;

import io.assay.message.Destination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A section with nothing in it, of which a reader is told that a key or two are written. What the
 * reader asks of it, and which mistakes come and go with which key, is what may stand there.
 */
final class Exploration extends Section {
  /** How a key is written that somebody is told of. */
  private enum Written {
    PLAIN,
    MAP
  }

  /** What may stand behind a key: any of what is not empty. */
  static final class Value {
    final Map<String, Form<?>> plain = new LinkedHashMap<>();
    final Map<String, Form<?>> list = new LinkedHashMap<>();
    final Set<Object> fallbacks = new LinkedHashSet<>();
    Optional<Outline> map = Optional.empty();
    Optional<Outline> maps = Optional.empty();
    private boolean askedForMap;
  }

  /**
   * What may stand in a section.
   *
   * @param needed of each of these sets at least one key
   * @param companions of a key: where it is written, at least one of these sets' keys each
   * @param apart keys that may not stand together
   */
  record Outline(
      Map<String, Value> keys,
      Set<Set<String>> needed,
      Map<String, Set<Set<String>>> companions,
      Set<List<String>> apart) {}

  private final Map<String, Value> keys;
  private final Map<String, Written> written;
  private final boolean deep;
  private final Set<String> mistakes = new LinkedHashSet<>();

  private Exploration(Map<String, Value> keys, Map<String, Written> written, boolean deep) {
    super(
        Place.wholeFile("explored"), new Scalars(new Environment(variable -> null), new Report()));
    this.keys = keys;
    this.written = written;
    this.deep = deep;
  }

  /** What the reader takes. */
  static Outline of(Function<Section, ?> reader) {
    Map<String, Value> keys = new LinkedHashMap<>();
    Set<String> none = run(reader, keys, Map.of(), true);
    Map<String, Set<Set<String>>> one = new LinkedHashMap<>();
    for (Optional<String> key = next(keys, one); key.isPresent(); key = next(keys, one)) {
      one.put(key.get(), alone(reader, keys, key.get()));
    }
    Map<List<String>, Set<Set<String>>> two = new LinkedHashMap<>();
    for (String key : keys.keySet()) {
      for (String other : keys.keySet()) {
        if (!key.equals(other)) {
          two.put(List.of(key, other), together(reader, keys, key, other));
        }
      }
    }
    return new Outline(keys, needed(none, one), companions(none, one, two), apart(one, two));
  }

  /** A key may be asked for only where another one is written. */
  private static Optional<String> next(Map<String, Value> keys, Map<String, ?> done) {
    return keys.keySet().stream().filter(key -> !done.containsKey(key)).findFirst();
  }

  private static Set<Set<String>> alone(
      Function<Section, ?> reader, Map<String, Value> keys, String key) {
    Set<Set<String>> mistakes = new LinkedHashSet<>();
    mistakes.add(run(reader, keys, Map.of(key, Written.PLAIN), true));
    if (keys.get(key).askedForMap) {
      mistakes.add(run(reader, keys, Map.of(key, Written.MAP), true));
    }
    return mistakes;
  }

  private static Set<Set<String>> together(
      Function<Section, ?> reader, Map<String, Value> keys, String key, String other) {
    Set<Set<String>> mistakes = new LinkedHashSet<>();
    for (Written first : ways(keys.get(key))) {
      for (Written second : ways(keys.get(other))) {
        mistakes.add(run(reader, keys, Map.of(key, first, other, second), false));
      }
    }
    return mistakes;
  }

  private static List<Written> ways(Value value) {
    return value.askedForMap ? List.of(Written.values()) : List.of(Written.PLAIN);
  }

  private static Set<String> run(
      Function<Section, ?> reader,
      Map<String, Value> keys,
      Map<String, Written> written,
      boolean deep) {
    Exploration section = new Exploration(keys, written, deep);
    Object unused = reader.apply(section);
    return section.mistakes;
  }

  /** What is wrong where nothing is written needs one of the keys that mend it. */
  private static Set<Set<String>> needed(Set<String> none, Map<String, Set<Set<String>>> one) {
    Set<Set<String>> needed = new LinkedHashSet<>();
    for (String mistake : none) {
      Set<String> cures = new LinkedHashSet<>();
      one.forEach(
          (key, ways) -> {
            if (!always(ways, mistake)) {
              cures.add(key);
            }
          });
      if (!cures.isEmpty()) {
        needed.add(cures);
      }
    }
    return needed;
  }

  private static Map<String, Set<Set<String>>> companions(
      Set<String> none,
      Map<String, Set<Set<String>>> one,
      Map<List<String>, Set<Set<String>>> two) {
    Map<String, Set<Set<String>>> companions = new LinkedHashMap<>();
    one.forEach(
        (key, ways) -> {
          for (String mistake : ways.iterator().next()) {
            Set<String> cures = new LinkedHashSet<>();
            if (always(ways, mistake) && !none.contains(mistake)) {
              one.keySet().stream()
                  .filter(other -> !other.equals(key))
                  .filter(other -> !always(two.get(List.of(key, other)), mistake))
                  .forEach(cures::add);
            }
            if (!cures.isEmpty()) {
              companions.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(cures);
            }
          }
        });
    return companions;
  }

  private static Set<List<String>> apart(
      Map<String, Set<Set<String>>> one, Map<List<String>, Set<Set<String>>> two) {
    Set<List<String>> apart = new LinkedHashSet<>();
    two.forEach(
        (pair, ways) -> {
          boolean clash =
              ways.iterator().next().stream()
                  .filter(mistake -> always(ways, mistake))
                  .anyMatch(
                      mistake -> pair.stream().noneMatch(key -> always(one.get(key), mistake)));
          if (clash && pair.get(0).compareTo(pair.get(1)) < 0) {
            apart.add(pair);
          }
        });
    return apart;
  }

  private static boolean always(Collection<Set<String>> ways, String mistake) {
    return ways.stream().allMatch(mistakes -> mistakes.contains(mistake));
  }

  private Value value(String key) {
    return keys.computeIfAbsent(key, first -> new Value());
  }

  @Override
  boolean has(String key) {
    value(key);
    return written.containsKey(key);
  }

  @Override
  boolean lacks(String key) {
    return !has(key);
  }

  @Override
  boolean isMap(String key) {
    value(key).askedForMap = true;
    return written.get(key) == Written.MAP;
  }

  @Override
  void mistake(Place at, String text) {
    mistakes.add(at.path() + ": " + text);
  }

  @Override
  void warning(Place at, String text) {}

  @Override
  <T> Optional<T> required(String key, Form<T> form) {
    value(key).plain.put(form.what(), form);
    if (!has(key)) {
      mistake(place(key), "is missing");
    }
    return Optional.empty();
  }

  @Override
  <T> T optional(String key, Form<T> form, T fallback) {
    value(key).plain.put(form.what(), form);
    value(key).fallbacks.add(fallback);
    return fallback;
  }

  @Override
  Optional<Destination> destination(String key, Map<String, String> needs) {
    value(key).plain.put(Forms.DESTINATION.what(), Forms.DESTINATION);
    return Optional.empty();
  }

  @Override
  Scalar writtenOr(String key, String otherwise) {
    Form<String> any = new Form<>("a text", Optional::of);
    value(key).plain.put(any.what(), any);
    value(key).fallbacks.add(otherwise);
    return new Scalar(place(key), otherwise, "");
  }

  @Override
  <T> List<Item<T>> list(String key, Form<T> form) {
    value(key).list.put(form.what(), form);
    return new ArrayList<>();
  }

  @Override
  <T> T section(String key, Function<Section, T> reader) {
    Value value = value(key);
    if (deep && value.map.isEmpty()) {
      value.map = Optional.of(of(reader));
    }
    return reader.apply(new Exploration(new LinkedHashMap<>(), Map.of(), false));
  }

  @Override
  <T> List<T> sections(String key, Function<Section, T> reader) {
    Value value = value(key);
    if (deep && value.maps.isEmpty()) {
      value.maps = Optional.of(of(reader));
    }
    return new ArrayList<>();
  }
}
