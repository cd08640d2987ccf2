package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.brief.Explanation;
import io.assay.post.PostId;
import io.assay.post.Posts;
import io.assay.store.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** Reads the few posts of a page out of the store, as they are now. */
final class PostReader {
  private final Posts posts;
  private final Briefer briefer;

  PostReader(Database database, Briefer briefer) {
    this.posts = new Posts(database);
    this.briefer = briefer;
  }

  /**
   * The posts of a page; those that were taken back a moment ago are missing.
   *
   * @param found all down to the end of this page, or beyond
   * @param page from 1
   */
  List<Explanation> page(Snapshot snapshot, ScoreDoc[] found, int page) throws IOException {
    List<PostId> ids = new ArrayList<>();
    int end = Math.min(found.length, page * PostIndex.PAGE);
    for (int at = (page - 1) * PostIndex.PAGE; at < end; at++) {
      ids.add(snapshot.id(found[at]));
    }
    return posts.find(ids).stream()
        .sorted(Comparator.comparing(post -> ids.indexOf(post.id())))
        .map(briefer::explain)
        .toList();
  }
}
