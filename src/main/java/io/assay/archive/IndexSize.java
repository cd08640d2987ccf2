package io.assay.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * How much an index in a folder holds.
 *
 * @param posts that can be found
 * @param bytes on the disk
 */
public record IndexSize(int posts, long bytes) {
  /**
   * Looks at an index, also while it is written; empty where there is none.
   *
   * @throws IOException if it is damaged
   */
  public static Optional<IndexSize> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += Files.size(folder.resolve(file));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return Optional.of(new IndexSize(reader.numDocs(), bytes));
      }
    }
  }
}
