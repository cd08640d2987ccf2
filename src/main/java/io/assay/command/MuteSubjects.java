package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.CaveatKind;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.post.Taxonomy;
import io.assay.subscription.Mute;
import io.assay.subscription.Subscription;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds what somebody wants to mute: a subscription, a kind of caveats, an organization. */
final class MuteSubjects {
  private static final int LABEL = 100;
  private static final int MOST = 25;

  private final SubscriptionDesk desk;
  private final Archive archive;

  MuteSubjects(SubscriptionDesk desk, Archive archive) {
    this.desk = desk;
    this.archive = archive;
  }

  /** All that he may mute: those that he sees. */
  List<Subscription> subscriptions(Asker asker) {
    return desk.seenBy(asker).stream().flatMap(seen -> seen.subscription().stream()).toList();
  }

  /** What names this very thing, whatever else is called so: {@code caveat:opinion}. */
  static String key(Mute.Kind kind, String name) {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
  }

  /**
   * What {@code about} says of the thing that is named, or what is asked back.
   *
   * @param reachable subscriptions that he may mute: they alone are found
   * @param line asks the same of a thing that is named exactly
   */
  Answer answer(
      CommandCall call,
      String typed,
      List<Subscription> reachable,
      UnaryOperator<String> line,
      Function<Mute.Subject, Answer> about) {
    return subscription(typed, reachable)
        .or(() -> caveat(typed))
        .map(about)
        .orElseGet(() -> organization(call, typed, line, about));
  }

  private static Optional<Mute.Subject> subscription(String typed, List<Subscription> reachable) {
    String name = exactly(Mute.Kind.SUBSCRIPTION, typed).orElse(typed);
    return reachable.stream()
        .map(Subscription::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(found -> new Mute.Subject(Mute.Kind.SUBSCRIPTION, found, found));
  }

  private static Optional<Mute.Subject> caveat(String typed) {
    String name = exactly(Mute.Kind.CAVEAT, typed).orElse(typed);
    return Arrays.stream(CaveatKind.values())
        .filter(kind -> kind.key().equalsIgnoreCase(name) || kind.label().equalsIgnoreCase(name))
        .findFirst()
        .map(kind -> new Mute.Subject(Mute.Kind.CAVEAT, kind.key(), kind.label()));
  }

  private Answer organization(
      CommandCall call,
      String typed,
      UnaryOperator<String> line,
      Function<Mute.Subject, Answer> about) {
    return TermFinder.of(TermKind.ORGANIZATION, archive)
        .answer(
            call,
            exactly(Mute.Kind.ORGANIZATION, typed).orElse(typed),
            slug -> line.apply(key(Mute.Kind.ORGANIZATION, slug)),
            term ->
                about.apply(
                    new Mute.Subject(
                        Mute.Kind.ORGANIZATION, term.slug(), Excerpt.cut(term.name(), LABEL))));
  }

  private static Optional<String> exactly(Mute.Kind kind, String typed) {
    String before = key(kind, "");
    return typed.regionMatches(true, 0, before, 0, before.length())
        ? Optional.of(typed.substring(before.length()).strip())
        : Optional.empty();
  }

  /** What the name typed so far could become. */
  List<Choice> suggest(String typed, Asker asker) {
    String part = typed.toLowerCase(Locale.ROOT);
    Stream<Choice> named =
        subscriptions(asker).stream()
            .map(Subscription::name)
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
            .map(name -> choice("Subscription: " + name, Mute.Kind.SUBSCRIPTION, name));
    Stream<Choice> caveats =
        Arrays.stream(CaveatKind.values())
            .filter(kind -> kind.label().contains(part) || kind.key().contains(part))
            .map(kind -> choice("Caveat: " + kind.label(), Mute.Kind.CAVEAT, kind.key()));
    Stream<Choice> organizations =
        archive.find(Taxonomy.ORGANIZATION, typed).hits().stream()
            .map(hit -> choice(hit.label(), Mute.Kind.ORGANIZATION, hit.term().slug()));
    Stream<Choice> all =
        Stream.of(named.limit(5), organizations.limit(10), caveats).flatMap(s -> s);
    // A value that is cut would name another thing.
    return all.filter(one -> one.value().length() <= LABEL).limit(MOST).toList();
  }

  private static Choice choice(String label, Mute.Kind kind, String name) {
    return new Choice(Excerpt.cut(label, LABEL), key(kind, name));
  }
}
