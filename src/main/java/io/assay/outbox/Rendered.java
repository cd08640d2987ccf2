package io.assay.outbox;

import io.assay.message.Message;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a message looks like on a platform. An alert goes to many destinations, one right after the
 * other, and is written once for all of them. Safe for many threads.
 *
 * @param <T> what the platform takes; shared, so nobody may change it
 */
public final class Rendered<T> {
  private final Function<Message, T> writer;
  private volatile @Nullable Last<T> last;

  private record Last<T>(Message message, T rendered) {}

  /**
   * @param writer a pure function
   */
  public Rendered(Function<Message, T> writer) {
    this.writer = writer;
  }

  /** The message as the platform takes it. */
  public T of(Message message) {
    Last<T> before = last;
    if (before != null && before.message().equals(message)) {
      return before.rendered();
    }
    T rendered = writer.apply(message);
    last = new Last<>(message, rendered);
    return rendered;
  }
}
