package io.assay.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** The folder of an index. A file in it says that it is ours; no other folder is touched. */
final class IndexFolder {
  static final String MARK = "assay-index.txt";

  private static final String SAYS =
      "Assay's index of the posts in its database. It is made anew when it is missing.\n";

  private IndexFolder() {}

  /**
   * Opens the folder, and makes it where there is none.
   *
   * @throws IOException if it cannot be written, or holds what is not ours
   */
  static Directory open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path mark = folder.resolve(MARK);
    if (!Files.exists(mark)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException(
              "it holds files that are not of an index of Assay; give archive.index another folder");
        }
      }
      Files.writeString(mark, SAYS);
    }
    return FSDirectory.open(folder);
  }

  /** Deletes what is left of an index that cannot be read. */
  static void wipe(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : List.of(directory.listAll())) {
        lock.ensureValid();
        if (isOfIndex(file)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static boolean isOfIndex(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }
}
