package io.assay.web;

import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.outbox.Entry;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a message says, in one line that opens the post that it is about. */
final class MessageLine {
  private static final int LONGEST = 140;
  private static final int KEY_SHOWN = 8;

  private MessageLine() {}

  static Element of(Entry entry) {
    String words = entry.message().map(Message::summary).orElse("(cannot be read)");
    String shown = entry.withdrawn() ? "(its post was taken back)" : words;
    return Html.of("p", "title", Html.link(post(entry), Html.foreign(shown, LONGEST)));
  }

  private static Optional<URI> post(Entry entry) {
    return entry.message().stream()
        .flatMap(message -> message.blocks().stream())
        .filter(Block.Title.class::isInstance)
        .map(block -> ((Block.Title) block).link())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** As much of the key as it takes to tell it from others, nearly always. */
  static String key(Entry entry) {
    return entry.key().token().substring(0, KEY_SHOWN);
  }
}
