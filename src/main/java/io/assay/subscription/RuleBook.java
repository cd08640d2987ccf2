package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.brief.CaveatKind;
import io.assay.post.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes rules of subscriptions, and numbers the questions that they ask. */
final class RuleBook {
  private final Aliases aliases;
  private final Map<Question, Integer> numbers = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  RuleBook(List<Subscription> subscriptions, Aliases aliases) {
    this.aliases = aliases;
    subscriptions.forEach(this::add);
  }

  /** In the order of the subscriptions. */
  List<Rule> rules() {
    return rules;
  }

  /** By their numbers. */
  List<Question> questions() {
    return questions;
  }

  private void add(Subscription subscription) {
    rules.add(
        new Rule(
            subscription,
            conditions(subscription.filters()),
            subscription
                .style()
                .mention()
                .map(mention -> conditions(mention.when()))
                .orElse(null)));
  }

  private List<Condition> conditions(Filters filters) {
    Filters.Regions regions = filters.regions();
    Selection<String> sources = Selection.anyOf(filters.sources());
    return Stream.of(
            condition(Field.SOURCES, sources, RuleBook::source),
            terms(Field.ORGANIZATIONS, filters.organizations(), Taxonomy.ORGANIZATION),
            terms(
                regions.children() ? Field.REGIONS : Field.REGIONS_ALONE,
                regions.names(),
                Taxonomy.REGION),
            terms(Field.TOPICS, filters.topics(), Taxonomy.TOPIC),
            condition(Field.CAVEATS, filters.caveats(), RuleBook::caveat),
            condition(
                Field.KEYWORDS,
                filters.keywords().words(),
                keyword -> new Question.Says(keyword, filters.keywords().in())))
        .flatMap(Function.identity())
        .toList();
  }

  private Stream<Condition> terms(Field field, Selection<String> names, Taxonomy taxonomy) {
    return condition(field, names, name -> new Question.Has(field, name, meant(name, taxonomy)));
  }

  private static Question source(String name) {
    return new Question.Has(Field.SOURCES, name, Set.of(name));
  }

  private static Question caveat(CaveatKind kind) {
    return new Question.Has(Field.CAVEATS, kind.key(), Set.of(kind.key()));
  }

  private <T> Stream<Condition> condition(
      Field field, Selection<T> asked, Function<T, Question> question) {
    return asked.isEmpty()
        ? Stream.empty()
        : Stream.of(new Condition(field, asked.map(value -> number(question.apply(value)))));
  }

  private int number(Question question) {
    return numbers.computeIfAbsent(
        question,
        asked -> {
          questions.add(asked);
          return questions.size() - 1;
        });
  }

  /** What is written, for a source may call something so, and what it is an alias of. */
  private Set<String> meant(String written, Taxonomy taxonomy) {
    return Stream.concat(Stream.of(written), aliases.nameOf(taxonomy, written).stream())
        .map(Slug::of)
        .collect(Collectors.toSet());
  }
}
