package io.assay.post.folder;

import org.jspecify.annotations.Nullable;

/**
 * What a folder's source remembers between two polls.
 *
 * @param complete true once all files have been read
 * @param state of the folder when all was read, see {@link PostFiles#state()}; empty: to be read
 */
record Bookmark(boolean complete, String state) {
  private static final String COMPLETE = "complete:";
  private static final String FIRST_SIGHT = "first:";

  static Bookmark read(@Nullable String note) {
    return note != null && note.startsWith(COMPLETE)
        ? new Bookmark(true, note.substring(COMPLETE.length()))
        : new Bookmark(false, "");
  }

  String write() {
    return (complete ? COMPLETE : FIRST_SIGHT) + state;
  }
}
