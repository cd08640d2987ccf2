package io.assay.config;

import io.assay.archive.Alias;
import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.outbox.DeliverySettings;
import io.assay.store.StoreSettings;
import io.assay.subscription.Subscription;
import io.assay.web.HttpSettings;
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
    StartSettings start,
    BriefsSettings briefs,
    DeliverySettings delivery,
    List<SourceSettings> sources,
    List<Subscription> subscriptions,
    List<Alias> aliases) {
  public Settings {
    sources = List.copyOf(sources);
    subscriptions = List.copyOf(subscriptions);
    aliases = List.copyOf(aliases);
  }

  /** These beside a process that runs: what cannot be changed while it does stays as it was. */
  public Settings beside(Settings running) {
    return new Settings(
        start.beside(running.start), briefs, delivery, sources, subscriptions, aliases);
  }

  /** What of these holds only when a process is started anew that runs on others; a line each. */
  public List<String> onlyAtStart(Settings running) {
    return start.onlyAtStart(running.start);
  }

  public StoreSettings store() {
    return start.store();
  }

  public HttpSettings http() {
    return start.http();
  }

  public ChatSettings chats() {
    return start.chats();
  }

  /** Empty where Slack has no tokens. */
  public Optional<SlackSettings> slack() {
    return start.chats().slack();
  }

  /** Empty where Discord has no token. */
  public Optional<DiscordSettings> discord() {
    return start.chats().discord();
  }
}
