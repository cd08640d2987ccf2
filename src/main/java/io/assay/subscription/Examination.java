package io.assay.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions of all subscriptions put to one post: each when the first one asks it, and only
 * once. For one thread.
 */
final class Examination {
  private final List<Question> questions;
  private final Facts facts;
  private final @Nullable Answer[] answers;

  Examination(List<Question> questions, Facts facts) {
    this.questions = questions;
    this.facts = facts;
    this.answers = new @Nullable Answer[questions.size()];
  }

  Facts facts() {
    return facts;
  }

  Question question(int number) {
    return questions.get(number);
  }

  Answer answer(int number) {
    Answer known = answers[number];
    if (known == null) {
      known = questions.get(number).answer(facts);
      answers[number] = known;
    }
    return known;
  }
}
