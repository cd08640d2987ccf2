package io.assay.command;

import io.assay.message.Destination;
import io.assay.message.ForeignText;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionReading;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /**
   * A subscription that somebody sees.
   *
   * @param made empty where it stands in the files
   * @param subscription empty where it was made in chat and cannot be read any more
   */
  record Seen(
      String name, Destination to, Optional<Entry> made, Optional<Subscription> subscription) {
    private static Seen of(Subscription ofFiles) {
      return new Seen(ofFiles.name(), ofFiles.to(), Optional.empty(), Optional.of(ofFiles));
    }

    private static Seen of(Entry made) {
      return new Seen(
          made.stored().name(),
          made.stored().destination(),
          Optional.of(made),
          made.subscription());
    }
  }

  /** Whose doing it is, for the log: {@code Anna (slack:U0123ABCD)}. */
  By by(Asker asker) {
    return By.of(asker.id(), ForeignText.harmlessLine(asker.name()), time.instant());
  }

  /** Of which destinations he sees what they get: his channel, and what he is in charge of. */
  Predicate<Destination> places(Asker asker) {
    boolean admin = authority.isAdmin(asker);
    return to -> asker.isIn(to) || (admin && authority.reaches(asker, to));
  }

  /**
   * All subscriptions that he sees, those of the files first: whatever shows or suggests some takes
   * them from here, so that nobody hears of another server's.
   */
  List<Seen> seenBy(Asker asker) {
    Predicate<Destination> places = places(asker);
    return Stream.concat(live.files().stream().map(Seen::of), chat.all().stream().map(Seen::of))
        .filter(seen -> places.test(seen.to()))
        .toList();
  }

  /** One that he sees, by its name in any case. */
  Optional<Seen> find(String name, Asker asker) {
    return seenBy(asker).stream().filter(seen -> seen.name().equalsIgnoreCase(name)).findFirst();
  }

  /** One that was made in chat and that he sees, by its name in any case. */
  Optional<Entry> made(String name, Asker asker) {
    return chat.find(name).filter(entry -> places(asker).test(entry.stored().destination()));
  }

  /** Of all subscriptions as they write them, those of the files first. */
  Stream<Destination> destinations() {
    return Stream.concat(
        live.files().stream().map(Subscription::to),
        chat.all().stream().map(entry -> entry.stored().destination()));
  }

  /** All names that are taken, whoever sees them. */
  List<String> names() {
    return Stream.concat(
            live.files().stream().map(Subscription::name),
            chat.all().stream().map(entry -> entry.stored().name()))
        .toList();
  }
}
