package io.assay.config;

import io.assay.message.Destination;
import io.assay.subscription.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map of settings while it is read. It notes which keys it was asked for, and when it has been
 * read, those that nobody asked for are mistakes.
 */
class Section {
  private static final String NO_MAP = "must be a map: lines of the form \"key: value\"";
  private static final String NO_LIST =
      "must be a list: [one, another], or lines that begin with -";
  private static final String NO_ITEMS = "is empty: name at least one, or take the line out";

  private final Place place;
  private final Scalars scalars;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final SortedSet<String> asked = new TreeSet<>();

  private record Entry(Place key, Place value, Node node) {}

  /** A value of a list: what it means, and how it is written. */
  record Item<T>(Scalar scalar, T value) {}

  Section(Place place, Scalars scalars) {
    this.place = place;
    this.scalars = scalars;
  }

  /** Reads the map at a node; after a mistake, an empty one whose gaps are not worth a word. */
  static <T> T read(Node node, Place place, Scalars scalars, Function<Section, T> reader) {
    if (node instanceof MappingNode map) {
      Section section = new Section(place, scalars);
      map.getValue().forEach(section::add);
      T result = reader.apply(section);
      section.nameUnknownKeys();
      return result;
    }
    boolean mistaken = !Scalars.isNothing(node);
    if (mistaken) {
      scalars.report().mistake(place, NO_MAP);
    }
    Report report = mistaken ? new Report() : scalars.report();
    return reader.apply(new Section(place, new Scalars(scalars.environment(), report)));
  }

  /** True if the key is written, whatever its value is. */
  boolean has(String key) {
    return entry(key) != null;
  }

  /** True if the key is written, and a map stands behind it. */
  boolean isMap(String key) {
    Entry entry = entry(key);
    return entry != null && entry.node() instanceof MappingNode;
  }

  /** Where this section begins. */
  Place place() {
    return place;
  }

  /** Where the value of a key stands, or this section where the key is not written. */
  Place place(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place.below(key) : entry.value();
  }

  /** Where the value of each key stands that is written. */
  Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    entries.forEach((key, entry) -> places.put(key, entry.value()));
    return places;
  }

  /** True if an item of a list was read without a mistake. */
  boolean isSound(String key, int item) {
    return scalars.report().isSound(place.below(key + "[" + item + "]"));
  }

  void mistake(Place at, String text) {
    scalars.report().mistake(at, text);
  }

  void warning(Place at, String text) {
    scalars.report().warning(at, text);
  }

  /** The value of a key that has to be there; after a mistake the stand-in. */
  <T> T required(String key, Form<T> form, T standIn) {
    return required(key, form).orElse(standIn);
  }

  /** The same; empty after a mistake. */
  <T> Optional<T> required(String key, Form<T> form) {
    if (!has(key)) {
      mistake(place(key), "is missing: it must be " + form.what());
    }
    return scalar(key).flatMap(scalar -> scalars.parse(scalar, form));
  }

  /** The value of a key, or the fallback where it is not written; after a mistake the fallback. */
  <T> T optional(String key, Form<T> form, T fallback) {
    return scalar(key)
        .filter(scalar -> !scalar.text().isEmpty())
        .flatMap(scalar -> scalars.parse(scalar, form))
        .orElse(fallback);
  }

  /**
   * A destination that can be used; none where the key is not written.
   *
   * @param needs what each platform that cannot be used is in want of
   */
  Optional<Destination> destination(String key, Map<String, String> needs) {
    Optional<Destination> written =
        scalar(key).flatMap(scalar -> scalars.parse(scalar, Forms.DESTINATION));
    written.ifPresent(
        to -> {
          String need = needs.getOrDefault(to.platform(), "");
          if (!need.isEmpty()) {
            scalars.report().lack(place(key), to + " needs " + need);
          }
        });
    return written;
  }

  /** What is written for a key, or else would be; it may come out empty. */
  Scalar writtenOr(String key, String otherwise) {
    return scalar(key)
        .or(() -> scalars.fill(otherwise, place(key)))
        .orElse(new Scalar(place(key), otherwise, ""));
  }

  /**
   * The values of a list, those that can be read; none where the key is not written. A list without
   * a value is a mistake.
   */
  <T> List<Item<T>> list(String key, Form<T> form) {
    List<Item<T>> values = new ArrayList<>();
    if (has(key) && lacks(key)) {
      mistake(place(key), NO_ITEMS);
    }
    items(key)
        .forEach(
            (at, node) ->
                scalars
                    .scalar(node, at)
                    .ifPresent(
                        scalar ->
                            scalars
                                .parse(scalar, form)
                                .ifPresent(value -> values.add(new Item<>(scalar, value)))));
    return values;
  }

  /** Reads a section; where the key is not written, an empty one. */
  <T> T section(String key, Function<Section, T> reader) {
    Entry entry = entry(key);
    return entry == null
        ? reader.apply(new Section(place(key), scalars))
        : read(entry.node(), entry.value(), scalars, reader);
  }

  /** True if the key is not written, or has nothing behind it, or an empty list. */
  boolean lacks(String key) {
    Entry entry = entry(key);
    return entry == null
        || Scalars.isNothing(entry.node())
        || (entry.node() instanceof SequenceNode list && list.getValue().isEmpty());
  }

  /** Reads a list of sections; there are none where it {@link #lacks} the key. */
  <T> List<T> sections(String key, Function<Section, T> reader) {
    List<T> sections = new ArrayList<>();
    items(key).forEach((at, node) -> sections.add(read(node, at, scalars, reader)));
    return sections;
  }

  private @Nullable Entry entry(String key) {
    asked.add(key);
    return entries.get(key);
  }

  private Optional<Scalar> scalar(String key) {
    Entry entry = entry(key);
    return entry == null ? Optional.empty() : scalars.scalar(entry.node(), entry.value());
  }

  private Map<Place, Node> items(String key) {
    Map<Place, Node> items = new LinkedHashMap<>();
    Entry entry = entry(key);
    if (entry != null && entry.node() instanceof SequenceNode list) {
      for (Node node : list.getValue()) {
        String path = place.child(key) + "[" + items.size() + "]";
        items.put(place.at(node.getStartMark(), path), node);
      }
    } else if (!lacks(key)) {
      mistake(place(key), NO_LIST);
    }
    return items;
  }

  private void add(NodeTuple tuple) {
    Node node = tuple.getKeyNode();
    if (!(node instanceof ScalarNode written)) {
      mistake(place.at(node.getStartMark(), place.path()), "a key must be text");
      return;
    }
    String key = written.getValue();
    Place here = place.at(node.getStartMark(), place.child(key));
    Entry before = entries.get(key);
    if (before != null) {
      mistake(here, "is written twice: line " + before.key().line() + " has it already");
      return;
    }
    Node value = tuple.getValueNode();
    entries.put(key, new Entry(here, place.at(value.getStartMark(), here.path()), value));
  }

  private void nameUnknownKeys() {
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) {
            mistake(entry.key(), "unknown key" + DidYouMean.questionOrAll(key, asked));
          }
        });
  }
}
