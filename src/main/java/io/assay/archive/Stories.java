package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Joins posts that tell the same event, and finds them again. Safe for many threads. */
final class Stories {
  /** What is told again later is told for another reason. */
  private static final Duration BEFORE = Duration.ofDays(5);

  /** Posts do not arrive in the order in which they were published. */
  private static final Duration AFTER = Duration.ofHours(6);

  /** Bounds the work for a company of which everybody writes. */
  private static final int MOST_COMPARED = 20;

  private static final Comparator<Brief> BY_AGE =
      Comparator.comparing(brief -> brief.post().publishedAt());

  private final Posts posts;
  private final StoryLog log;
  private final Briefer briefer;

  Stories(Posts posts, StoryLog log, Briefer briefer) {
    this.posts = posts;
    this.log = log;
    this.briefer = briefer;
  }

  /** The post whose story this one joins, or has joined, if that is still shown. */
  Optional<Post> join(Handle tx, Post post) {
    Optional<PostId> known = log.first(tx, post.id());
    if (known.isPresent()) {
      return posts.find(tx, known.get());
    }
    Optional<Post> first = post.html() == null ? Optional.empty() : find(tx, post);
    first.ifPresent(found -> log.join(tx, post.id(), found.id()));
    return first;
  }

  Optional<Post> first(Handle tx, PostId post) {
    return log.first(tx, post).flatMap(first -> posts.find(tx, first));
  }

  /** What joined a story is not compared: a story is what its first post tells. */
  private Optional<Post> find(Handle tx, Post post) {
    if (post.terms(Taxonomy.ORGANIZATION).isEmpty() || log.isFirst(tx, post.id())) {
      return Optional.empty();
    }
    List<Post> besides =
        posts.besides(
            tx,
            post,
            post.publishedAt().minus(BEFORE),
            post.publishedAt().plus(AFTER),
            MOST_COMPARED);
    if (besides.isEmpty()) {
      return Optional.empty();
    }
    Set<PostId> joined = log.firsts(tx, besides.stream().map(Post::id).toList()).keySet();
    Telling telling = telling(post);
    return besides.stream()
        .filter(other -> !joined.contains(other.id()))
        .filter(other -> SameEvent.is(telling(other), telling))
        .findFirst();
  }

  private Telling telling(Post post) {
    return Telling.of(briefer.explain(post));
  }

  /** Briefs by the event that they tell, in the order in which each is met first. */
  List<Story> group(List<Brief> briefs) {
    Map<PostId, PostId> firsts =
        briefs.isEmpty()
            ? Map.of()
            : log.firsts(briefs.stream().map(brief -> brief.post().id()).toList());
    Map<PostId, List<Brief>> groups = new LinkedHashMap<>();
    for (Brief brief : briefs) {
      PostId id = brief.post().id();
      groups.computeIfAbsent(firsts.getOrDefault(id, id), first -> new ArrayList<>()).add(brief);
    }
    return groups.entrySet().stream().map(Stories::story).toList();
  }

  private static Story story(Map.Entry<PostId, List<Brief>> group) {
    List<Brief> members = new ArrayList<>(group.getValue());
    Brief first =
        members.stream()
            .filter(brief -> brief.post().id().equals(group.getKey()))
            .findFirst()
            .orElseGet(() -> Collections.min(members, BY_AGE));
    members.remove(first);
    return new Story(first, members);
  }
}
