package io.assay.config;

import io.assay.brief.CaveatKind;
import io.assay.post.Taxonomy;
import io.assay.subscription.DidYouMean;
import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Part;
import io.assay.subscription.Selection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads which posts are wanted: the keys of a filter, in the section where they stand. */
final class FiltersReader {
  private static final int LONGEST_TERM = 200;
  private static final List<String> CAVEATS =
      Stream.of(CaveatKind.values()).map(CaveatKind::key).toList();

  private final NamePlaces places = new NamePlaces();
  private final List<String> sources;

  /**
   * @param sources that are configured; none if that is not known
   */
  FiltersReader(List<SourceSettings> sources) {
    this.sources = sources.stream().map(SourceSettings::name).toList();
  }

  /** Where names of organizations, regions and topics stood. */
  NamePlaces places() {
    return places;
  }

  /**
   * Reads a filter.
   *
   * @param subscription name of the one that it belongs to
   */
  Filters read(Section section, String subscription) {
    return new Filters(
        sources(section),
        terms(section, subscription, "organizations", Taxonomy.ORGANIZATION),
        field(
            section,
            "regions",
            terms(subscription, Taxonomy.REGION),
            (names, more) -> new Filters.Regions(names, children(more))),
        terms(section, subscription, "topics", Taxonomy.TOPIC),
        field(section, "caveats", FiltersReader::caveats, (kinds, more) -> kinds),
        field(
            section,
            "keywords",
            FiltersReader::keywords,
            (words, more) -> new Filters.Keywords(words, parts(more))));
  }

  /** Reads a list of values. */
  private interface Values<T> {
    List<Section.Item<T>> read(Section section, String key);
  }

  /**
   * Reads a field: a list, of which one value will do, or a map that says more.
   *
   * @param result is given that map too; empty where there is a list or nothing
   */
  private static <T, R> R field(
      Section section,
      String key,
      Values<T> values,
      BiFunction<Selection<T>, Optional<Section>, R> result) {
    return section.isMap(key)
        ? section.section(key, map -> result.apply(selection(map, values), Optional.of(map)))
        : result.apply(Selection.anyOf(plain(values.read(section, key))), Optional.empty());
  }

  private static <T> Selection<T> selection(Section map, Values<T> values) {
    if (!map.has("any") && !map.has("all") && !map.has("none")) {
      map.mistake(map.place(), "names nothing: it needs any, all or none, each with a list");
    }
    List<T> any = plain(values.read(map, "any"));
    List<T> all = plain(values.read(map, "all"));
    List<Section.Item<T>> none = values.read(map, "none");
    for (Section.Item<T> item : none) {
      if (any.contains(item.value()) || all.contains(item.value())) {
        map.mistake(
            item.scalar().place(),
            item.scalar().quoted() + " is wanted and not wanted: take it out of one of the lists");
      }
    }
    return new Selection<>(any, all, plain(none));
  }

  private static <T> List<T> plain(List<Section.Item<T>> items) {
    return items.stream().map(Section.Item::value).toList();
  }

  private Selection<String> terms(
      Section section, String subscription, String key, Taxonomy taxonomy) {
    return field(section, key, terms(subscription, taxonomy), (names, more) -> names);
  }

  private Values<String> terms(String subscription, Taxonomy taxonomy) {
    return (section, key) -> {
      List<Section.Item<String>> items = section.list(key, Forms.text(LONGEST_TERM));
      items.forEach(
          item -> places.add(subscription, taxonomy, item.value(), item.scalar().place()));
      return items;
    };
  }

  private static boolean children(Optional<Section> regions) {
    return regions.map(map -> map.optional("children", Forms.YES_OR_NO, true)).orElse(true);
  }

  private static List<Section.Item<Keyword>> keywords(Section section, String key) {
    List<Section.Item<Keyword>> keywords = new ArrayList<>();
    for (Section.Item<String> item : section.list(key, Forms.text(Keyword.LONGEST))) {
      try {
        keywords.add(new Section.Item<>(item.scalar(), Keyword.of(item.value())));
      } catch (IllegalArgumentException e) {
        section.mistake(item.scalar().place(), item.scalar().quoted() + " " + e.getMessage());
      }
    }
    return keywords;
  }

  private static List<Section.Item<CaveatKind>> caveats(Section section, String key) {
    List<Section.Item<CaveatKind>> kinds = new ArrayList<>();
    Form<String> named = Forms.text(LONGEST_TERM).oneOf(CAVEATS);
    for (Section.Item<String> item : section.list(key, named)) {
      CaveatKind.of(item.value())
          .ifPresentOrElse(
              kind -> kinds.add(new Section.Item<>(item.scalar(), kind)),
              () ->
                  section.mistake(
                      item.scalar().place(),
                      "no kind of caveat is called "
                          + item.scalar().quoted()
                          + DidYouMean.questionOrAll(item.value(), CAVEATS)));
    }
    return kinds;
  }

  private static Set<Part> parts(Optional<Section> keywords) {
    List<Part> in = keywords.map(map -> plain(map.list("in", Forms.PART))).orElse(List.of());
    return in.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(in);
  }

  private Set<String> sources(Section section) {
    List<Section.Item<String>> items = section.list("sources", Forms.text(LONGEST_TERM));
    items.forEach(item -> requireKnown(section, item));
    return Set.copyOf(plain(items));
  }

  private void requireKnown(Section section, Section.Item<String> item) {
    if (!sources.isEmpty() && !sources.contains(item.value())) {
      Scalar scalar = item.scalar();
      section.mistake(
          scalar.place(),
          "no source is called "
              + scalar.quoted()
              + DidYouMean.questionOrAll(item.value(), sources));
    }
  }
}
