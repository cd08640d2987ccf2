package io.assay.app;

import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
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
import java.util.function.Supplier;

/** The one list of all that can be asked. */
final class Questions {
  private Questions() {}

  static Commands of(
      Supplier<Settings> settings,
      Database database,
      Archive archive,
      PostIndex index,
      PostFinder.Bodies bodies,
      Status status,
      InstantSource time) {
    PostFinder posts = new PostFinder(archive, bodies);
    Outbox outbox = new Outbox(database);
    return new Commands(
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
            new WrongCommand(posts, archive, outbox, () -> settings.get().delivery().admin(), time),
            new StatusCommand(status, new History(database), Pauses.byHand(database), time)),
        new StoredFollowUps(database, time),
        time);
  }
}
