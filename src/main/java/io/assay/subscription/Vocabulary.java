package io.assay.subscription;

import io.assay.post.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that sources use for one kind of tag. */
final class Vocabulary {
  private static final LevenshteinDistance MISTAKES = new LevenshteinDistance(2);

  private final Map<String, String> slugOfName = new TreeMap<>();
  private final Set<String> slugs = new HashSet<>();
  private final Map<String, String> slugByName = new HashMap<>();

  Vocabulary(Collection<Term> terms) {
    for (Term term : terms) {
      slugOfName.put(term.name(), Slug.of(term.name()));
      slugs.add(Slug.of(term.slug()));
      slugByName.put(Slug.of(term.name()), term.slug());
    }
  }

  boolean knows(String name) {
    return slugs.contains(Slug.of(name)) || slugByName.containsKey(Slug.of(name));
  }

  /** The slug of a name that cannot be guessed from it: {@code usa} for "United States". */
  Optional<String> slugBehind(String name) {
    return slugs.contains(Slug.of(name))
        ? Optional.empty()
        : Optional.ofNullable(slugByName.get(Slug.of(name)));
  }

  /** True if some name differs by one or two letters; a longer one is rather another name. */
  boolean hasAlmost(String name) {
    String slug = Slug.of(name);
    return slugOfName.values().stream().anyMatch(known -> MISTAKES.apply(slug, known) >= 0);
  }

  String question(String name) {
    return DidYouMean.question(DidYouMean.closest(name, slugOfName.entrySet().stream()));
  }
}
