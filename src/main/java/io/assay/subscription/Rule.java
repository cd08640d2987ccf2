package io.assay.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription made ready to be asked.
 *
 * @param conditions that all have to hold
 * @param mention those of its mention; null where it has none
 */
record Rule(
    Subscription subscription, List<Condition> conditions, @Nullable List<Condition> mention) {
  Rule {
    conditions = List.copyOf(conditions);
  }

  boolean matches(Examination post) {
    return hold(conditions, post);
  }

  boolean mentions(Examination post) {
    return mention != null && hold(mention, post);
  }

  /** What cannot be told keeps nothing out. */
  private static boolean hold(List<Condition> conditions, Examination post) {
    for (int at = 0; at < conditions.size(); at++) {
      if (conditions.get(at).holds(post) == Answer.NO) {
        return false;
      }
    }
    return true;
  }
}
