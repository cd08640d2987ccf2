package io.assay.subscription;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a filter, or several together, ask of a post, to be reasoned about without one. What is said
 * here is sure: where it cannot be proved, nothing is said.
 */
record Demands(List<Asked> asked) {
  Demands {
    asked = List.copyOf(asked);
  }

  Demands and(Demands more) {
    return new Demands(Stream.concat(asked.stream(), more.asked.stream()).toList());
  }

  /** True if every post that the others let through is let through here too. */
  boolean cover(Demands others) {
    return asked.stream().allMatch(each -> holds(each.questions(), others));
  }

  private static boolean holds(Selection<Question> here, Demands others) {
    return (here.any().isEmpty() || others.demandOneOf(here.any()))
        && here.all().stream().allMatch(question -> others.demandOneOf(List.of(question)))
        && here.none().stream().allMatch(others::exclude);
  }

  /** True if each post that is let through has one of these. */
  private boolean demandOneOf(List<Question> wanted) {
    return asked.stream()
        .map(Asked::questions)
        .anyMatch(
            each ->
                each.all().stream().anyMatch(question -> implyOne(question, wanted))
                    || (!each.any().isEmpty()
                        && each.any().stream().allMatch(question -> implyOne(question, wanted))));
  }

  private static boolean implyOne(Question question, List<Question> wanted) {
    return wanted.stream().anyMatch(question::implies);
  }

  private boolean exclude(Question question) {
    return excluding(question).isPresent();
  }

  /** What is not to be had, and whatever has this would have it. */
  Optional<Question> excluding(Question question) {
    return asked.stream()
        .flatMap(each -> each.questions().none().stream())
        .filter(question::implies)
        .findFirst();
  }

  /** True if two of the filters together name no source that both take. */
  boolean isWithoutSource() {
    List<List<Question>> sources =
        asked.stream()
            .filter(each -> each.field() == Field.SOURCES && each.hasAny())
            .map(each -> each.questions().any())
            .toList();
    return sources.size() > 1
        && sources.get(0).stream()
            .noneMatch(source -> sources.stream().allMatch(others -> others.contains(source)));
  }
}
