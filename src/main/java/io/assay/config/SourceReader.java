package io.assay.config;

import io.assay.post.Taxonomy;
import io.assay.post.folder.FolderSettings;
import io.assay.post.wordpress.WordPressSettings;
import io.assay.subscription.Subscription;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the entries of {@code sources}. */
final class SourceReader {
  private static final int LONGEST_PUBLISHER = 80;
  private static final int MOST_ANNOUNCED = 100;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(30);
  private static final Duration LONGEST_BACKFILL = Duration.ofDays(36_500);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final URI NOWHERE = URI.create("https://invalid");

  private final UniqueNames names = new UniqueNames();
  private final ScheduleReader schedules;

  SourceReader(ScheduleReader schedules) {
    this.schedules = schedules;
  }

  SourceSettings read(Section section) {
    String name = names.read(section, Forms.SOURCE_NAME);
    String publisher = section.required("publisher", Forms.text(LONGEST_PUBLISHER), "");
    Schedule schedule = schedules.read(section);
    SourceSettings.Kind kind = kind(section, name, publisher);
    int fallback = kind.map(folder -> 1, site -> 0);
    int announced =
        section.optional("announceOnFirstPoll", Forms.number(0, MOST_ANNOUNCED), fallback);
    return new SourceSettings(kind, schedule, announced);
  }

  /** A source that is polled for nobody is probably misspelt somewhere. */
  void warnOfUnused(List<SourceSettings> sources, List<Subscription> subscriptions, Report report) {
    for (SourceSettings source : sources) {
      String name = source.name();
      boolean used =
          subscriptions.stream()
              .map(Subscription::filters)
              .anyMatch(filters -> filters.takes(name));
      if (!used) {
        report.warning(names.place(name), "no subscription wants the posts of this source");
      }
    }
  }

  private static SourceSettings.Kind kind(Section section, String name, String publisher) {
    boolean folder = section.has("folder");
    if (folder == section.has("wordpress")) {
      section.mistake(section.place(), "needs one of the two: folder or wordpress");
      return new SourceSettings.Folder(new FolderSettings(name, publisher, Path.of("")));
    }
    return folder
        ? section.section("folder", inner -> folder(inner, name, publisher))
        : section.section("wordpress", inner -> wordPress(inner, name, publisher));
  }

  private static SourceSettings.Kind folder(Section section, String name, String publisher) {
    Path path = section.required("path", Forms.FOLDER, Path.of(""));
    if (!Files.isDirectory(path)) {
      section.warning(
          section.place("path"),
          "there is no such folder; a relative path starts where Assay was started");
    }
    return new SourceSettings.Folder(new FolderSettings(name, publisher, path));
  }

  private static SourceSettings.Kind wordPress(Section section, String name, String publisher) {
    return new SourceSettings.WordPress(
        new WordPressSettings(
            name,
            publisher,
            section.required("url", Forms.address("https", "http"), NOWHERE),
            section.required("postType", Forms.REST_BASE, ""),
            section.section("taxonomies", SourceReader::taxonomies),
            section.optional(
                "backfill", Forms.duration(Duration.ZERO, LONGEST_BACKFILL), Duration.ofDays(90)),
            section.optional(
                "sweep", Forms.duration(SECOND, LONGEST_INTERVAL), Duration.ofHours(6)),
            section.optional("pause", Forms.duration(Duration.ZERO, LONGEST_PAUSE), SECOND),
            section.optional("privateNetwork", Forms.YES_OR_NO, false)));
  }

  private static Map<Taxonomy, String> taxonomies(Section section) {
    Map<Taxonomy, String> bases = new EnumMap<>(Taxonomy.class);
    bases.put(Taxonomy.ORGANIZATION, section.optional("organizations", Forms.REST_BASE, ""));
    bases.put(Taxonomy.REGION, section.optional("regions", Forms.REST_BASE, ""));
    bases.put(Taxonomy.TOPIC, section.optional("topics", Forms.REST_BASE, ""));
    bases.values().removeIf(String::isEmpty);
    return bases;
  }
}
