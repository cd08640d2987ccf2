package io.assay.post.wordpress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a source goes on: all that it has to remember between two polls. Times are seconds since
 * 1970.
 *
 * @param since what was modified after this moment is looked at by the next poll
 * @param lookedAt when it was last looked
 * @param nextSweep when all posts are gone through again
 * @param complete true once all posts have been seen
 * @param sweep the walk over all posts that is going on
 * @param termMarks of each taxonomy, a digest of all its terms
 * @param refused the version of each post that could not be read: it is not asked for again as long
 *     as it stays the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Bookmark(
    long since,
    long lookedAt,
    long nextSweep,
    boolean complete,
    @Nullable Sweep sweep,
    Map<String, String> termMarks,
    Map<String, String> refused) {
  /** Keeps a bookmark far below the 60,000 characters that it may have. */
  static final int MOST_REFUSED = 400;

  private static final ObjectMapper JSON = new ObjectMapper();

  Bookmark {
    termMarks = termMarks == null ? Map.of() : Map.copyOf(termMarks);
    refused = refused == null ? Map.of() : bounded(refused);
  }

  /** Empty before the first poll, and where the note cannot be read: then all is gone through. */
  static Optional<Bookmark> read(@Nullable String note) {
    if (note == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(note, Bookmark.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  String write() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and strings can be written", e);
    }
  }

  static Bookmark firstSight(Instant since, Instant now, Duration untilNextSweep, boolean empty) {
    return new Bookmark(
        since.getEpochSecond(),
        now.getEpochSecond(),
        now.plus(untilNextSweep).getEpochSecond(),
        empty,
        empty ? null : Sweep.START,
        Map.of(),
        Map.of());
  }

  Bookmark withSince(Instant later) {
    return new Bookmark(
        later.getEpochSecond(), lookedAt, nextSweep, complete, sweep, termMarks, refused);
  }

  Bookmark looked(Instant now) {
    return new Bookmark(
        since, now.getEpochSecond(), nextSweep, complete, sweep, termMarks, refused);
  }

  Bookmark sweeping(Sweep where) {
    return new Bookmark(since, lookedAt, nextSweep, complete, where, termMarks, refused);
  }

  /** Begins a walk now, or sees to it that another one follows the one that is going on. */
  Bookmark startSweep(Instant now, Duration untilNext) {
    return new Bookmark(
        since,
        lookedAt,
        now.plus(untilNext).getEpochSecond(),
        complete,
        sweep == null ? Sweep.START : sweep.andAgain(),
        termMarks,
        refused);
  }

  Bookmark swept() {
    @Nullable Sweep next = sweep != null && sweep.again() ? Sweep.START : null;
    return new Bookmark(since, lookedAt, nextSweep, true, next, termMarks, refused);
  }

  Bookmark withTermMark(String restBase, String mark) {
    Map<String, String> marks = new LinkedHashMap<>(termMarks);
    marks.put(restBase, mark);
    return new Bookmark(since, lookedAt, nextSweep, complete, sweep, marks, refused);
  }

  Bookmark withRefused(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(refused);
    more.forEach(
        (id, version) -> {
          all.remove(id);
          all.put(id, version);
        });
    return new Bookmark(since, lookedAt, nextSweep, complete, sweep, termMarks, all);
  }

  private static Map<String, String> bounded(Map<String, String> refused) {
    Map<String, String> latest = new LinkedHashMap<>();
    refused.entrySet().stream()
        .skip(Math.max(0, refused.size() - MOST_REFUSED))
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(latest);
  }
}
