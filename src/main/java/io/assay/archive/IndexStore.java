package io.assay.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the index, open: to be written by one process, to be read by any. What was committed
 * survives whatever happens to the process. Safe for many threads.
 */
final class IndexStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

  private static final String MADE_BY = "madeBy";
  private static final String READ_TO = "readTo";

  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final SearcherManager searchers;
  private final String madeBy;

  private IndexStore(
      Directory directory, Optional<IndexWriter> writer, SearcherManager searchers, String madeBy) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.madeBy = madeBy;
  }

  /**
   * Opens the index whatever is there: a damaged one begins anew, one that another process writes
   * is only read, and where there can be no files it is kept in memory.
   *
   * @param rules by which briefs are made; an index of others begins anew
   */
  static IndexStore open(ArchiveSettings settings, String rules) {
    String madeBy = PostFields.VERSION + " " + rules;
    if (settings.index().isEmpty()) {
      return inMemory(madeBy);
    }
    Path folder = settings.index().get();
    try {
      return inFolder(folder, madeBy);
    } catch (IOException e) {
      LOG.warn(
          "The archive's index cannot be kept in {}: {}. It is kept in memory, and made anew at the"
              + " next start",
          folder,
          why(e));
      return inMemory(madeBy);
    }
  }

  private static IndexStore inMemory(String madeBy) {
    try {
      return writing(new ByteBuffersDirectory(), madeBy);
    } catch (IOException e) {
      throw new IllegalStateException("Memory could not be written.", e);
    }
  }

  private static IndexStore inFolder(Path folder, String madeBy) throws IOException {
    Directory directory = IndexFolder.open(folder);
    try {
      return writing(directory, madeBy);
    } catch (LockObtainFailedException e) {
      return reading(folder, directory, madeBy);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The archive's index in {} is damaged and is made anew: {}", folder, why(e));
      IndexFolder.wipe(directory);
      return writing(directory, madeBy);
    }
  }

  private static IndexStore writing(Directory directory, String madeBy) throws IOException {
    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(PostAnalyzer.ofPosts()));
    try {
      beginAnewUnlessMadeBy(madeBy, writer);
      SearcherManager searchers = new SearcherManager(writer, Snapshot.factory());
      IndexStore store = new IndexStore(directory, Optional.of(writer), searchers, madeBy);
      store.checkIntegrity();
      return store;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static void beginAnewUnlessMadeBy(String madeBy, IndexWriter writer) throws IOException {
    if (!madeBy.equals(data(writer).get(MADE_BY))) {
      if (writer.getDocStats().numDocs > 0) {
        LOG.info(
            "The rules by which posts are read have changed: the archive's index is made anew");
      }
      writer.deleteAll();
      writer.setLiveCommitData(Map.of(MADE_BY, madeBy).entrySet());
      writer.commit();
    }
  }

  private void checkIntegrity() throws IOException {
    try (Snapshot snapshot = acquire()) {
      snapshot.checkIntegrity();
    }
  }

  private static IndexStore reading(Path folder, Directory directory, String madeBy)
      throws IOException {
    try {
      SearcherManager searchers = new SearcherManager(directory, Snapshot.factory());
      LOG.info("Another process writes the archive's index in {}: it is only read here", folder);
      return new IndexStore(directory, Optional.empty(), searchers, madeBy);
    } catch (IndexNotFoundException e) {
      throw new IOException("another process is about to begin it there", e);
    }
  }

  private static Map<String, String> data(IndexWriter writer) {
    Map<String, String> data = new LinkedHashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** In one line. */
  static String why(Exception e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e instanceof java.nio.file.FileSystemException
        ? e.getClass().getSimpleName() + " " + message
        : message;
  }

  /** Empty where another process writes. */
  Optional<IndexWriter> writer() {
    return writer;
  }

  /** How far the post log was read when the index was last committed; empty for a new one. */
  Optional<Instant> readTo() {
    return writer.map(IndexStore::data).map(data -> data.get(READ_TO)).map(Instant::parse);
  }

  /** Makes all that was written last, and seen by the next question. */
  void commit(IndexWriter written, Instant readTo) throws IOException {
    written.setLiveCommitData(Map.of(MADE_BY, madeBy, READ_TO, readTo.toString()).entrySet());
    written.commit();
    refresh();
  }

  /** Lets the next question see what was committed last, here or by another process. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** The index as it is now, to be closed. */
  Snapshot acquire() throws IOException {
    return (Snapshot) searchers.acquire();
  }

  /** True if it can be written no more: Lucene closes what it could not write. */
  boolean isBroken() {
    return writer.isPresent() && !writer.get().isOpen();
  }

  /** True if nobody writes it at this moment. */
  boolean isFree() throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }

  /** Forgets everything, so that it can be read anew. */
  void clear(IndexWriter written) throws IOException {
    written.deleteAll();
    written.setLiveCommitData(Map.of(MADE_BY, madeBy).entrySet());
    written.commit();
    refresh();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer.isPresent()) {
      writer.get().close();
    }
    directory.close();
  }

  /** Lets go of files that cannot be trusted. */
  void abandon() throws IOException {
    searchers.close();
    if (writer.isPresent()) {
      writer.get().rollback();
    }
    directory.close();
  }
}
