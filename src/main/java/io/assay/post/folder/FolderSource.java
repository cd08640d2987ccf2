package io.assay.post.folder;

import io.assay.post.Known;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import io.assay.post.wordpress.PostFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of JSON files as a source of posts. A file that is taken away takes no post back: people
 * empty folders for many reasons.
 */
public final class FolderSource implements PostSource {
  /** Posts that one poll brings. */
  static final int MOST_POSTS = 300;

  private final FolderSettings settings;
  private final PostFile reader;

  public FolderSource(FolderSettings settings) {
    this.settings = settings;
    this.reader = new PostFile(settings.name(), settings.publisher());
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String place() {
    return "folder " + settings.path();
  }

  /** Reads the files, if any of them is not as it was at the last poll. */
  @Override
  public Poll poll(Known known) throws SourceUnavailable {
    PostFiles files = PostFiles.in(settings.path());
    Bookmark from = Bookmark.read(known.bookmark());
    if (from.state().equals(files.state())) {
      return new Poll(List.of(), Set.of(), List.of(), List.of(), from.write(), true, false);
    }
    List<Poll.Skipped> skipped = new ArrayList<>();
    List<Post> changed = changed(read(files, skipped), known);
    boolean all = changed.size() <= MOST_POSTS;
    // As long as there is more, the folder counts as not read: the next poll reads it again, and
    // what was handed over by then is known.
    Bookmark next = all ? new Bookmark(true, files.state()) : new Bookmark(from.complete(), "");
    return new Poll(
        changed.subList(0, Math.min(MOST_POSTS, changed.size())),
        Set.of(),
        List.of(),
        all ? skipped : List.of(),
        next.write(),
        next.complete(),
        !all);
  }

  @Override
  public Optional<Post> fetch(String id) throws SourceUnavailable {
    return read(PostFiles.in(settings.path()), new ArrayList<>()).stream()
        .filter(post -> post.id().id().equals(id))
        .findFirst();
  }

  /** Each post once, as the file has it that was modified last. */
  private Collection<Post> read(PostFiles files, List<Poll.Skipped> skipped) {
    Map<String, Post> posts = new LinkedHashMap<>();
    for (PostFiles.Entry file : files.entries()) {
      try {
        PostFile.Contents contents = reader.read(file.path());
        skipped.addAll(contents.skipped());
        contents.posts().forEach(post -> posts.merge(post.id().id(), post, FolderSource::later));
      } catch (SourceUnavailable e) {
        String why = String.valueOf(e.getMessage()).replace(file.path() + ": ", "");
        skipped.add(new Poll.Skipped(file.path().toString(), why));
      }
    }
    return posts.values();
  }

  private static Post later(Post one, Post other) {
    return other.modifiedAt().isAfter(one.modifiedAt()) ? other : one;
  }

  private static List<Post> changed(Collection<Post> posts, Known known) {
    Map<String, String> versions =
        known.versions(posts.stream().map(post -> post.id().id()).toList());
    return posts.stream()
        .filter(post -> !post.version().equals(versions.get(post.id().id())))
        .sorted(Comparator.comparing(Post::publishedAt).thenComparing(post -> post.id().id()))
        .toList();
  }
}
