package io.assay.web;

import io.assay.command.SubscriptionWords;
import io.assay.message.Destination;
import io.assay.subscription.ChatSubscription;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The configuration that holds, and what is wrong with its files. No secret is in it.
 *
 * @param files empty where none are followed
 * @param settings what holds, for people
 * @param subscriptions all that hold, and those made in chat that do not
 */
public record LiveConfiguration(
    Optional<Files> files, List<Setting> settings, List<Subscribed> subscriptions) {
  public LiveConfiguration {
    settings = List.copyOf(settings);
    subscriptions = List.copyOf(subscriptions);
  }

  /**
   * Where it comes from.
   *
   * @param since when what holds began to
   * @param mistakes why the files as they are now are refused, a line each; empty where they hold
   * @param remarks what else there is to say, a line each: what takes effect at the next start,
   *     what looks wrong
   */
  public record Files(String folder, Instant since, List<String> mistakes, List<String> remarks) {
    public Files {
      mistakes = List.copyOf(mistakes);
      remarks = List.copyOf(remarks);
    }
  }

  /** One thing that is set, and to what. */
  public record Setting(String name, String value) {}

  /**
   * A subscription.
   *
   * @param words what it does, in a sentence
   * @param origin {@code subscriptions.yaml}, or who made it in chat
   * @param trouble why it does not hold; empty where it does
   */
  public record Subscribed(
      String name, Destination to, String words, String origin, String trouble) {
    /** One that the files have. */
    public static Subscribed ofFiles(Subscription subscription) {
      return new Subscribed(
          subscription.name(),
          subscription.to(),
          SubscriptionWords.of(subscription),
          "subscriptions.yaml",
          "");
    }

    /** One that was made in chat. */
    public static Subscribed ofChat(ChatSubscriptions.Entry entry) {
      ChatSubscription stored = entry.stored();
      String words = entry.subscription().map(SubscriptionWords::of).orElse(stored.body());
      String origin =
          "made in chat by " + stored.made().who() + (stored.paused() ? ", paused" : "");
      return new Subscribed(stored.name(), stored.destination(), words, origin, entry.trouble());
    }
  }

  List<String> mistakes() {
    return files.map(Files::mistakes).orElse(List.of());
  }
}
