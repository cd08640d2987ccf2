package io.assay.archive;

import io.assay.post.PostLog;
import io.assay.post.SourceState;
import io.assay.post.Term;
import io.assay.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Terms and posts, written in bulk. */
final class BenchStore {
  private static final String SOURCE = "site";
  private static final int TERMS_OF_A_POST = 4;
  private static final int BATCH = 5_000;

  private BenchStore() {}

  static void fill(Database database, List<Term> terms, int posts) {
    database.useTransaction(tx -> terms.forEach(term -> PostLog.keepName(tx, SOURCE, term)));
    for (int from = 0; from < posts; from += BATCH) {
      int first = from;
      database.useTransaction(tx -> write(tx, terms, first, Math.min(posts, first + BATCH)));
    }
    PostLog log = new PostLog(database);
    Instant now = Instant.now();
    database.useTransaction(tx -> log.keep(tx, SOURCE, new SourceState(now, true, null), now));
  }

  private static void write(Handle tx, List<Term> terms, int from, int to) {
    Random random = new Random(from);
    PreparedBatch posts =
        tx.prepareBatch(
            "insert into post (source, id, version, link, publisher, title, html, published_at, modified_at, first_seen_at)"
                + " values ('site', :id, 'v', :link, 'News', 'A title', '<p>Text</p>', :now, :now, :now)");
    PreparedBatch tags =
        tx.prepareBatch(
            "insert into post_term (source, id, taxonomy, slug, place)"
                + " values ('site', :id, :taxonomy, :slug, :place) on conflict do nothing");
    for (int post = from; post < to; post++) {
      posts.bind("id", "" + post).bind("link", "https://news.example/" + post).bind("now", Instant.now()).add();
      for (int place = 0; place < TERMS_OF_A_POST; place++) {
        // Few are in many posts, and many in few.
        Term term = terms.get((int) (terms.size() * Math.pow(random.nextDouble(), 3)));
        tags.bind("id", "" + post).bind("taxonomy", term.taxonomy()).bind("slug", term.slug()).bind("place", place).add();
      }
    }
    posts.execute();
    tags.execute();
  }

  /** Leaves the mark of a poll that ended now. */
  static void poll(Handle tx, Instant now) {
    tx.createUpdate("update source set polled_at = :now").bind("now", now).execute();
  }
}
