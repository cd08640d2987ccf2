package io.assay.cli;

import io.assay.archive.Aliases;
import io.assay.config.Settings;
import io.assay.config.SubscriptionEntries;
import io.assay.store.Database;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import java.time.InstantSource;

/**
 * What the commands about subscriptions made in chat work on, beside a running Assay or without.
 */
final class SubscriptionsStore implements AutoCloseable {
  private final SubscriptionEntries entries;
  private final Database database;
  private final ChatSubscriptions chat;

  private SubscriptionsStore(Settings settings) {
    this.entries = new SubscriptionEntries(() -> settings, InstantSource.system());
    this.database = Database.open(settings.store());
    this.chat =
        new ChatSubscriptions(
            new ChatSubscriptionStore(database),
            new LiveSubscriptions(settings.subscriptions(), new Aliases(settings.aliases())),
            entries,
            entry -> {});
    chat.load();
  }

  /** Opens it; makes a database where there is none yet. */
  static SubscriptionsStore open(Settings settings) {
    return new SubscriptionsStore(settings);
  }

  /**
   * Opens it to look at it.
   *
   * @throws Failure where there is no database: none is made for a look
   */
  static SubscriptionsStore openOrFail(Settings settings) {
    if (!settings.store().exists()) {
      throw new Failure(
          "No subscription was made in chat: there is no database at "
              + settings.store().place()
              + " yet.");
    }
    return open(settings);
  }

  ChatSubscriptions chat() {
    return chat;
  }

  SubscriptionEntries entries() {
    return entries;
  }

  @Override
  public void close() {
    database.close();
  }
}
