package io.assay.subscription;

import java.util.Set;
import java.util.stream.Collectors;

/** What is asked about a post: many subscriptions may ask the same. */
sealed interface Question {
  Answer answer(Facts facts);

  /** As it is written. */
  String written();

  /** True if no post can have this and not the other, nor leave only the other untold. */
  boolean implies(Question other);

  /** Marks of what it asks; whatever implies it has one of them among its {@link #traits}. */
  Set<String> hints();

  /** Marks of what it asks, one at least of the {@link #hints} of each that it implies. */
  Set<String> traits();

  /** The words of the post that make the answer a yes; empty where that is plain. */
  String proof(Facts facts);

  /**
   * Whether it has a tag.
   *
   * @param anyOf the slugs that will do: its own, and that of what it is an alias of
   */
  record Has(Field field, String written, Set<String> anyOf) implements Question {
    @Override
    public Answer answer(Facts facts) {
      return facts.has(field, anyOf);
    }

    @Override
    public boolean implies(Question other) {
      return other instanceof Has has
          && (field == has.field || (field == Field.REGIONS_ALONE && has.field == Field.REGIONS))
          && has.anyOf.containsAll(anyOf);
    }

    @Override
    public Set<String> hints() {
      return anyOf.stream().map(this::mark).collect(Collectors.toSet());
    }

    @Override
    public Set<String> traits() {
      return anyOf.stream().sorted().limit(1).map(this::mark).collect(Collectors.toSet());
    }

    private String mark(String slug) {
      return (field == Field.REGIONS_ALONE ? Field.REGIONS : field) + " " + slug;
    }

    @Override
    public String proof(Facts facts) {
      String named = facts.named(field, anyOf);
      return Slug.of(named).equals(Slug.of(written)) ? "" : named;
    }
  }

  /** Whether it says something. */
  record Says(Keyword keyword, Set<Part> in) implements Question {
    @Override
    public Answer answer(Facts facts) {
      return facts.says(keyword, in);
    }

    @Override
    public String written() {
      return keyword.toString();
    }

    @Override
    public boolean implies(Question other) {
      return other instanceof Says says && says.in.containsAll(in) && keyword.implies(says.keyword);
    }

    @Override
    public Set<String> hints() {
      return keyword.hints();
    }

    @Override
    public Set<String> traits() {
      return keyword.traits();
    }

    @Override
    public String proof(Facts facts) {
      return facts.find(keyword, in).map(Found::quoted).orElse("");
    }
  }
}
