package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.Story;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Posts in a list; those that tell one event stand together, under the one that told it first. */
final class Entries {
  private static final int TITLE = 90;

  private Entries() {}

  /**
   * @param page all of a page, in its order
   */
  static List<Block> of(Archive archive, List<Brief> page) {
    return of(archive, page, brief -> List.of());
  }

  /**
   * @param below what stands below the entry of a post
   */
  static List<Block> of(
      Archive archive, List<Brief> page, Function<Brief, List<? extends Block>> below) {
    List<Block> blocks = new ArrayList<>();
    for (Story story : archive.stories(page)) {
      blocks.add(BriefMessage.entry(story.first()));
      blocks.addAll(below.apply(story.first()));
      for (Brief follower : story.followers()) {
        blocks.add(
            new Block.SmallPrint(
                "The same event: " + Excerpt.cut(follower.post().title(), TITLE),
                follower.post().publishedAt()));
      }
    }
    return blocks;
  }
}
