package io.assay.config;

import io.assay.store.StoreSettings;
import io.assay.web.HttpSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process is started with, and keeps to its end; but for the admins. */
public record StartSettings(StoreSettings store, HttpSettings http, ChatSettings chats) {
  /** These beside a process that runs. */
  StartSettings beside(StartSettings running) {
    ChatSettings open =
        new ChatSettings(running.chats.slack(), running.chats.discord(), chats.admins());
    return new StartSettings(running.store, running.http, open);
  }

  /** What of these holds only when a process is started anew that runs on others; a line each. */
  List<String> onlyAtStart(StartSettings running) {
    return Stream.of(
            changed("store", store, running.store),
            changed("http", http, running.http),
            changed("slack", chats.slack(), running.chats.slack()),
            changed("discord", chats.discord(), running.chats.discord()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> changed(String section, Object wanted, Object running) {
    return wanted.equals(running)
        ? Optional.empty()
        : Optional.of("what changed below " + section + " takes effect at the next start");
  }
}
