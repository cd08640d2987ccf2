package io.assay.app;

import io.assay.bench.Platforms;
import io.assay.brief.BriefSettings;
import io.assay.brief.caveat.CaveatSettings;
import io.assay.chat.discord.DiscordConnection;
import io.assay.chat.discord.DiscordCourier;
import io.assay.chat.slack.SlackCourier;
import io.assay.command.Admins;
import io.assay.config.BriefsSettings;
import io.assay.config.ChatSettings;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.config.StartSettings;
import io.assay.message.Destination;
import io.assay.outbox.Courier;
import io.assay.outbox.DeliverySettings;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import io.assay.subscription.Filters;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Timing;
import io.assay.web.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Platforms in a process of their own, and a database in a file. */
final class Rig implements AutoCloseable {
  final Platforms platforms = Platforms.start();
  final Database database;
  private final Path folder;

  Rig() {
    try {
      folder = Files.createTempDirectory("assay-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = Database.open(store());
  }

  private StoreSettings store() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve("assay"));
  }

  /** Chats as they are configured. */
  Settings paced(List<SourceSettings> sources, List<Destination> to) {
    return settings(
        sources, to, Optional.of(platforms.slack()), Optional.of(platforms.discord()));
  }

  /** The same without chats: {@link #unpaced} couriers are added by hand. */
  Settings unconfigured(List<SourceSettings> sources, List<Destination> to) {
    return settings(sources, to, Optional.empty(), Optional.empty());
  }

  private Settings settings(
      List<SourceSettings> sources,
      List<Destination> to,
      Optional<io.assay.chat.slack.SlackSettings> slack,
      Optional<io.assay.chat.discord.DiscordSettings> discord) {
    return new Settings(
        new StartSettings(
            store(), HttpSettings.NONE, new ChatSettings(slack, discord, Admins.NOBODY)),
        new BriefsSettings(BriefSettings.AS_SHIPPED, CaveatSettings.AS_SHIPPED),
        DeliverySettings.AS_SHIPPED,
        sources,
        to.stream().map(Rig::subscription).toList(),
        List.of());
  }

  static Subscription subscription(Destination to) {
    return new Subscription(
        to.toString(), to, Filters.EVERYTHING, Timing.NOW, Style.of(Format.COMPACT));
  }

  /** The real clients of both platforms, but for the pace that is kept. */
  List<Courier> unpaced() {
    return List.of(
        unpaced(new SlackCourier(platforms.slack())),
        unpaced(new DiscordCourier(new DiscordConnection(platforms.discord()))));
  }

  private static Courier unpaced(Courier courier) {
    return (Courier)
        Proxy.newProxyInstance(
            Rig.class.getClassLoader(),
            new Class<?>[] {Courier.class},
            (proxy, method, arguments) -> {
              if (method.getReturnType() == Duration.class) {
                return Duration.ZERO;
              }
              try {
                return method.invoke(courier, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() {
    database.close();
    platforms.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
