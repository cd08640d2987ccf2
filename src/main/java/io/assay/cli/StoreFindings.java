package io.assay.cli;

import io.assay.archive.IndexSize;
import io.assay.message.Ago;
import io.assay.outbox.Finding;
import io.assay.post.PostChanges;
import io.assay.post.Posts;
import io.assay.store.Database;
import io.assay.store.KeepSettings;
import io.assay.store.Room;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code doctor} says of the database and of the index beside it. */
final class StoreFindings {
  private static final int DAYS = 30;
  private static final double MEGABYTE = 1e6;
  private static final long LITTLE = 1_000_000_000;

  /** Between this machine and the server's. */
  private static final Duration CLOCKS = Duration.ofSeconds(5);

  private final Database database;
  private final StoreSettings settings;
  private final Instant now;

  StoreFindings(Database database, StoreSettings settings, Instant now) {
    this.database = database;
    this.settings = settings;
    this.now = now;
  }

  List<Finding> all() {
    Room room = Room.of(database, settings, now);
    int posts = new PostChanges(database).count();
    List<Finding> findings = new ArrayList<>();
    findings.add(store(room, posts));
    findings.add(Finding.ok("kept: " + words(settings.keep())));
    settings.index().ifPresent(folder -> findings.add(index(folder, posts)));
    if (settings.isServer()) {
      findings.add(clock(room.clockAhead()));
    }
    return findings;
  }

  private Finding store(Room room, int posts) {
    int recent = new Posts(database).since(now.minus(Duration.ofDays(DAYS))).size();
    double aDay = posts == 0 ? 0 : (double) room.bytes() / posts * recent / DAYS;
    String what =
        String.format(
            Locale.ENGLISH,
            "store: %s, schema %s, %,.1f MB, about %,.2f MB more a day",
            settings.place(),
            room.schema(),
            room.bytes() / MEGABYTE,
            aDay / MEGABYTE);
    if (room.free().isEmpty()) {
      return Finding.ok(what);
    }
    long free = room.free().getAsLong();
    String left = String.format(Locale.ENGLISH, "; %,.1f GB free", free / 1e9);
    // A file is copied before its tables are changed.
    return free < Math.max(LITTLE, 2 * room.bytes() + DAYS * aDay)
        ? Finding.warning(
            what + left, "make room, or move the database: what cannot be written stops everything")
        : Finding.ok(what + left);
  }

  private static String words(KeepSettings keep) {
    return "decisions %s, messages that are over %s, changes of subscriptions %s; texts older than %s compressed"
        .formatted(
            Ago.words(keep.decisions()),
            Ago.words(keep.deliveries()),
            Ago.words(keep.audit()),
            Ago.words(keep.uncompressed()));
  }

  private static Finding index(Path folder, int posts) {
    try {
      return IndexSize.of(folder)
          .map(size -> index(folder, size, posts))
          .orElse(Finding.ok("index: " + folder + " will be made at the next start"));
    } catch (IOException e) {
      return Finding.warning(
          "index: " + folder + " cannot be read: " + e.getMessage(),
          "nothing: it is made anew at the next start");
    }
  }

  private static Finding index(Path folder, IndexSize size, int posts) {
    String what =
        String.format(
            Locale.ENGLISH,
            "index: %s, %,d of %,d posts, %,.1f MB",
            folder,
            size.posts(),
            posts,
            size.bytes() / MEGABYTE);
    return size.posts() == posts
        ? Finding.ok(what)
        : Finding.warning(what, "nothing: it is brought up to date while run is running");
  }

  private static Finding clock(Duration ahead) {
    String what = "clock: " + ahead.abs().toSeconds() + " s from that of the database";
    return ahead.abs().compareTo(CLOCKS) > 0
        ? Finding.warning(what, "set this machine's clock and the server's by NTP")
        : Finding.ok(what);
  }
}
