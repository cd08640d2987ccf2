package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the posts of a time once more as briefs, all by the same rules. */
public final class StoredBriefs {
  /** So many are held in memory at once. */
  private static final int AT_ONCE = 256;

  private final Posts posts;
  private final Briefer briefer;

  public StoredBriefs(Database database, Briefer briefer) {
    this.posts = new Posts(database);
    this.briefer = briefer.fixed();
  }

  /** Is told how many of the posts are done. */
  public interface Progress {
    void at(int done, int posts);
  }

  /**
   * Hands on the brief of each post that was published since then, newest first. They are made on
   * all cores; {@code reader} is called in the caller's thread.
   */
  public void since(Instant from, Consumer<Brief> reader, Progress progress) {
    List<PostId> ids = posts.since(from);
    for (int done = 0; done < ids.size(); ) {
      List<PostId> some = ids.subList(done, Math.min(done + AT_ONCE, ids.size()));
      some.parallelStream()
          .map(id -> posts.find(id).map(briefer::brief))
          .flatMap(Optional::stream)
          .toList()
          .forEach(reader);
      done += some.size();
      progress.at(done, ids.size());
    }
  }
}
