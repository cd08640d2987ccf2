package io.assay.subscription;

import io.assay.archive.Aliases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rules of subscriptions, and numbers the questions that they ask. */
final class RuleBook {
  private final Asking asking;
  private final Map<Question, Integer> numbers = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  RuleBook(List<Subscription> subscriptions, Aliases aliases) {
    this.asking = new Asking(aliases);
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
    return asking.of(filters).stream()
        .map(asked -> new Condition(asked.field(), asked.questions().map(this::number)))
        .toList();
  }

  private int number(Question question) {
    return numbers.computeIfAbsent(
        question,
        asked -> {
          questions.add(asked);
          return questions.size() - 1;
        });
  }
}
