package io.assay.chat.discord;

import io.assay.outbox.Dispatcher;
import io.assay.outbox.Finding;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's one session with Discord, shared by all who need it. It opens in the background when it
 * is first needed: nobody's start depends on Discord, and a log-in that fails is tried again.
 */
public final class DiscordConnection implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** As in JDA's own client: a connection that idles longer may be dead without our knowing. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /**
   * A log-in that Discord takes costs one of the <a
   * href="https://docs.discord.com/developers/events/gateway#session-start-limit">1,000 a day</a>;
   * one that fails before costs a request, so that waiting minutes is a matter of manners.
   */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final String NEW_TOKEN =
      "put the bot's current token into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)";

  private static final String NETWORK =
      "check the network, and discord.apiUrl and discord.gatewayUrl in assay.yaml";

  private final DiscordSettings settings;
  private final Duration deadline;
  private final ExecutorService opener =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "discord-login");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch attempted = new CountDownLatch(1);
  private final CompletableFuture<JDA> ready = new CompletableFuture<>();
  private boolean opened;
  private boolean closed;
  private volatile @Nullable JDA jda;
  private volatile Supplier<DiscordUnavailable> trouble =
      () -> new DiscordUnavailable("Discord is not connected yet", NETWORK, false);

  public DiscordConnection(DiscordSettings settings) {
    this(settings, DEADLINE);
  }

  /**
   * @param deadline of one exchange, connecting included
   */
  DiscordConnection(DiscordSettings settings, Duration deadline) {
    this.settings = settings;
    this.deadline = deadline;
    // JDA would add the caller's stack trace to each failure, and where it cannot (an answer that
    // is no JSON) drops the failure, so that its caller waits for ever. The switch is JDA's and
    // static.
    RestAction.setPassContext(false);
  }

  /** Starts to connect, once; returns at once. */
  synchronized void open() {
    if (!opened && !closed) {
      opened = true;
      opener.execute(() -> logIn(FIRST_PAUSE));
    }
  }

  /**
   * JDA as soon as Discord has taken the token: REST works then, the gateway may still be on its
   * way. Waits for the first attempt to log in, never for a later one.
   *
   * @throws DiscordUnavailable says why there is none
   */
  JDA rest() throws DiscordUnavailable {
    open();
    try {
      boolean known = attempted.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
      JDA current = jda;
      if (known && current != null) {
        return current;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw trouble.get();
  }

  /**
   * Hands JDA over once it knows the bot's servers and their channels, now or later.
   *
   * @param user must not throw
   */
  void whenReady(Consumer<JDA> user) {
    open();
    var unused = ready.thenAccept(user);
  }

  /**
   * JDA once it knows the servers and channels, waiting until the deadline at most.
   *
   * @throws DiscordUnavailable says why it does not
   */
  JDA awaitReady() throws DiscordUnavailable {
    JDA loggedIn = rest();
    try {
      return ready.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Not ready: {}", loggedIn.getStatus(), e);
    }
    throw new DiscordUnavailable(
        "Discord's gateway (" + settings.gatewayUrl() + ") does not let the bot in",
        NETWORK,
        false);
  }

  /** Whether the gateway lets the bot hear questions now. */
  public Finding gateway() {
    JDA current = jda;
    if (current == null) {
      DiscordUnavailable why = trouble.get();
      return Finding.failure(why.why(), why.remedy());
    }
    String status = current.getStatus().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return current.getStatus() == JDA.Status.CONNECTED
        ? Finding.ok("connected")
        : Finding.failure("Discord's gateway is not connected: " + status, NETWORK);
  }

  private void logIn(Duration pause) {
    try {
      keep(builder().build());
    } catch (InvalidTokenException e) {
      giveUp("Discord does not accept the token", NEW_TOKEN);
    } catch (RuntimeException e) {
      String why = "Discord (" + settings.apiUrl() + ") cannot be reached: " + Failure.words(e);
      trouble = () -> new DiscordUnavailable(why, NETWORK, false);
      log.warn("{}. Next attempt in {} s", why, pause.toSeconds());
      retry(pause);
    } finally {
      attempted.countDown();
    }
  }

  private synchronized void retry(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    Duration next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    if (!closed) {
      CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, opener)
          .execute(() -> logIn(next));
    }
  }

  private synchronized void keep(JDA built) {
    if (closed) {
      built.shutdownNow();
    } else {
      jda = built;
    }
  }

  private synchronized void giveUp(String why, String remedy) {
    if (!closed) {
      jda = null;
      trouble = () -> new DiscordUnavailable(why, remedy, true);
      log.error("{}: {}", why, remedy);
    }
  }

  private JDABuilder builder() {
    return JDABuilder.createLight(settings.token().reveal(), EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl().toString()))
        .setSessionController(new Gateway(settings.gatewayUrl().toString()))
        .setHttpClientBuilder(
            new OkHttpClient.Builder()
                .callTimeout(deadline)
                .connectionPool(
                    new ConnectionPool(Dispatcher.AT_ONCE, KEPT.toSeconds(), TimeUnit.SECONDS)))
        .setRequestTimeoutRetry(false)
        .setEnableShutdownHook(false)
        // Without them nobody can tell who may write in a channel.
        .enableCache(CacheFlag.MEMBER_OVERRIDES)
        .addEventListeners(new Watch());
  }

  @Override
  public void close() {
    JDA open;
    synchronized (this) {
      closed = true;
      trouble = () -> new DiscordUnavailable("Discord: closed", "start Assay again", false);
      open = jda;
      jda = null;
    }
    opener.shutdownNow();
    if (open != null) {
      shutDown(open);
    }
  }

  private static void shutDown(JDA open) {
    open.shutdown();
    try {
      if (!open.awaitShutdown(Duration.ofSeconds(3))) {
        open.shutdownNow();
      }
    } catch (InterruptedException e) {
      open.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Where JDA finds the gateway; its own default is fixed. */
  private static final class Gateway extends SessionControllerAdapter {
    private final String url;

    Gateway(String url) {
      this.url = url;
    }

    @Override
    public String getGateway() {
      return url;
    }
  }

  private final class Watch extends ListenerAdapter {
    @Override
    public void onReady(ReadyEvent event) {
      log.info("Discord: connected as {}", Markup.plain(event.getJDA().getSelfUser().getName()));
      ready.complete(event.getJDA());
    }

    /**
     * JDA comes back from everything by itself, but for what only people can mend. One whose log-in
     * failed says this too; that one was never ours.
     */
    @Override
    public void onShutdown(ShutdownEvent event) {
      if (event.getJDA() == jda) {
        CloseCode code = event.getCloseCode();
        String why = code == null ? "" : " " + code.getMeaning();
        giveUp(
            "Discord closed the gateway for good (" + event.getCode() + why + ")",
            code == CloseCode.AUTHENTICATION_FAILED ? NEW_TOKEN : "see what Discord says");
      }
    }
  }
}
