package io.assay.command;

import java.util.Optional;

/**
 * The questions that the buttons of answers ask. A button carries a token only, so that it cannot
 * be forged into another question, and works as long as the question is kept.
 */
public interface FollowUps {
  /**
   * Keeps a question.
   *
   * @param line as typed after {@code /ree}, at most 4,000 characters
   * @return its token, 1 to 30 letters and digits; the same for the same question
   */
  String keep(String line);

  /** The question with this token; empty where it was never kept, or too long ago. */
  Optional<String> find(String token);
}
