package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.brief.Explanation;
import io.assay.post.Posts;
import io.assay.store.Database;
import java.io.IOException;
import java.util.ArrayList;
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
    List<Explanation> read = new ArrayList<>();
    int end = Math.min(found.length, page * PostIndex.PAGE);
    for (int at = (page - 1) * PostIndex.PAGE; at < end; at++) {
      posts.find(snapshot.id(found[at])).map(briefer::explain).ifPresent(read::add);
    }
    return read;
  }
}
