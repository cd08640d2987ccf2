package io.assay.config;

import io.assay.archive.Alias;
import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.outbox.DeliverySettings;
import io.assay.store.StoreSettings;
import io.assay.subscription.Subscription;
import java.util.List;
import java.util.Optional;

/**
 * All that the files say. It is right: names are unique, each subscription's sources exist and its
 * platform has its tokens.
 *
 * @param briefs how posts are read
 * @param delivery how what is owed is delivered
 * @param subscriptions in the order of the file
 * @param aliases what organizations, regions and topics are called besides
 */
public record Settings(
    StoreSettings store,
    BriefsSettings briefs,
    DeliverySettings delivery,
    List<SourceSettings> sources,
    ChatSettings chats,
    List<Subscription> subscriptions,
    List<Alias> aliases) {
  public Settings {
    sources = List.copyOf(sources);
    subscriptions = List.copyOf(subscriptions);
    aliases = List.copyOf(aliases);
  }

  /** Empty where Slack has no tokens. */
  public Optional<SlackSettings> slack() {
    return chats.slack();
  }

  /** Empty where Discord has no token. */
  public Optional<DiscordSettings> discord() {
    return chats.discord();
  }
}
