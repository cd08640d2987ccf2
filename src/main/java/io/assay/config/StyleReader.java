package io.assay.config;

import io.assay.message.Destination;
import io.assay.subscription.Addressee;
import io.assay.subscription.Mention;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a destination is told. */
final class StyleReader {
  private static final int LONGEST_ADDRESSEE = 40;

  private final FiltersReader filters;
  private final Map<String, String> needs;

  /**
   * @param needs what each platform that cannot be used is in want of
   */
  StyleReader(FiltersReader filters, Map<String, String> needs) {
    this.filters = filters;
    this.needs = needs;
  }

  /**
   * Reads them.
   *
   * @param subscription name of the one that they belong to
   * @param to where it goes
   */
  Style read(Section section, String subscription, Destination to) {
    Optional<Destination> contact = section.destination("contact", needs);
    boolean silent = section.optional("silent", Forms.YES_OR_NO, false);
    Optional<Mention> mention =
        section.has("mention")
            ? section.section("mention", inner -> mention(inner, subscription, to))
            : Optional.empty();
    if (silent && section.has("mention")) {
      section.mistake(
          section.place("mention"),
          "stands beside silent, and calls somebody: keep one of the two");
    }
    return new Style(
        section.optional("format", Forms.FORMAT, Subscription.Format.COMPACT),
        section.optional("onUpdate", Forms.ON_UPDATE, OnUpdate.EDIT_AND_REPLY),
        contact,
        mention.filter(called -> !silent),
        silent,
        section.optional("thread", Forms.YES_OR_NO, false));
  }

  private Optional<Mention> mention(Section section, String subscription, Destination to) {
    if (!section.has("who")) {
      section.mistake(section.place("who"), "is missing: a list of users, groups or roles");
    }
    Set<Addressee> who = new LinkedHashSet<>();
    for (Section.Item<String> item : section.list("who", Forms.text(LONGEST_ADDRESSEE))) {
      try {
        who.add(Addressee.of(item.value(), to.platform()));
      } catch (IllegalArgumentException e) {
        section.mistake(item.scalar().place(), item.scalar().quoted() + " " + e.getMessage());
      }
    }
    return Optional.of(
        new Mention(who, section.section("when", inner -> filters.read(inner, subscription))));
  }
}
