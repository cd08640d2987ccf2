package io.assay.cli;

import io.assay.app.Assay;
import io.assay.app.Chats;
import io.assay.app.ConfigFollower;
import io.assay.chat.console.Console;
import io.assay.chat.console.ConsoleCourier;
import io.assay.chat.console.ConsolePrompt;
import io.assay.config.Settings;
import io.assay.settings.Version;
import io.assay.store.Database;
import io.assay.store.Move;
import io.assay.store.Node;
import io.assay.store.RunLock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: the main job. */
@Command(
    name = "run",
    description = "Polls, delivers and answers until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped, or with --once: everything was read and delivered",
      "1:the configuration is wrong, the store cannot be used, or with --once: something failed",
      "2:the call is wrong"
    })
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--once", description = "Poll each source once, deliver what is due, and end.")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    ConfigFollower files = config.followOrFail();
    Settings settings = files.settings();
    try (RunLock lock = lock(settings);
        Opening store = new Opening(() -> open(settings));
        Console console = Console.system();
        Chats chats = Chats.answering(settings);
        Node node = store.await().join()) {
      log.info("This is Assay {}", Version.TEXT);
      chats.add(new ConsoleCourier(console));
      try (Assay assay = new Assay(settings, store.await(), chats, node.time())) {
        if (lock.isExclusive()) {
          assay.releaseClaims();
        }
        assay.follow(files);
        console.onHangUp(files::reload);
        return once ? once(assay) : untilStopped(assay, console);
      }
    }
  }

  private static Database open(Settings settings) {
    Database database = Database.open(settings.store());
    try {
      Move.use(database, Instant.now());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static RunLock lock(Settings settings) {
    return RunLock.take(settings.store())
        .orElseThrow(
            () ->
                new Failure(
                    "Assay already runs on "
                        + settings.store().place()
                        + ". Other commands work beside it; to run a second one, give it another store.url."));
  }

  private static int once(Assay assay) {
    return assay.once() ? 0 : 1;
  }

  private static int untilStopped(Assay assay, Console console) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    console.onStop(new Stop(stop));
    console.takeLog();
    try (ConsolePrompt prompt = new ConsolePrompt(console, assay.commands(), stop::countDown)) {
      assay.start();
      prompt.start();
      stop.await();
    }
    return 0;
  }
}
