package io.assay.post.wordpress;

import io.assay.post.Fetched;
import io.assay.post.Known;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A WordPress site as a source of posts. */
public final class WordPressSource implements PostSource {
  /** While a walk over all posts is going on, new posts wait no longer than this. */
  static final Duration LOOK_BETWEEN = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final WordPressSettings settings;
  private final InstantSource clock;
  private final PostReader reader;
  private final WebClient web;
  private final WordPressApi api;
  private final Window window;
  private final Walk walk;

  public WordPressSource(WordPressSettings settings, InstantSource clock) {
    this(settings, clock, LONGEST);
  }

  WordPressSource(WordPressSettings settings, InstantSource clock, Duration longest) {
    this.settings = settings;
    this.clock = clock;
    PublicAddresses guard = new PublicAddresses(settings.privateHosts());
    this.web = new WebClient(guard, longest, new Pace(settings.pause()));
    this.api = new WordPressApi(settings, web, clock);
    TermDirectory terms = new TermDirectory(api, settings.taxonomies());
    PostAdapter adapter = new PostAdapter(settings.name(), settings.publisher());
    this.reader = new PostReader(api, terms, adapter, settings.taxonomies().values());
    Changes changes = new Changes(reader);
    this.window = new Window(api, reader, changes, settings);
    this.walk = new Walk(api, new Taxonomies(api, terms, settings), reader, changes, settings);
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String place() {
    return settings.url().getHost() + " (" + settings.postType() + ")";
  }

  /**
   * One step: a look at what changed lately, or a piece of a walk over all posts. The first calls
   * are such a walk.
   */
  @Override
  public Poll poll(Known known) throws IOException {
    try {
      Instant now = clock.instant();
      Gathering into = new Gathering();
      Optional<Bookmark> from = Bookmark.read(known.bookmark());
      Bookmark next = from.isPresent() ? goOn(from.get(), known, now, into) : begin(known, now);
      return into.toPoll(next);
    } catch (TooLarge e) {
      throw tooLarge(e);
    }
  }

  @Override
  public Optional<Post> fetch(String id) throws IOException {
    if (!isNumber(id)) {
      return Optional.empty();
    }
    try {
      return reader.read(id);
    } catch (TooLarge e) {
      throw tooLarge(e);
    } catch (Unreadable e) {
      throw new SourceUnavailable("post " + id + " cannot be read: " + e.why(), null, e);
    }
  }

  @Override
  public Fetched fetch(List<String> ids) throws IOException {
    try {
      Gathering into = new Gathering();
      List<String> numbers = ids.stream().filter(WordPressSource::isNumber).toList();
      ids.stream()
          .filter(id -> !isNumber(id))
          .forEach(id -> into.skip(id, "it is no id of this site, which has numbers"));
      List<String> missing = numbers.isEmpty() ? List.of() : reader.readWithBodies(numbers, into);
      if (!missing.isEmpty()
          && missing.size() == numbers.size()
          && api.lastModified().items().isEmpty()) {
        Vanished.refuseEmptiness(settings.url().getHost(), numbers.size());
      }
      new Vanished(api).ask(missing, into);
      return into.toFetched();
    } catch (TooLarge e) {
      throw tooLarge(e);
    }
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d{1,18}");
  }

  private static SourceUnavailable tooLarge(TooLarge e) {
    return new SourceUnavailable(String.valueOf(e.getMessage()), null, e);
  }

  @Override
  public Optional<Duration> clockAhead() {
    return Optional.ofNullable(web.clockAhead());
  }

  @Override
  public OptionalInt firstSight(String bookmark) {
    return Bookmark.read(bookmark).filter(read -> !read.complete()).map(Bookmark::sweep).stream()
        .mapToInt(Sweep::total)
        .filter(total -> total > 0)
        .findFirst();
  }

  /** The window's start is taken before the walk, so that nothing falls between the two. */
  private Bookmark begin(Known known, Instant now) throws IOException {
    Optional<Instant> since = window.start(known, now);
    return Bookmark.firstSight(since.orElse(Instant.EPOCH), now, settings.sweep(), since.isEmpty());
  }

  private Bookmark goOn(Bookmark from, Known known, Instant now, Gathering into)
      throws IOException {
    boolean due = from.sweep() == null && now.getEpochSecond() >= from.nextSweep();
    Bookmark at = due ? from.startSweep(now, settings.sweep()) : from;
    @Nullable Sweep sweep = at.sweep();
    boolean justLooked = Math.abs(now.getEpochSecond() - at.lookedAt()) < LOOK_BETWEEN.toSeconds();
    if (sweep != null && (!at.complete() || justLooked)) {
      return walk.step(at, sweep, known, now, into);
    }
    return window.look(at, known, now, into);
  }
}
