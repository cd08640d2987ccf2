package io.assay.subscription;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One field of a filter: the numbers of its questions. */
final class Condition {
  private static final int MOST_NAMED = 5;

  private final Field field;
  private final int[] any;
  private final int[] all;
  private final int[] none;

  Condition(Field field, Selection<Integer> questions) {
    this.field = field;
    this.any = numbers(questions.any());
    this.all = numbers(questions.all());
    this.none = numbers(questions.none());
  }

  private static int[] numbers(List<Integer> questions) {
    return questions.stream().mapToInt(Integer::intValue).toArray();
  }

  Answer holds(Examination post) {
    Answer holds = any(post);
    for (int at = 0; at < all.length && holds != Answer.NO; at++) {
      holds = both(holds, post.answer(all[at]));
    }
    for (int at = 0; at < none.length && holds != Answer.NO; at++) {
      holds = both(holds, not(post.answer(none[at])));
    }
    return holds;
  }

  private Answer any(Examination post) {
    Answer answer = any.length == 0 ? Answer.YES : Answer.NO;
    for (int question : any) {
      switch (post.answer(question)) {
        case YES -> {
          return Answer.YES;
        }
        case UNKNOWN -> answer = Answer.UNKNOWN;
        case NO -> {}
      }
    }
    return answer;
  }

  private static Answer both(Answer one, Answer other) {
    return other == Answer.YES || one == Answer.NO ? one : other;
  }

  private static Answer not(Answer answer) {
    return switch (answer) {
      case YES -> Answer.NO;
      case NO -> Answer.YES;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  /** Says why it holds or does not. */
  Reason reason(Examination post) {
    Answer holds = holds(post);
    String words =
        switch (holds) {
          case YES -> whyItHolds(post);
          case NO -> whyNot(post);
          case UNKNOWN -> "cannot be told: " + post.facts().gap();
        };
    return new Reason(field.key(), holds, words);
  }

  private String whyItHolds(Examination post) {
    IntStream first = Arrays.stream(any).filter(number -> is(post, number, Answer.YES)).limit(1);
    int[] had = IntStream.concat(first, Arrays.stream(all)).toArray();
    return had.length == 0
        ? "none of " + names(post, none)
        : Arrays.stream(had)
            .limit(MOST_NAMED)
            .mapToObj(number -> proof(post, number))
            .collect(joining("; "));
  }

  private String whyNot(Examination post) {
    if (any(post) == Answer.NO) {
      return (any.length == 1 ? "not " : "none of ") + names(post, any) + own(post);
    }
    return Arrays.stream(all)
        .filter(number -> is(post, number, Answer.NO))
        .mapToObj(number -> "not " + quoted(post, number) + own(post))
        .findFirst()
        .orElseGet(() -> excluded(post));
  }

  private String excluded(Examination post) {
    return Arrays.stream(none)
        .filter(number -> is(post, number, Answer.YES))
        .mapToObj(number -> "is not to have " + proof(post, number))
        .findFirst()
        .orElse("");
  }

  private String own(Examination post) {
    return "; " + post.facts().own(field);
  }

  private static boolean is(Examination post, int number, Answer answer) {
    return post.answer(number) == answer;
  }

  private static String proof(Examination post, int number) {
    String proof = post.question(number).proof(post.facts());
    return quoted(post, number) + (proof.isEmpty() ? "" : ": " + proof);
  }

  private static String names(Examination post, int[] numbers) {
    return Arrays.stream(numbers)
            .limit(MOST_NAMED)
            .mapToObj(number -> quoted(post, number))
            .collect(joining(", "))
        + (numbers.length > MOST_NAMED ? " and " + (numbers.length - MOST_NAMED) + " more" : "");
  }

  private static String quoted(Examination post, int number) {
    return '"' + post.question(number).written() + '"';
  }
}
