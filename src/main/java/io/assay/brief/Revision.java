package io.assay.brief;

import io.assay.post.Post;
import io.assay.post.Term;
import java.util.List;
import java.util.Optional;

/**
 * What changed in a post from one state to a later one: a set of changes of which the loudest
 * decides.
 *
 * @param changes loudest first, at most {@value #MOST_CHANGES}, the last of which then counts the
 *     rest; empty where nothing differs but the mark and the date of the modification
 * @param termsAdded tags that the post has got
 * @param termsRemoved tags that it has lost; one that differs in more than its slug is in both
 */
public record Revision(List<Change> changes, List<Term> termsAdded, List<Term> termsRemoved) {
  /** More is not read by anybody. */
  public static final int MOST_CHANGES = 20;

  public Revision {
    changes = List.copyOf(changes);
    termsAdded = List.copyOf(termsAdded);
    termsRemoved = List.copyOf(termsRemoved);
  }

  /**
   * Compares two states of a post, in time about linear in their size. Both briefs must come from
   * the same {@link Briefer}: what other rules find is no change of the post. Of a state whose body
   * was never fetched only title and tags are compared.
   *
   * @throws IllegalArgumentException where they are briefs of two posts
   */
  public static Revision between(Brief before, Brief after) {
    if (!before.post().id().equals(after.post().id())) {
      throw new IllegalArgumentException(
          before.post().id() + " and " + after.post().id() + " are two posts");
    }
    return new Comparison(before, after).revision();
  }

  /** That the post is gone: deleted, private or trashed. */
  public static Revision withdrawn(Post last) {
    ChangeLog log = new ChangeLog();
    log.add(ChangeKind.WITHDRAWN, "withdrawn: " + Quoted.of(last.title()));
    return new Revision(log.changes(), List.of(), List.of());
  }

  /** The kind that decides; empty where nothing changed. */
  public Optional<ChangeKind> loudest() {
    return changes.stream().map(Change::kind).findFirst();
  }

  /** True if there is a change of this kind. */
  public boolean has(ChangeKind kind) {
    return changes.stream().anyMatch(change -> change.kind() == kind);
  }
}
