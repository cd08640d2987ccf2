package io.assay.app;

import io.assay.config.Settings;
import io.assay.outbox.Outbox;
import io.assay.outbox.Troubles;
import io.assay.store.Database;
import io.assay.web.Disk;
import io.assay.web.HttpSettings;
import io.assay.web.Lookout;
import io.assay.web.Metrics;
import io.assay.web.Polled;
import io.assay.web.StatusData;
import io.assay.web.WebPages;
import io.assay.web.WebServer;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What lets people and programs see how Assay is. */
final class Monitoring implements AutoCloseable {
  private final Troubles troubles;
  private final Lookout lookout;
  private final WebPages pages;
  private final InstantSource time;
  private final Optional<WebServer> web;

  /**
   * @param polled how reading each source goes
   * @param status what the page for people shows
   */
  Monitoring(
      Supplier<Settings> settings,
      Database database,
      Chats chats,
      Metrics metrics,
      Supplier<List<Polled>> polled,
      StatusData status,
      InstantSource time) {
    this.time = time;
    HttpSettings http = settings.get().http();
    this.troubles =
        new Troubles(database, new Outbox(database), () -> settings.get().delivery().admin());
    Disk disk = Disk.of(settings.get().store().lastGood());
    metrics.disk(disk);
    this.lookout = new Lookout(database, troubles, polled, disk, time);
    this.pages = new WebPages(http, database, metrics, troubles, polled, chats::checks, time);
    this.web = http.address().map(address -> new WebServer(address, pages.byPath(status)));
  }

  /** Serves the pages, where they are wanted and are not served yet. */
  void open() {
    web.ifPresent(WebServer::open);
  }

  /** Looks for what the admin ought to know. */
  void lookOut() {
    lookout.look();
  }

  /** Forgets what was wrong long ago. */
  void forget() {
    troubles.forget(time.instant());
  }

  /** Where the pages are; empty while none are served. */
  Optional<InetSocketAddress> pagesAt() {
    return web.flatMap(WebServer::bound);
  }

  @Override
  public void close() {
    web.ifPresent(WebServer::close);
    pages.close();
  }
}
