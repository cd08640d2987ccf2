package io.assay.subscription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds among many those whose demands may cover others, so that not each has to be compared with
 * each. It is told first of all that will come: each is filed under what it asks that few others
 * ask.
 */
final class DemandIndex<T> {
  private static final String HAD = "+";
  private static final String EXCLUDED = "-";

  private final Map<String, Integer> common = new HashMap<>();
  private final Map<String, List<Filed<T>>> filed = new HashMap<>();
  private final List<Filed<T>> unconditional = new ArrayList<>();

  /**
   * @param anchors of its demands, the rarest first
   */
  private record Filed<T>(T one, List<Set<String>> anchors) {}

  /** To be told of each, before the first one is added. */
  void announce(Demands demands) {
    anchors(demands)
        .flatMap(Set::stream)
        .forEach(key -> common.merge(key, 1, (before, more) -> before + more));
  }

  void add(T one, Demands demands) {
    List<Set<String>> anchors =
        anchors(demands).sorted(Comparator.comparingInt(this::weight)).toList();
    Filed<T> last = new Filed<>(one, anchors);
    if (anchors.isEmpty()) {
      unconditional.add(last);
    } else {
      anchors.get(0).forEach(key -> filed.computeIfAbsent(key, it -> new ArrayList<>()).add(last));
    }
  }

  /** Whatever was added and covers these is in one of the parts, each in the order of adding. */
  Stream<Stream<T>> mayCover(Demands demands) {
    Set<String> had = set(demands.asked().stream().map(Asked::questions).flatMap(this::keys));
    return Stream.concat(
            Stream.of(unconditional), had.stream().map(key -> filed.getOrDefault(key, List.of())))
        .map(
            part ->
                part.stream()
                    .filter(
                        other ->
                            other.anchors().stream()
                                .noneMatch(anchor -> Collections.disjoint(anchor, had)))
                    .map(Filed::one));
  }

  private Stream<String> keys(Selection<Question> questions) {
    return Stream.of(
            questions.all().stream().flatMap(one -> keys(HAD, one.traits())),
            keys(HAD, rarest(questions.any())),
            questions.none().stream().flatMap(one -> keys(EXCLUDED, one.hints())))
        .flatMap(each -> each);
  }

  /** All of them have to be covered, so one will do to find what covers them. */
  private Set<String> rarest(List<Question> any) {
    return any.stream()
        .map(Question::traits)
        .min(Comparator.comparingInt(traits -> weight(set(keys(HAD, traits)))))
        .orElse(Set.of());
  }

  private int weight(Set<String> keys) {
    return keys.stream().mapToInt(key -> common.getOrDefault(key, 0)).sum();
  }

  /** Each says all by itself what others must have if these demands cover theirs. */
  private static Stream<Set<String>> anchors(Demands demands) {
    return demands.asked().stream()
        .map(Asked::questions)
        .flatMap(
            questions ->
                Stream.of(
                        Stream.of(questions.any())
                            .filter(any -> !any.isEmpty())
                            .map(DemandIndex::had),
                        questions.all().stream().map(one -> had(List.of(one))),
                        questions.none().stream().map(none -> set(keys(EXCLUDED, none.traits()))))
                    .flatMap(each -> each));
  }

  private static Set<String> had(List<Question> any) {
    return set(any.stream().flatMap(question -> keys(HAD, question.hints())));
  }

  private static Set<String> set(Stream<String> keys) {
    return keys.collect(Collectors.toSet());
  }

  private static Stream<String> keys(String prefix, Set<String> marks) {
    return marks.stream().map(mark -> prefix + mark);
  }
}
