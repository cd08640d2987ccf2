package io.assay.post.folder;

import io.assay.post.Fetched;
import io.assay.post.Known;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import io.assay.post.wordpress.PostFile;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of JSON files as a source of posts. A file that is taken away takes no post back: people
 * empty folders for many reasons.
 */
public final class FolderSource implements PostSource {
  /** Posts that one poll brings. */
  static final int MOST_POSTS = 300;

  private final FolderSettings settings;
  private final PostFile shape;
  private final Reading.Opener opener;

  public FolderSource(FolderSettings settings) {
    this(settings, file -> Files.newInputStream(file));
  }

  FolderSource(FolderSettings settings, Reading.Opener opener) {
    this.settings = settings;
    this.shape = new PostFile(settings.name(), settings.publisher());
    this.opener = opener;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String place() {
    return "folder " + settings.path();
  }

  /**
   * Reads the files, if any of them is not as it was at the last poll, one after the other: first
   * for what they hold, then those again that hold what is to be brought.
   */
  @Override
  public Poll poll(Known known) throws SourceUnavailable {
    PostFiles files = PostFiles.in(settings.path());
    Bookmark from = Bookmark.read(known.bookmark());
    if (from.state().equals(files.state())) {
      return new Poll(List.of(), Set.of(), List.of(), List.of(), from.write(), true, false);
    }
    Reading reading = new Reading(shape, opener);
    Survey survey = new Survey();
    files.entries().forEach(file -> survey.add(file, reading.posts(file), known));
    List<Post> posts = survey.oldestChanged(MOST_POSTS, reading);
    boolean broken = reading.broken() != null;
    boolean more = survey.changed() > MOST_POSTS && !broken;
    // As long as there is more, or a file could not be read, the folder counts as not read: the
    // next poll reads it again, and what was handed over by then is known.
    Bookmark next =
        more || broken ? new Bookmark(from.complete(), "") : new Bookmark(true, files.state());
    return new Poll(
        posts,
        Set.of(),
        List.of(),
        more ? List.of() : reading.skipped(),
        next.write(),
        next.complete(),
        more);
  }

  @Override
  public Optional<Post> fetch(String id) throws SourceUnavailable {
    return fetch(List.of(id)).posts().stream().findFirst();
  }

  @Override
  public Fetched fetch(List<String> ids) throws SourceUnavailable {
    Reading reading = new Reading(shape, opener);
    Set<String> wanted = Set.copyOf(ids);
    Map<String, Post> found = new LinkedHashMap<>();
    for (PostFiles.Entry file : PostFiles.in(settings.path()).entries()) {
      reading.posts(file).stream()
          .filter(post -> wanted.contains(post.id().id()))
          .forEach(post -> found.merge(post.id().id(), post, Survey::later));
    }
    Poll.@Nullable Skipped broken = reading.broken();
    if (found.size() < wanted.size() && broken != null) {
      // They may stand in that file: to say that they are nowhere would take them back.
      throw new SourceUnavailable(broken.item() + ": " + broken.why(), null, null);
    }
    List<Poll.Skipped> missing =
        ids.stream()
            .filter(id -> !found.containsKey(id))
            .map(id -> new Poll.Skipped(id, "no file of the folder holds it any more"))
            .toList();
    return new Fetched(List.copyOf(found.values()), Set.of(), missing);
  }
}
