package io.assay.command;

import io.assay.message.Message;
import io.assay.message.Picture;
import java.util.Optional;

/**
 * What is said to a question.
 *
 * @param message complete without the picture
 * @param picture only where all may see the answer: a message for one reader can carry no file in
 *     Slack
 */
public record Answer(Message message, Optional<Picture> picture) {
  public static Answer of(Message message) {
    return new Answer(message, Optional.empty());
  }

  /** One paragraph. */
  public static Answer of(String text) {
    return of(Message.of(text));
  }
}
