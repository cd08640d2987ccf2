package io.assay.archive;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All aliases, to be looked up from both sides. Immutable. */
public final class Aliases {
  public static final Aliases NONE = new Aliases(List.of());

  private final Map<Key, List<Alias>> byName;
  private final Map<Key, String> names = new HashMap<>();

  private record Key(Taxonomy taxonomy, String letters) {}

  public Aliases(List<Alias> aliases) {
    this.byName =
        aliases.stream()
            .collect(Collectors.groupingBy(alias -> byCore(alias.taxonomy(), alias.name())));
    aliases.forEach(
        alias ->
            names.putIfAbsent(new Key(alias.taxonomy(), compared(alias.alias())), alias.name()));
  }

  /**
   * The form in which names are compared: whatever their case, accents, hyphens and spaces; empty
   * where there is no letter and no number.
   */
  public static String compared(String name) {
    return ComparedName.of(name).letters();
  }

  /** What else a term is called; its legal form ("Co., Ltd.") need not be written. */
  List<String> of(Term term) {
    return Stream.of(term.name(), term.slug())
        .map(name -> byCore(term.taxonomy(), name))
        .distinct()
        .flatMap(key -> byName.getOrDefault(key, List.of()).stream())
        .map(Alias::alias)
        .toList();
  }

  /** The name of the term that this is an alias of. */
  public Optional<String> nameOf(Taxonomy taxonomy, String alias) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(names.get(new Key(taxonomy, compared(alias))));
  }

  private static Key byCore(Taxonomy taxonomy, String name) {
    return new Key(taxonomy, ComparedName.of(name).core().letters());
  }
}
