package io.assay.command;

import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.outbox.Entry;
import io.assay.outbox.Kind;
import io.assay.outbox.Receipt;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What became of a message about a post, in words. */
public final class MessageTrace {
  private MessageTrace() {}

  /** In one line: {@code alert sent 3h ago}. */
  public static String words(Entry entry, Instant now) {
    return what(entry) + " " + became(entry, now);
  }

  /** What kind of message it is: {@code alert}. */
  public static String what(Entry entry) {
    return switch (entry.key().kind()) {
      case ALERT -> "alert";
      case EDIT -> "edit";
      case REPLY -> "answer that says what changed";
      case DIGEST -> "digest";
      case NOTICE -> "notice";
      case TEST -> "test";
    };
  }

  private static String became(Entry entry, Instant now) {
    String settled = Ago.of(entry.times().last(), now);
    return switch (entry.state()) {
      case HELD -> "held back, released " + Ago.of(entry.times().dueAt(), now) + because(entry);
      case OWED -> "to be sent" + paused(entry) + because(entry);
      case CLAIMED, UNKNOWN -> "on its way" + because(entry);
      case DELIVERED -> "sent " + settled;
      case REFUSED -> "given up " + settled + because(entry);
      case DIGESTED -> "said in a digest" + because(entry);
      case DROPPED -> "not sent" + because(entry);
    };
  }

  private static String paused(Entry entry) {
    return entry
        .turn()
        .flatMap(Entry.Turn::pausedBy)
        .map(to -> " when " + to + " is paused no more")
        .orElse("");
  }

  private static String because(Entry entry) {
    return entry.why().isEmpty() ? "" : ": " + entry.why();
  }

  static boolean isAlert(Entry entry) {
    return entry.key().kind() == Kind.ALERT;
  }

  /** A line that opens the message on its platform, where that is known. */
  static Optional<Block.Entry> link(Entry entry, Instant now) {
    return entry
        .links()
        .receipt()
        .map(Receipt::permalink)
        .flatMap(MessageTrace::address)
        .map(
            link ->
                new Block.Entry(
                    entry.key().to().toString(), link, entry.times().last(), words(entry, now)));
  }

  private static Optional<URI> address(String permalink) {
    try {
      return permalink.isEmpty() ? Optional.empty() : Optional.of(URI.create(permalink));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
