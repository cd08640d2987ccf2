package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.post.CanonicalLink;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Finds terms by what people type, and the briefs of what was published. Safe for many threads. */
public final class Archive {
  private final Posts posts;
  private final Briefer briefer;

  public Archive(Posts posts, Briefer briefer) {
    this.posts = posts;
    this.briefer = briefer;
  }

  /** The terms that what was typed may mean. */
  public NameMatch find(Taxonomy taxonomy, String typed) {
    return NameMatch.of(posts.terms(taxonomy), typed);
  }

  /** How many posts carry a term or, for a region, one that lies within it. */
  public int count(Term term) {
    return posts.count(term.taxonomy(), term.slug());
  }

  /** The newest posts with a term or, for a region, with one that lies within it; newest first. */
  public List<Brief> tagged(Term term, int limit) {
    return briefs(posts.tagged(term.taxonomy(), term.slug(), limit));
  }

  /** The newest posts, newest first. */
  public List<Brief> newest(int limit) {
    return briefs(posts.newest(limit));
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
