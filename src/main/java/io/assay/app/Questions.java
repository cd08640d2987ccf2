package io.assay.app;

import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
import io.assay.command.AuditCommand;
import io.assay.command.CaveatsCommand;
import io.assay.command.Commands;
import io.assay.command.FindCommand;
import io.assay.command.LatestCommand;
import io.assay.command.MuteCommand;
import io.assay.command.MutesCommand;
import io.assay.command.PostCommand;
import io.assay.command.PostFinder;
import io.assay.command.Reload;
import io.assay.command.ReloadCommand;
import io.assay.command.SearchCommand;
import io.assay.command.Status;
import io.assay.command.StatusCommand;
import io.assay.command.StoredFollowUps;
import io.assay.command.SubscribeCommand;
import io.assay.command.SubscriptionDesk;
import io.assay.command.SubscriptionsCommand;
import io.assay.command.TermCommand;
import io.assay.command.TestCommand;
import io.assay.command.TrendCommand;
import io.assay.command.Trial;
import io.assay.command.UnmuteCommand;
import io.assay.command.UnsubscribeCommand;
import io.assay.command.WhyCommand;
import io.assay.command.WrongCommand;
import io.assay.config.Settings;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.History;
import io.assay.outbox.Mutes;
import io.assay.outbox.OnRequest;
import io.assay.outbox.Outbox;
import io.assay.outbox.Pauses;
import io.assay.post.PollLog;
import io.assay.post.Posts;
import io.assay.store.Database;
import io.assay.store.NodeLog;
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
      Reload files,
      SubscriptionDesk desk) {
    InstantSource time = desk.time();
    Trial trial = new Trial(archive, new Posts(database), desk.live(), time);
    PostFinder posts = new PostFinder(archive, bodies);
    Outbox outbox = new Outbox(database);
    Mutes mutes = new Mutes(database);
    History history = new History(database);
    DecisionLog decisions = new DecisionLog(database, settings.get().store().keep().decisions());
    return new Commands(
        List.of(
            TermCommand.organizations(archive, index),
            TermCommand.regions(archive, index),
            TermCommand.topics(archive, index),
            new LatestCommand(archive),
            new SearchCommand(archive, index),
            new FindCommand(archive, index),
            new PostCommand(posts, archive),
            new CaveatsCommand(posts),
            new TrendCommand(archive, index),
            new WrongCommand(posts, archive, outbox, () -> settings.get().delivery().admin(), time),
            new WhyCommand(posts, desk.live(), decisions, history, time),
            new MuteCommand(desk, archive, mutes),
            new MutesCommand(desk, mutes),
            new UnmuteCommand(desk, mutes),
            new SubscribeCommand(desk, archive, trial, new OnRequest(database, outbox)),
            new SubscriptionsCommand(desk),
            new UnsubscribeCommand(desk),
            new TestCommand(desk, trial),
            new AuditCommand(desk),
            new ReloadCommand(files, desk.authority()),
            new StatusCommand(
                status,
                history,
                Pauses.byHand(database),
                new NodeLog(database),
                new PollLog(database),
                time)),
        new StoredFollowUps(database, time),
        time);
  }
}
