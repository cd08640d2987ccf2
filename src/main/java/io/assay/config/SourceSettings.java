package io.assay.config;

import io.assay.post.folder.FolderSettings;
import io.assay.post.wordpress.WordPressSettings;
import java.util.function.Function;

/**
 * A source to poll.
 *
 * @param announceOnFirstPoll how many of the newest posts are announced when the source is seen for
 *     the first time; the others are only recorded
 */
public record SourceSettings(Kind kind, Schedule schedule, int announceOnFirstPoll) {
  /** Its name in the configuration, unique among sources. */
  public String name() {
    return kind.name();
  }

  /** What there is to read. */
  public sealed interface Kind {
    String name();

    /** Calls the function for this kind of source. */
    <T> T map(Function<FolderSettings, T> folder, Function<WordPressSettings, T> wordPress);
  }

  /** A folder of files. */
  public record Folder(FolderSettings settings) implements Kind {
    @Override
    public String name() {
      return settings.name();
    }

    @Override
    public <T> T map(Function<FolderSettings, T> folder, Function<WordPressSettings, T> wordPress) {
      return folder.apply(settings);
    }
  }

  /** A WordPress site. */
  public record WordPress(WordPressSettings settings) implements Kind {
    @Override
    public String name() {
      return settings.name();
    }

    @Override
    public <T> T map(Function<FolderSettings, T> folder, Function<WordPressSettings, T> wordPress) {
      return wordPress.apply(settings);
    }
  }
}
