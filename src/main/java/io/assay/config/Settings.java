package io.assay.config;

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
 * @param slack empty where Slack has no tokens
 * @param discord empty where Discord has no token
 * @param subscriptions in the order of the file
 */
public record Settings(
    StoreSettings store,
    BriefsSettings briefs,
    DeliverySettings delivery,
    List<SourceSettings> sources,
    Optional<SlackSettings> slack,
    Optional<DiscordSettings> discord,
    List<Subscription> subscriptions) {
  public Settings {
    sources = List.copyOf(sources);
    subscriptions = List.copyOf(subscriptions);
  }
}
