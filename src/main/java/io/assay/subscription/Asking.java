package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.brief.CaveatKind;
import io.assay.post.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what filters ask, in the order in which it is looked at.
 *
 * @param aliases that filters may name terms by
 */
record Asking(Aliases aliases) {
  /** What a filter asks; all of it has to hold. */
  List<Asked> of(Filters filters) {
    Filters.Regions regions = filters.regions();
    Field field = regions.children() ? Field.REGIONS : Field.REGIONS_ALONE;
    Filters.Keywords keywords = filters.keywords();
    return Stream.of(
            asked(Field.SOURCES, Selection.anyOf(filters.sources()), Asking::source),
            terms(Field.ORGANIZATIONS, filters.organizations(), Taxonomy.ORGANIZATION),
            terms(field, regions.names(), Taxonomy.REGION),
            terms(Field.TOPICS, filters.topics(), Taxonomy.TOPIC),
            asked(Field.CAVEATS, filters.caveats(), Asking::caveat),
            asked(
                Field.KEYWORDS,
                keywords.words(),
                keyword -> new Question.Says(keyword, keywords.in())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Asked> terms(Field field, Selection<String> names, Taxonomy taxonomy) {
    return asked(field, names, name -> new Question.Has(field, name, meant(name, taxonomy)));
  }

  private static Question source(String name) {
    return new Question.Has(Field.SOURCES, name, Set.of(name));
  }

  private static Question caveat(CaveatKind kind) {
    return new Question.Has(Field.CAVEATS, kind.key(), Set.of(kind.key()));
  }

  private static <T> Optional<Asked> asked(
      Field field, Selection<T> values, Function<T, Question> question) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Asked(field, values.map(question)));
  }

  /** What is written, for a source may call something so, and what it is an alias of. */
  private Set<String> meant(String written, Taxonomy taxonomy) {
    return Stream.concat(Stream.of(written), aliases.nameOf(taxonomy, written).stream())
        .map(Slug::of)
        .collect(Collectors.toSet());
  }
}
