package io.assay.cli;

import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.archive.StoredBriefs;
import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.config.SubscriptionEntries;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.store.Database;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.NameCheck;
import io.assay.subscription.RuleCheck;
import io.assay.subscription.Subscription;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the commands work on that only say what would be decided: the settings, and the store if
 * there is one yet. It decides as a running Assay does, and changes nothing.
 */
final class DryRun implements AutoCloseable {
  private final Settings settings;
  private final Optional<Database> database;
  private final Briefer briefer;

  /** Opens the store; a database that is yet to be made is not made here. */
  DryRun(Settings settings) {
    this.settings = settings;
    this.database =
        settings.store().exists() ? Optional.of(Database.open(settings.store())) : Optional.empty();
    this.briefer = ConfigOption.briefer(settings.briefs());
  }

  /** The subscriptions of some files alone. */
  LiveSubscriptions ofFiles(Settings files) {
    LiveSubscriptions live =
        new LiveSubscriptions(files.subscriptions(), new Aliases(files.aliases()));
    database.ifPresent(
        open ->
            open.inTransaction(
                tx -> {
                  live.current().readFormerNames(tx);
                  return live;
                }));
    return live;
  }

  /** The same with those made in chat, as they would hold beside these files. */
  LiveSubscriptions all(Settings files) {
    LiveSubscriptions live = ofFiles(files);
    database.ifPresent(
        open ->
            new ChatSubscriptions(
                    new ChatSubscriptionStore(open),
                    live,
                    new SubscriptionEntries(() -> files, InstantSource.system()),
                    trouble -> {})
                .load());
    return live;
  }

  /** True if it was not made in chat. */
  static boolean isOfFiles(Subscription subscription, LiveSubscriptions live) {
    return live.files().contains(subscription);
  }

  /** What the sources are known to use; empty where neither sources nor a store are known. */
  Optional<NameCheck> nameCheck() {
    List<String> sources = settings.sources().stream().map(SourceSettings::name).toList();
    Aliases aliases = new Aliases(settings.aliases());
    return database
        .map(open -> new NameCheck(new Posts(open).terms(), unpolled(open, sources), aliases))
        .or(
            () ->
                Optional.of(new NameCheck(List.of(), sources, aliases))
                    .filter(check -> !sources.isEmpty()));
  }

  private static List<String> unpolled(Database open, List<String> sources) {
    PostLog log = new PostLog(open);
    return open.inTransaction(
        tx -> sources.stream().filter(source -> log.state(tx, source) == null).toList());
  }

  /** What looks for rules that are hardly meant. */
  static RuleCheck ruleCheck(Settings settings) {
    return new RuleCheck(
        new Aliases(settings.aliases()),
        settings.briefs().caveats().rulesOff().keySet(),
        Instant.now());
  }

  /** All posts that are stored; none where there is no store. */
  Optional<StoredBriefs> briefs() {
    return database.map(open -> new StoredBriefs(open, briefer));
  }

  /**
   * A post as somebody names it: that of a file or standard input, a stored one, or that of an
   * address.
   *
   * @param source as {@link #given}
   * @throws Failure where there is none, or more than one
   */
  Brief one(String named, String source) {
    if (named.equals("-") || Files.isRegularFile(Path.of(named))) {
      return given(PostInput.one(named), source);
    }
    Optional<Brief> stored = stored(named);
    if (stored.isEmpty() && !named.matches("(?i)https?://.*")) {
      throw new Failure(
          "\"%s\" is neither a stored post nor a file: write its number, source/number or address"
              .formatted(named));
    }
    return stored.orElseGet(() -> given(PostInput.one(named), source));
  }

  /**
   * The stored post that is named so: {@code seed/14218}, {@code 14218} or the link.
   *
   * @throws Failure where several are
   */
  Optional<Brief> stored(String named) {
    List<Brief> found =
        database.map(open -> new Archive(open, briefer).find(named)).orElse(List.of());
    if (found.size() > 1) {
      throw new Failure(
          found.stream()
              .map(brief -> brief.post().id().toString())
              .collect(Collectors.joining(", ", "several posts have this number: ", "")));
    }
    return found.stream().findFirst();
  }

  /**
   * The brief of a post that came by hand, as one of the source whose site it is from, or of the
   * only one.
   *
   * @param source as which it is taken instead; empty for none
   */
  Brief given(Post post, String source) {
    String name = source.isEmpty() ? sourceOf(post) : source;
    return briefer.brief(
        new Post(
            new PostId(name, post.id().id()),
            post.version(),
            post.link(),
            post.publisher(),
            post.title(),
            post.html(),
            post.publishedAt(),
            post.modifiedAt(),
            post.terms()));
  }

  private String sourceOf(Post post) {
    List<SourceSettings> sources = settings.sources();
    return sources.stream()
        .filter(source -> source.kind().map(folder -> false, site -> isOf(site.url(), post)))
        .map(SourceSettings::name)
        .findFirst()
        .orElse(sources.size() == 1 ? sources.get(0).name() : post.id().source());
  }

  private static boolean isOf(URI site, Post post) {
    return host(site).equals(host(post.link()));
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  @Override
  public void close() {
    database.ifPresent(Database::close);
  }
}
