package io.assay.config;

import io.assay.store.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a folder as they were at one moment. Each is read once, so that what is judged is
 * what is kept. As written: no variable is filled in.
 */
public final class ConfigFiles {
  /** Sources, platforms and the store. */
  public static final String SETTINGS = "assay.yaml";

  /** Who wants what. */
  public static final String SUBSCRIPTIONS = "subscriptions.yaml";

  /** How posts are read; it may be missing. */
  public static final String BRIEFS = "briefs.yaml";

  /** What else organizations, regions and topics are called; it may be missing. */
  public static final String NAMES = "names.yaml";

  /** All of them, those that must be there first. */
  static final List<String> ALL = List.of(SETTINGS, SUBSCRIPTIONS, BRIEFS, NAMES);

  /** Room for tens of thousands of subscriptions. */
  static final int MAX_BYTES = 5_000_000;

  private static final String ABSENT = "there is no such file";

  private final Path folder;
  private final Map<String, byte[]> written = new LinkedHashMap<>();

  /** Why others cannot be read, by name. */
  private final Map<String, String> unread = new LinkedHashMap<>();

  private ConfigFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads what is there now; what cannot be read is found when it is asked for. */
  public static ConfigFiles read(Path folder) {
    ConfigFiles files = new ConfigFiles(folder);
    ALL.forEach(files::read);
    return files;
  }

  /** Files of this folder as they were at another time; the others were not there. */
  static ConfigFiles of(Path folder, Map<String, byte[]> written) {
    ConfigFiles files = new ConfigFiles(folder);
    for (String name : ALL) {
      byte[] bytes = written.get(name);
      if (bytes == null) {
        files.unread.put(name, ABSENT);
      } else {
        files.written.put(name, bytes);
      }
    }
    return files;
  }

  private void read(String name) {
    try {
      String why = whyNot(path(name));
      if (why.isEmpty()) {
        readWhole(name);
      } else {
        unread.put(name, why);
      }
    } catch (AccessDeniedException e) {
      unread.put(name, "cannot be read: does it belong to another user?");
    } catch (IOException e) {
      unread.put(name, "cannot be read: " + e.getMessage());
    }
  }

  private static String whyNot(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.isRegularFile(file) ? "" : "is not a file";
    }
    return Files.isSymbolicLink(file)
        ? "is a link to " + Files.readSymbolicLink(file) + ", and there is nothing"
        : ABSENT;
  }

  private void readWhole(String name) throws IOException {
    try (InputStream in = Files.newInputStream(path(name))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        unread.put(name, "is larger than " + MAX_BYTES / 1_000_000 + " MB");
      } else {
        written.put(name, bytes);
      }
    }
  }

  /** Where they stand. */
  public Path folder() {
    return folder;
  }

  /** False where the folder is missing, or is none. */
  boolean isThere() {
    return !written.isEmpty() || Files.isDirectory(folder);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** False where nothing has this name, not even something that cannot be read. */
  boolean has(String name) {
    return !ABSENT.equals(unread.get(name));
  }

  /** A file whole; where it cannot be read, that is a mistake. */
  Optional<byte[]> bytes(String name, Report report) {
    String why = unread.get(name);
    if (why != null) {
      report.mistake(Place.wholeFile(path(name).toString()), why);
    }
    return Optional.ofNullable(written.get(name));
  }

  /** All that can be read, by name. */
  Map<String, byte[]> written() {
    return Collections.unmodifiableMap(written);
  }

  /** The same for the same files, whatever their dates are. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder();
    written.forEach(
        (name, bytes) -> all.append(name).append(' ').append(Fingerprint.of(bytes)).append('\n'));
    return Fingerprint.of(all.append(unread).toString());
  }

  /**
   * What can be seen of the files of a folder without reading them: it changes with each of them,
   * also where another file is put in the place of one, or a link is turned to another one.
   */
  public static String stamp(Path folder) {
    StringBuilder stamp = new StringBuilder();
    for (String name : ALL) {
      Path file = folder.resolve(name);
      try {
        Map<String, Object> seen = Files.readAttributes(file, "size,lastModifiedTime,fileKey");
        stamp.append(seen.get("fileKey")).append(' ').append(seen.get("size")).append(' ');
        stamp.append(seen.get("lastModifiedTime")).append('\n');
      } catch (IOException e) {
        stamp.append(Files.exists(file, LinkOption.NOFOLLOW_LINKS)).append('\n');
      }
    }
    return stamp.toString();
  }
}
