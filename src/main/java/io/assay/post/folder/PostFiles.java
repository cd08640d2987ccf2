package io.assay.post.folder;

import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The JSON files of a folder, by name. Folders in it and hidden files are no part of it; a link to
 * a file is, since that is how volumes are mounted.
 */
record PostFiles(List<Entry> entries) {
  /** A file, with what tells whether it is as it was. */
  record Entry(Path path, long size, long modifiedMillis) {
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
      for (Path path : paths) {
        BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
        entries.add(new Entry(path, is.size(), is.lastModifiedTime().toMillis()));
      }
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
      state.append(entry.modifiedMillis()).append('\0');
    }
    try {
      byte[] bytes = state.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isPostFile(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".json") && !name.startsWith(".") && Files.isRegularFile(path);
  }
}
