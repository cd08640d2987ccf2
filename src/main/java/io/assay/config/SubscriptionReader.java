package io.assay.config;

import io.assay.message.Destination;
import io.assay.subscription.Filters;
import io.assay.subscription.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the entries of {@code subscriptions} and holds them against what else is configured. */
final class SubscriptionReader {
  private static final int LONGEST_NAME = 80;
  private static final Destination NOWHERE = new Destination("console", "");

  private final UniqueNames names = new UniqueNames();
  private final RulePlaces rules = new RulePlaces();
  private final List<Subscription> sound = new ArrayList<>();
  private final List<ExpectedPost> expected = new ArrayList<>();
  private final List<SourceSettings> sources;
  private final Map<String, String> needs;
  private final FiltersReader filters;
  private final TimingReader timing;
  private final StyleReader style;

  /**
   * @param sources that are configured; none if that is not known
   * @param needs what each platform that cannot be used is in want of
   */
  SubscriptionReader(List<SourceSettings> sources, Map<String, String> needs, InstantSource clock) {
    this.sources = sources;
    this.needs = needs;
    this.filters = new FiltersReader(sources);
    this.timing = new TimingReader(clock);
    this.style = new StyleReader(filters, needs);
  }

  /** Where all that was read stood. */
  SubscriptionPlaces places() {
    return new SubscriptionPlaces(filters.places(), rules, sound, expected);
  }

  /** Reads the whole file. */
  List<Subscription> readAll(Section file) {
    if (file.lacks("subscriptions")) {
      file.warning(file.place("subscriptions"), "nobody wants anything: no message will be sent");
    }
    List<Subscription> read = file.sections("subscriptions", this::read);
    List<ExpectedPost> expect = file.sections("expect", new ExpectReader(read)::read);
    List<Subscription> unsure = new ArrayList<>();
    for (int at = 0; at < read.size(); at++) {
      (file.isSound("subscriptions", at) ? sound : unsure).add(read.get(at));
    }
    for (int at = 0; at < expect.size(); at++) {
      if (file.isSound("expect", at)) {
        expected.add(expect.get(at).without(unsure));
      }
    }
    return read;
  }

  private Subscription read(Section section) {
    String name = names.read(section, Forms.text(LONGEST_NAME));
    rules.add(name, section);
    if (!section.has("destination")) {
      section.mistake(
          section.place("destination"), "is missing: it must be " + Forms.DESTINATION.what());
    }
    Destination to = section.destination("destination", needs).orElse(NOWHERE);
    Filters wanted = filters.read(section, name);
    if (!section.has("sources") && !to.platform().equals("console")) {
      folders().forEach(folder -> warnOfFolder(section, folder));
    }
    return new Subscription(name, to, wanted, timing.read(section), style.read(section, name, to));
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
