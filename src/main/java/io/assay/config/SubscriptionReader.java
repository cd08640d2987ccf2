package io.assay.config;

import io.assay.message.Destination;
import io.assay.post.Taxonomy;
import io.assay.subscription.DidYouMean;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of {@code subscriptions} and holds them against what else is configured. */
final class SubscriptionReader {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TERM = 200;
  private static final Destination NOWHERE = new Destination("console", "");

  private final UniqueNames names = new UniqueNames();
  private final NamePlaces places = new NamePlaces();
  private final List<SourceSettings> sources;
  private final Map<String, String> needs;

  /**
   * @param sources that are configured; none if that is not known
   * @param needs what each platform that cannot be used is in want of
   */
  SubscriptionReader(List<SourceSettings> sources, Map<String, String> needs) {
    this.sources = sources;
    this.needs = needs;
  }

  /** Where names of organizations, regions and topics stood. */
  NamePlaces places() {
    return places;
  }

  /** Reads the whole file. */
  List<Subscription> readAll(Section file) {
    if (file.lacks("subscriptions")) {
      file.warning(file.place("subscriptions"), "nobody wants anything: no message will be sent");
    }
    return file.sections("subscriptions", this::read);
  }

  private Subscription read(Section section) {
    String name = names.read(section, Forms.text(LONGEST_NAME));
    if (!section.has("destination")) {
      section.mistake(
          section.place("destination"), "is missing: it must be " + Forms.DESTINATION.what());
    }
    Destination to = section.destination("destination", needs).orElse(NOWHERE);
    Set<String> from = sources(section, to);
    return new Subscription(
        name,
        to,
        terms(section, name, "organizations", Taxonomy.ORGANIZATION),
        terms(section, name, "regions", Taxonomy.REGION),
        terms(section, name, "topics", Taxonomy.TOPIC),
        from,
        style(section));
  }

  private Style style(Section section) {
    Optional<Destination> contact = section.destination("contact", needs);
    return new Style(
        section.optional("format", Forms.FORMAT, Subscription.Format.COMPACT),
        section.optional("onUpdate", Forms.ON_UPDATE, OnUpdate.EDIT_AND_REPLY),
        contact);
  }

  private Set<String> terms(Section section, String subscription, String key, Taxonomy taxonomy) {
    List<Section.Item<String>> items = section.list(key, Forms.text(LONGEST_TERM));
    items.forEach(item -> places.add(subscription, taxonomy, item.value(), item.scalar().place()));
    return items.stream().map(Section.Item::value).collect(Collectors.toSet());
  }

  private Set<String> sources(Section section, Destination to) {
    List<Section.Item<String>> items = section.list("sources", Forms.text(LONGEST_TERM));
    items.forEach(item -> requireKnown(section, item));
    if (!section.has("sources") && !to.platform().equals("console")) {
      folders().forEach(folder -> warnOfFolder(section, folder));
    }
    return items.stream().map(Section.Item::value).collect(Collectors.toSet());
  }

  private void requireKnown(Section section, Section.Item<String> item) {
    List<String> known = sources.stream().map(SourceSettings::name).toList();
    if (!known.isEmpty() && !known.contains(item.value())) {
      Scalar scalar = item.scalar();
      section.mistake(
          scalar.place(),
          "no source is called " + scalar.quoted() + DidYouMean.questionOrAll(item.value(), known));
    }
  }

  /** A folder holds samples and tests more often than news, and a channel has many readers. */
  private static void warnOfFolder(Section section, String folder) {
    section.warning(
        section.place(),
        "names no sources, so the posts of the folder \"" + folder + "\" go there too");
  }

  private List<String> folders() {
    return sources.stream()
        .filter(source -> source.kind().<Boolean>map(folder -> true, site -> false))
        .map(SourceSettings::name)
        .toList();
  }
}
