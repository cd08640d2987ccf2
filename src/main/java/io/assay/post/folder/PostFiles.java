package io.assay.post.folder;

import io.assay.post.SourceUnavailable;
import io.assay.store.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is named {@code *.json} in a folder, by name; hidden files are no part of it. A link counts
 * as the file it leads to, since that is how volumes are mounted.
 */
record PostFiles(List<Entry> entries) {
  /**
   * A file, with what tells whether it is as it was.
   *
   * @param oddity why it is no file that can be read, for people; null where it is one
   */
  record Entry(Path path, long size, FileTime modified, @Nullable String oddity) {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    static Entry of(Path path) {
      try {
        BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
        return is.isRegularFile()
            ? new Entry(path, is.size(), is.lastModifiedTime(), null)
            : odd(path, is.isDirectory() ? "this is a folder" : "this is no file");
      } catch (IOException e) {
        return odd(
            path, Files.isSymbolicLink(path) ? "this link leads nowhere" : "it cannot be read");
      }
    }

    private static Entry odd(Path path, String why) {
      return new Entry(path, 0, NEVER, why);
    }

    String name() {
      return path.getFileName().toString();
    }
  }

  static PostFiles in(Path folder) throws SourceUnavailable {
    if (!Files.isDirectory(folder)) {
      throw new SourceUnavailable("there is no folder " + folder, null, null);
    }
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, PostFiles::isPostFile)) {
      paths.forEach(path -> entries.add(Entry.of(path)));
    } catch (IOException | DirectoryIteratorException e) {
      throw new SourceUnavailable("the folder " + folder + " cannot be read", null, e);
    }
    entries.sort(Comparator.comparing(Entry::name));
    return new PostFiles(List.copyOf(entries));
  }

  /** Equal as long as no file came, went or changed. */
  String state() {
    StringBuilder state = new StringBuilder();
    for (Entry entry : entries) {
      state.append(entry.name()).append('\0').append(entry.size()).append('\0');
      state.append(entry.modified()).append('\0').append(entry.oddity()).append('\0');
    }
    return Fingerprint.of(state.toString());
  }

  private static boolean isPostFile(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".json") && !name.startsWith(".");
  }
}
