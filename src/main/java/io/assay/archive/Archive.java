package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.Explanation;
import io.assay.brief.Revised;
import io.assay.brief.Revision;
import io.assay.post.CanonicalLink;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import io.assay.store.Database;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.jdbi.v3.core.Handle;

/** Finds terms by what people type, and the briefs of what was published. Safe for many threads. */
public final class Archive {
  private final Posts posts;
  private final Briefer briefer;
  private final RevisionLog revisions;
  private final KnownTerms terms;
  private final Stories stories;

  /** Without aliases. */
  public Archive(Database database, Briefer briefer) {
    this(database, briefer, Aliases.NONE, InstantSource.system());
  }

  public Archive(Database database, Briefer briefer, Aliases aliases, InstantSource time) {
    this.posts = new Posts(database);
    this.terms = new KnownTerms(posts, aliases, time, ForkJoinPool.commonPool());
    this.briefer = briefer;
    this.revisions = new RevisionLog(database);
    this.stories = new Stories(posts, new StoryLog(database), briefer);
  }

  /** Terms are called otherwise besides from now on. */
  public void use(Aliases aliases) {
    terms.use(aliases);
  }

  /** The brief of a post that need not be stored. */
  public Brief brief(Post post) {
    return briefer.brief(post);
  }

  /** The same, with what led to it. */
  public Explanation explain(Post post) {
    return briefer.explain(post);
  }

  /** The briefs of two states of a post, by the same rules. */
  public List<Brief> briefs(Post before, Post after) {
    Briefer rules = briefer.fixed();
    return List.of(rules.brief(before), rules.brief(after));
  }

  /** The newest posts of one source that have a body, newest first. */
  public List<Post> newest(Handle tx, String source, int limit) {
    return posts.newest(tx, source, limit);
  }

  /** The post that somebody names and that its source shows no more; of several the last. */
  public Optional<Posts.Withdrawn> withdrawn(String named) {
    return posts.withdrawn(CanonicalLink.of(named).map(URI::toString).orElse(named));
  }

  /** A post as it is stored. */
  public Optional<Post> stored(Handle tx, PostId id) {
    return posts.find(tx, id);
  }

  /** True if a source still shows a post with this link. */
  public boolean shows(Handle tx, URI link) {
    return posts.isShown(tx, link);
  }

  /** Compares two states of a post, by the same rules, and writes down what changed. */
  public Revision revise(Handle tx, Brief before, Brief after, Instant now) {
    Revision revision = Revision.between(before, after);
    revisions.record(tx, after.post().id(), revision, now);
    return revision;
  }

  /** Writes down that a post is gone; of what it said only the title is kept. */
  public void withdraw(Handle tx, Post last, Instant now) {
    revisions.forgetWords(tx, last.id());
    revisions.record(tx, last.id(), Revision.withdrawn(last), now);
  }

  /** What changed in a post that is shown when it was last seen to change. */
  public Optional<Revised> lastRevision(PostId id) {
    return revisions.last(id);
  }

  /** All that changed in a post since it was first seen, oldest first. */
  public List<Revised> revisions(PostId id) {
    return revisions.all(id);
  }

  /**
   * Looks whether a post that was just recorded tells the event of an earlier one, and remembers it
   * if so: within five days, with an organization in common, by {@link SameEvent}.
   *
   * @return the post that told it first, as long as that is shown
   */
  public Optional<Post> joinStory(Handle tx, Post post) {
    return stories.join(tx, post);
  }

  /** The post that told first what this one tells, if another one did and is shown. */
  public Optional<Post> firstToTell(Handle tx, PostId id) {
    return stories.first(tx, id);
  }

  /**
   * Groups briefs by the event that they tell; most stand alone.
   *
   * @param page all of a page, so that what is no longer on it does not come back
   * @return in the order in which the page shows a brief of each first
   */
  public List<Story> stories(List<Brief> page) {
    return stories.group(page);
  }

  /**
   * The terms that what was typed may mean; for nothing typed, those with the most posts. A term
   * that has just come is found after some seconds.
   */
  public NameMatch find(Taxonomy taxonomy, String typed) {
    return terms.names().find(taxonomy, typed);
  }

  /**
   * The same among organizations, regions and topics; {@code region:china} narrows it to one kind,
   * as {@link NameMatch.Hit#key()} does.
   */
  public NameMatch findTerm(String typed) {
    return terms.names().find(typed);
  }

  /**
   * The newest posts, newest first.
   *
   * @param skip so many of them are passed over
   */
  public List<Brief> newest(int skip, int limit) {
    return briefs(posts.newest(skip, limit));
  }

  /** Of the newest posts those with a text, newest first, with what led to their briefs. */
  public List<Explanation> newestExplained(int limit) {
    return posts.newest(0, limit).stream()
        .filter(post -> post.html() != null)
        .map(briefer::explain)
        .toList();
  }

  /**
   * The post that somebody names: {@code seed/14218}, {@code 14218} or its link; several when the
   * number is used by several sources.
   */
  public List<Brief> find(String named) {
    int slash = named.indexOf('/');
    boolean full = slash > 0 && named.indexOf('/', slash + 1) < 0;
    if (full) {
      PostId id = new PostId(named.substring(0, slash), named.substring(slash + 1));
      return briefs(posts.find(id).stream().toList());
    }
    return briefs(posts.find(CanonicalLink.of(named).map(URI::toString).orElse(named)));
  }

  /** A post as it is stored. */
  public Optional<Brief> find(PostId id) {
    return posts.find(id).map(briefer::brief);
  }

  private List<Brief> briefs(List<Post> found) {
    return found.stream().map(briefer::brief).toList();
  }
}
