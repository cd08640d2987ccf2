package io.assay.app;

import io.assay.archive.Archive;
import io.assay.brief.Explanation;
import io.assay.command.Status;
import io.assay.command.SubscriptionDesk;
import io.assay.outbox.Glance;
import io.assay.outbox.History;
import io.assay.outbox.Pauses;
import io.assay.store.Database;
import io.assay.web.LiveConfiguration;
import io.assay.web.LiveConfiguration.Subscribed;
import io.assay.web.OutboxView;
import io.assay.web.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what the status page shows. */
final class StatusView implements StatusData {
  private final Status status;
  private final Archive archive;
  private final History history;
  private final Glance glance;
  private final Pauses pauses;
  private final SubscriptionDesk desk;
  private final Function<List<Subscribed>, LiveConfiguration> configuration;
  private final Running running;

  /**
   * @param configuration makes what holds of the subscriptions that there are
   */
  StatusView(
      Status status,
      Database database,
      Archive archive,
      SubscriptionDesk desk,
      Function<List<Subscribed>, LiveConfiguration> configuration) {
    this.status = status;
    this.archive = archive;
    this.history = new History(database);
    this.glance = new Glance(database);
    this.pauses = Pauses.byHand(database);
    this.desk = desk;
    this.configuration = configuration;
    String version =
        Optional.ofNullable(Assay.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    this.running = new Running(version, desk.time().instant());
  }

  @Override
  public List<Status.Source> sources() {
    return status.sources();
  }

  @Override
  public OutboxView outbox(Instant now) {
    return OutboxView.read(history, glance, pauses, now);
  }

  @Override
  public List<Explanation> briefs(int most) {
    return archive.newestExplained(most);
  }

  @Override
  public LiveConfiguration configuration() {
    Stream<Subscribed> files = desk.live().files().stream().map(Subscribed::ofFiles);
    Stream<Subscribed> chat = desk.chat().all().stream().map(Subscribed::ofChat);
    return configuration.apply(Stream.concat(files, chat).toList());
  }

  @Override
  public Running running() {
    return running;
  }
}
