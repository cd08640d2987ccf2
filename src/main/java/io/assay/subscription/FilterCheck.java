package io.assay.subscription;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what filters ask that no post can have, or that any has.
 *
 * @param off keys of the kinds of caveats that are not looked for
 */
record FilterCheck(Asking asking, Set<String> off) {
  FilterCheck {
    off = Set.copyOf(off);
  }

  /** True if no post can ever match. */
  boolean isDead(Demands demands) {
    return contradiction(demands).isPresent();
  }

  /**
   * What is to be said of one.
   *
   * @param demands what its filter asks
   */
  List<RuleFinding> check(Subscription subscription, Demands demands) {
    List<RuleFinding> found = new ArrayList<>();
    Optional<Contradiction> never = contradiction(demands);
    never.ifPresent(
        why ->
            found.add(
                new RuleFinding(
                    subscription.name(),
                    why.field().key(),
                    "can never match%s: %s"
                        .formatted(
                            why.needsText() ? " a post whose text is known" : "", why.words()))));
    for (Asked asked : demands.asked()) {
      boolean said = never.filter(why -> why.field() == asked.field()).isPresent();
      (said ? List.<String>of() : remarks(asked, demands))
          .forEach(
              text -> found.add(new RuleFinding(subscription.name(), asked.field().key(), text)));
    }
    if (never.isEmpty()) {
      callsNobody(subscription, demands).ifPresent(found::add);
    }
    return found;
  }

  /** Where and why no post can match. */
  private record Contradiction(Field field, String words) {
    /** What cannot be told of a post keeps it from nobody. */
    boolean needsText() {
      return field == Field.CAVEATS || field == Field.KEYWORDS;
    }
  }

  private Optional<Contradiction> contradiction(Demands demands) {
    if (demands.isWithoutSource()) {
      return Optional.of(
          new Contradiction(Field.SOURCES, "no source is among those of both conditions"));
    }
    return demands.asked().stream()
        .flatMap(asked -> contradiction(asked, demands).stream())
        .findFirst();
  }

  private Optional<Contradiction> contradiction(Asked asked, Demands demands) {
    List<String> any = dead(asked.questions().any(), demands);
    if (asked.hasAny() && any.size() == asked.questions().any().size()) {
      return Optional.of(new Contradiction(asked.field(), String.join("; ", any)));
    }
    List<String> all = dead(asked.questions().all(), demands);
    if (!all.isEmpty()) {
      return Optional.of(new Contradiction(asked.field(), String.join("; ", all)));
    }
    return asked.questions().none().stream()
        .filter(FilterCheck::isEverywhere)
        .findFirst()
        .map(
            question ->
                new Contradiction(
                    asked.field(), quoted(question) + " stands in any text, and none may have it"));
  }

  /** Why some of these can be had by no post. */
  private List<String> dead(List<Question> wanted, Demands demands) {
    return wanted.stream()
        .flatMap(
            question ->
                isOff(question)
                    ? Optional.of(notLookedFor(question)).stream()
                    : demands.excluding(question).stream()
                        .map(
                            none ->
                                quoted(question) + " is wanted, and " + quoted(none) + " is not"))
        .toList();
  }

  private List<String> remarks(Asked asked, Demands demands) {
    List<String> remarks = new ArrayList<>();
    Selection<Question> questions = asked.questions();
    dead(questions.any(), demands).forEach(why -> remarks.add("counts for nothing: " + why));
    questions.none().stream()
        .filter(this::isOff)
        .forEach(question -> remarks.add("keeps nothing out: " + notLookedFor(question)));
    List<Question> wide =
        questions.values().stream()
            .filter(question -> !questions.none().contains(question) && isEverywhere(question))
            .toList();
    if (!wide.isEmpty()) {
      remarks.add(
          wide.stream().map(FilterCheck::quoted).collect(joining(", "))
              + " stands in nearly any text: it keeps nothing out");
    }
    return remarks;
  }

  private Optional<RuleFinding> callsNobody(Subscription subscription, Demands demands) {
    return subscription
        .style()
        .mention()
        .map(mention -> demands.and(new Demands(asking.of(mention.when()))))
        .flatMap(this::contradiction)
        .map(
            why ->
                new RuleFinding(
                    subscription.name(),
                    "mention",
                    "calls nobody: no post that is wanted%s is like this; %s: %s"
                        .formatted(
                            why.needsText() ? ", and whose text is known," : "",
                            why.field().key(),
                            why.words())));
  }

  private boolean isOff(Question question) {
    return question instanceof Question.Has has
        && has.field() == Field.CAVEATS
        && off.contains(has.written());
  }

  private static boolean isEverywhere(Question question) {
    return question instanceof Question.Says says && says.keyword().isEverywhere();
  }

  private static String notLookedFor(Question question) {
    return quoted(question) + " is not looked for: briefs.yaml switches it off";
  }

  private static String quoted(Question question) {
    return '"' + question.written() + '"';
  }
}
