package io.assay.post;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A place where posts appear. It keeps no state: see {@link Known}. */
public interface PostSource {
  /** Posts that can be fetched at once. */
  int MOST_FETCHED = 100;

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

  /**
   * Fetches posts with their bodies, as they are now.
   *
   * @param ids of known posts, at most {@value #MOST_FETCHED}
   * @throws SourceUnavailable when it cannot be read now
   */
  Fetched fetch(List<String> ids) throws IOException;

  /**
   * How far this machine's clock was ahead of the source's at its last answer, negative where it
   * was behind, to a second or so; empty where the source does not tell.
   */
  default Optional<Duration> clockAhead() {
    return Optional.empty();
  }

  /**
   * How many posts the first sight goes through in all; empty where that is over or was not said.
   *
   * @param bookmark that the last poll left
   */
  default OptionalInt firstSight(String bookmark) {
    return OptionalInt.empty();
  }
}
