package io.assay.post;

import java.io.IOException;
import java.util.Optional;

/** A place where posts appear. It keeps no state: see {@link Known}. */
public interface PostSource {
  /** Its name in the configuration. */
  String name();

  /** Where it looks, in words: "rareearthexchanges.com (news-archive)". */
  String place();

  /**
   * Looks once.
   *
   * @throws SourceUnavailable when it cannot be read now; its message is one line for people and
   *     says why
   */
  Poll poll(Known known) throws IOException;

  /**
   * Fetches one post with its body, as it is now; empty where the source shows none.
   *
   * @throws SourceUnavailable when it cannot be read now
   */
  Optional<Post> fetch(String id) throws IOException;
}
