package io.assay.app;

import io.assay.archive.Archive;
import io.assay.archive.ArchiveSettings;
import io.assay.archive.PostIndex;
import io.assay.brief.Briefer;
import io.assay.command.CaveatsCommand;
import io.assay.command.Commands;
import io.assay.command.FindCommand;
import io.assay.command.LatestCommand;
import io.assay.command.PostCommand;
import io.assay.command.PostFinder;
import io.assay.command.SearchCommand;
import io.assay.command.Status;
import io.assay.command.StatusCommand;
import io.assay.command.StoredFollowUps;
import io.assay.command.TermCommand;
import io.assay.command.TrendCommand;
import io.assay.command.WrongCommand;
import io.assay.config.Settings;
import io.assay.outbox.History;
import io.assay.outbox.Outbox;
import io.assay.outbox.Pauses;
import io.assay.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All that can be asked, and the index that answers. */
final class Questions implements AutoCloseable {
  private final PostIndex index;
  private final Commands commands;

  Questions(
      Settings settings,
      Database database,
      Briefer briefer,
      Archive archive,
      PostFinder.Bodies bodies,
      Status status,
      InstantSource time) {
    this.index = PostIndex.open(new ArchiveSettings(Optional.empty()), database, briefer, "", time);
    PostFinder posts = new PostFinder(archive, bodies);
    this.commands =
        new Commands(
            List.of(
                TermCommand.organizations(archive, index),
                TermCommand.regions(archive, index),
                TermCommand.topics(archive, index),
                new LatestCommand(archive),
                new SearchCommand(index),
                new FindCommand(archive, index),
                new PostCommand(posts, archive),
                new CaveatsCommand(posts),
                new TrendCommand(archive, index),
                new WrongCommand(
                    posts, archive, new Outbox(database), settings.delivery().admin(), time),
                new StatusCommand(status, new History(database), Pauses.byHand(database), time)),
            new StoredFollowUps(database, time),
            time);
  }

  Commands commands() {
    return commands;
  }

  /** Takes in what is new. */
  void update() {
    index.update();
  }

  @Override
  public void close() {
    index.close();
  }
}
