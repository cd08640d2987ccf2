package io.assay.command;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionReading;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all commands about subscriptions work with.
 *
 * @param reading reads what they make
 */
public record SubscriptionDesk(
    ChatSubscriptions chat,
    LiveSubscriptions live,
    SubscriptionReading reading,
    Authority authority,
    InstantSource time) {
  private static final int WHO = 100;

  /** Whose doing it is, for the log: {@code Anna (slack:U0123ABCD)}. */
  By by(Asker asker) {
    String name = ForeignText.harmlessLine(asker.name());
    String id = asker.isConsole() ? asker.platform() : asker.id();
    String who = name.isEmpty() ? id : Excerpt.cut(name, WHO - id.length()) + " (" + id + ")";
    return new By(who, time.instant());
  }

  /** The channel where he asks, by its id and by its name; none at the console. */
  static Set<Destination> here(Asker asker) {
    return asker.isConsole()
        ? Set.of()
        : Stream.of(asker.channel(), asker.standing().channelName())
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
  }

  /** One that holds or waits, of the files or made in chat, by its name in any case. */
  Optional<Subscription> find(String name) {
    return Stream.concat(
            live.current().all().stream(),
            chat.all().stream().flatMap(entry -> entry.subscription().stream()))
        .filter(subscription -> subscription.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Whether he may see it: that of his channel, and what he is in charge of. */
  boolean isShown(Destination to, Set<Destination> here, Asker asker) {
    return here.contains(to) || (authority.isAdmin(asker) && authority.reaches(asker, to));
  }

  /** All names that are taken. */
  List<String> names() {
    return Stream.concat(
            live.files().stream().map(Subscription::name),
            chat.all().stream().map(entry -> entry.stored().name()))
        .toList();
  }
}
