package io.assay.subscription;

/** One field of a filter: what it asks about a post. */
record Asked(Field field, Selection<Question> questions) {
  /** One of these, if there are any. */
  boolean hasAny() {
    return !questions.any().isEmpty();
  }
}
