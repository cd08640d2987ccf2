package io.assay.post.folder;

import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.SourceUnavailable;
import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of a folder one by one, and notes what was left out. */
final class Reading {
  private final PostFile shape;
  private final Opener opener;
  private final Set<Poll.Skipped> skipped = new LinkedHashSet<>();
  private Poll.@Nullable Skipped broken;

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  Reading(PostFile shape, Opener opener) {
    this.shape = shape;
    this.opener = opener;
  }

  /** What a file holds; nothing where it cannot be read. */
  List<Post> posts(PostFiles.Entry file) {
    String name = file.path().toString();
    if (file.oddity() != null) {
      skipped.add(new Poll.Skipped(name, file.oddity()));
      return List.of();
    }
    try (InputStream in = opener.open(file.path())) {
      PostFile.Contents contents = shape.read(in, name);
      skipped.addAll(contents.skipped());
      return contents.posts();
    } catch (SourceUnavailable e) {
      String why = String.valueOf(e.getMessage()).replace(name + ": ", "");
      skipped.add(new Poll.Skipped(name, why));
    } catch (IOException e) {
      broken = new Poll.Skipped(name, "it cannot be read");
      skipped.add(broken);
    }
    return List.of();
  }

  /** What was left out so far, each once. */
  List<Poll.Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /** The last file that could not be read to its end, and may be another time; null: none. */
  Poll.@Nullable Skipped broken() {
    return broken;
  }
}
