package io.assay.cli;

import io.assay.app.Assay;
import io.assay.app.Chats;
import io.assay.command.NodeWords;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.message.Ago;
import io.assay.message.Destination;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.post.Known;
import io.assay.post.PollLog;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.store.Database;
import io.assay.store.NodeLog;
import io.assay.store.StoreUnavailable;
import io.assay.subscription.ChatSubscription;
import io.assay.subscription.ChatSubscriptionStore;
import io.assay.subscription.Subscription;
import io.assay.web.Lookout;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: would it work? Looks at everything and changes nothing. */
@Command(
    name = "doctor",
    description =
        "Looks whether store, index, clock, sources, tokens and destinations work, what is owed and what is paused, and says what to do. Posts nothing.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything works", "1:something does not", "2:the call is wrong"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  private static final Known NOTHING_KNOWN =
      new Known() {
        @Override
        public Map<String, String> versions(Collection<String> ids) {
          return Map.of();
        }

        @Override
        public NavigableSet<String> ids() {
          return Collections.emptyNavigableSet();
        }

        @Override
        public @Nullable String bookmark() {
          return null;
        }
      };

  private boolean healthy = true;
  private List<Destination> madeInChat = List.of();

  @Override
  public Integer call() {
    Settings settings = config.readOr(this::report).settings();
    if (healthy) {
      report(Finding.ok("configuration: " + config.folder()));
    }
    examineStoreAndSources(settings);
    try (Chats chats = Chats.sending(settings)) {
      report(settings.slack().isPresent(), "Slack", "SLACK_BOT_TOKEN and SLACK_APP_TOKEN");
      report(settings.discord().isPresent(), "Discord", "DISCORD_TOKEN");
      chats
          .couriers()
          .forEach(
              courier -> courier.examine(destinations(settings, courier)).forEach(this::report));
    }
    return healthy ? 0 : 1;
  }

  /** A database that is yet to be made is not made here. */
  private void examineStoreAndSources(Settings settings) {
    String place = settings.store().place();
    if (!settings.store().exists()) {
      report(Finding.ok("store: " + place + " will be made at the first run"));
      settings.sources().forEach(source -> report(examine(source, NOTHING_KNOWN)));
      return;
    }
    try (Database database = Database.open(settings.store())) {
      new StoreFindings(database, settings.store(), Instant.now()).all().forEach(this::report);
      OutboxFindings.of(database, Instant.now()).forEach(this::report);
      madeInChat =
          new ChatSubscriptionStore(database)
              .all().stream().map(ChatSubscription::destination).toList();
      NodeWords.lines(new NodeLog(database), new PollLog(database), Instant.now())
          .forEach(node -> report(finding(node)));
      PostLog log = new PostLog(database);
      settings.sources().forEach(source -> report(examine(source, log.known(source.name()))));
    } catch (StoreUnavailable e) {
      report(Finding.failure("store: " + e.getMessage(), ""));
      settings.sources().forEach(source -> report(examine(source, NOTHING_KNOWN)));
    }
  }

  private static Finding finding(NodeWords.Line node) {
    return node.alive()
        ? Finding.ok("node " + node.words())
        : Finding.warning(
            "node " + node.words(),
            "the others do what it did; look whether it runs and reaches the database");
  }

  private List<Destination> destinations(Settings settings, Courier courier) {
    return Stream.concat(
            settings.subscriptions().stream().map(Subscription::to), madeInChat.stream())
        .filter(to -> to.platform().equals(courier.platform()))
        .distinct()
        .toList();
  }

  private static Finding examine(SourceSettings settings, Known known) {
    PostSource source = Assay.open(settings, InstantSource.system());
    String what = "source " + source.name() + " (" + source.place() + ")";
    try {
      source.poll(known);
      return source
          .clockAhead()
          .filter(ahead -> ahead.abs().compareTo(Lookout.CLOCK_OFF) > 0)
          .map(ahead -> clockOff(what, ahead))
          .orElse(Finding.ok(what + ": can be read"));
    } catch (IOException e) {
      return Finding.failure(
          what + ": " + e.getMessage(),
          "it is polled again as scheduled; look at its address if this stays");
    }
  }

  private static Finding clockOff(String what, Duration ahead) {
    return Finding.warning(
        what
            + ": can be read; this machine's clock is "
            + Ago.words(ahead.abs())
            + (ahead.isNegative() ? " behind" : " ahead of")
            + " its",
        "if other sources say so too, let the system set it (timedatectl set-ntp true)");
  }

  private void report(ConfigRefused refused) {
    report(
        Finding.failure(
            "configuration: " + refused.mistakes().get(0),
            "put it right; what was right last goes on to hold. check names all mistakes"));
  }

  private void report(boolean configured, String platform, String variables) {
    if (!configured) {
      report(Finding.ok(platform + ": not configured; to use it, set " + variables));
    }
  }

  private void report(Finding finding) {
    healthy &= finding.level() != Finding.Level.FAILURE;
    String mark =
        switch (finding.level()) {
          case OK -> "ok      ";
          case WARNING -> "warning ";
          case FAILURE -> "FAILED  ";
        };
    List<String> lines = new ArrayList<>(List.of(mark + finding.what()));
    if (!finding.remedy().isEmpty()) {
      lines.add("        -> " + finding.remedy());
    }
    lines.forEach(spec.commandLine().getOut()::println);
  }
}
