package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.post.Post;
import io.assay.post.PostChanges;
import io.assay.post.PostId;
import io.assay.post.PostState;
import io.assay.post.Posts;
import io.assay.store.Database;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index up to what the post log says. What it does is decided by comparing the two, so it
 * may be broken off, and done again, at any point. For one thread at a time.
 */
final class IndexFiller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFiller.class);

  /**
   * What is committed only now was written some time ago: so far back the log is read again. A post
   * takes milliseconds to be taken in.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  /** So far back now and then, for what a database that hung committed late. */
  private static final Duration LONG_OVERLAP = Duration.ofHours(1);

  private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

  /** So many rows are read, and committed, at once. */
  private static final int ROWS = 10_000;

  /** So many posts are read, and held, at once by each worker. */
  private static final int PIECE = 100;

  private final PostChanges changes;
  private final Posts posts;
  private final Briefer briefer;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors()));

  private final InstantSource time;
  private Instant lookedBackAt = Instant.EPOCH;
  private volatile boolean stopped;

  IndexFiller(Database database, Briefer briefer, InstantSource time) {
    this.changes = new PostChanges(database);
    this.posts = new Posts(database);
    this.briefer = briefer;
    this.time = time;
  }

  /** How many posts an index that is complete has. */
  int shown() {
    return changes.count();
  }

  /**
   * Takes in what was written since.
   *
   * @param readTo how far the log was read before; empty for an index that has nothing
   * @return how many posts were put in or taken out, and how far the log was read
   */
  Filled fill(IndexStore store, IndexWriter writer, Optional<Instant> readTo) throws IOException {
    Instant now = changes.now();
    boolean far = time.instant().isAfter(lookedBackAt.plus(NOW_AND_THEN));
    Duration overlap = far ? LONG_OVERLAP : OVERLAP;
    PostState last =
        readTo
            .map(at -> new PostState(PostChanges.START.id(), "", at.minus(overlap)))
            .orElse(PostChanges.START);
    int changed = 0;
    List<PostState> rows;
    do {
      rows = changes.after(last, ROWS);
      if (rows.isEmpty()) {
        break;
      }
      last = rows.get(rows.size() - 1);
      int here = take(rows, store, writer);
      if (stopped) {
        break;
      }
      if (here > 0) {
        store.commit(writer, last.changedAt());
      }
      changed += here;
    } while (rows.size() == ROWS);
    lookedBackAt = far ? time.instant() : lookedBackAt;
    return new Filled(changed, now);
  }

  record Filled(int changed, Instant readTo) {}

  private int take(List<PostState> rows, IndexStore store, IndexWriter writer) throws IOException {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += PIECE) {
      List<PostState> piece = rows.subList(from, Math.min(rows.size(), from + PIECE));
      work.add(() -> stopped ? 0 : compare(piece, store, writer));
    }
    return done(work);
  }

  private int compare(List<PostState> rows, IndexStore store, IndexWriter writer)
      throws IOException {
    int changed = 0;
    Map<PostId, PostState> stale = new HashMap<>();
    try (Snapshot snapshot = store.acquire()) {
      Set<String> links = links(rows, snapshot);
      Map<String, PostState> shown = new HashMap<>();
      changes.shown(links).forEach(state -> shown.put(state.link(), state));
      for (String link : links) {
        @Nullable PostState before = snapshot.byLink(link);
        @Nullable PostState now = shown.get(link);
        if (now != null && !now.equals(before)) {
          stale.put(now.id(), now);
        } else if (now == null && before != null) {
          writer.deleteDocuments(new Term(PostFields.LINK, link));
          changed++;
        }
      }
    }
    return changed + put(stale, writer);
  }

  /** The links that these posts have, and those that they had when they were indexed. */
  private static Set<String> links(List<PostState> rows, Snapshot snapshot) throws IOException {
    Set<String> links = new LinkedHashSet<>();
    for (PostState row : rows) {
      links.add(row.link());
      @Nullable PostState before = snapshot.byId(row.id());
      if (before != null) {
        links.add(before.link());
      }
    }
    return links;
  }

  private int put(Map<PostId, PostState> stale, IndexWriter writer) throws IOException {
    int put = 0;
    for (Post post : posts.find(stale.keySet())) {
      PostState state = Objects.requireNonNull(stale.get(post.id()));
      Optional<Document> document = stopped ? Optional.empty() : document(state, post);
      if (document.isPresent()) {
        writer.updateDocument(new Term(PostFields.LINK, state.link()), document.get());
        put++;
      }
    }
    return put;
  }

  private Optional<Document> document(PostState state, Post post) {
    try {
      return Optional.of(PostFields.document(state, briefer.explain(post)));
    } catch (RuntimeException e) {
      LOG.error("{} cannot be read and is left out of the archive's index", post.id(), e);
      return Optional.empty();
    }
  }

  private int done(List<Callable<Integer>> work) throws IOException {
    try {
      int done = 0;
      for (Future<Integer> one : workers.invokeAll(work)) {
        done += one.get();
      }
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("The archive's index could not be written.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The archive's index was being written.");
    }
  }

  /** Lets a long reading end soon. Nobody is interrupted: H2 closes a file in whose use one is. */
  @Override
  public void close() {
    stopped = true;
    workers.shutdown();
  }
}
