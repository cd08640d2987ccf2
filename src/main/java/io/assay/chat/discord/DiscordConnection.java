package io.assay.chat.discord;

import io.assay.outbox.Dispatcher;
import io.assay.outbox.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
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
  private final BooleanSupplier ours;
  private final List<Consumer<JDA>> users = new ArrayList<>();
  private CompletableFuture<JDA> ready = new CompletableFuture<>();
  private Gateway gateway;
  private boolean opened;
  private boolean closed;
  private volatile @Nullable JDA jda;
  private volatile Supplier<DiscordUnavailable> trouble =
      () -> new DiscordUnavailable("Discord is not connected yet", NETWORK, false);

  /** One whose gateway nobody else wants. */
  public DiscordConnection(DiscordSettings settings) {
    this(settings, DEADLINE);
  }

  /**
   * One whose gateway is one process's at a time.
   *
   * @param ours whether it is this one's now
   */
  public DiscordConnection(DiscordSettings settings, BooleanSupplier ours) {
    this(settings, DEADLINE, ours, false);
  }

  /**
   * @param deadline of one exchange, connecting included
   */
  DiscordConnection(DiscordSettings settings, Duration deadline) {
    this(settings, deadline, () -> true, true);
  }

  private DiscordConnection(
      DiscordSettings settings, Duration deadline, BooleanSupplier ours, boolean connects) {
    this.settings = settings;
    this.deadline = deadline;
    this.ours = ours;
    this.gateway = new Gateway(settings.gatewayUrl().toString(), connects);
    // JDA would add the caller's stack trace to each failure, and where it cannot (an answer that
    // is no JSON) drops the failure, so that its caller waits for ever. The switch is JDA's and
    // static.
    RestAction.setPassContext(false);
  }

  /** Starts to connect, once; returns at once. */
  public synchronized void open() {
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
    synchronized (this) {
      users.add(user);
      var unused = ready.thenAccept(user);
    }
  }

  /** Whether this process may answer what comes in. */
  boolean isOurs() {
    return ours.getAsBoolean();
  }

  /** The gateway is this process's from now on. */
  public synchronized void takeGateway() {
    gateway.connect();
  }

  /**
   * Leaves the gateway at once, for another process takes it. JDA has no session without one that
   * could be had back later, so what is sent goes out under a log-in of its own.
   */
  public void leaveGateway() {
    JDA old;
    synchronized (this) {
      old = jda;
      jda = null;
      gateway = new Gateway(settings.gatewayUrl().toString(), false);
      ready = new CompletableFuture<>();
      for (Consumer<JDA> user : users) {
        var unused = ready.thenAccept(user);
      }
      if (opened && !closed) {
        opener.execute(() -> logIn(FIRST_PAUSE));
      }
    }
    if (old != null) {
      old.shutdownNow();
    }
  }

  /**
   * JDA once it knows the servers and channels, waiting until the deadline at most.
   *
   * @throws DiscordUnavailable says why it does not
   */
  JDA awaitReady() throws DiscordUnavailable {
    JDA loggedIn = rest();
    try {
      return ready().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
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

  private synchronized CompletableFuture<JDA> ready() {
    return ready;
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

  private synchronized JDABuilder builder() {
    return JDABuilder.createLight(settings.token().reveal(), EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl().toString()))
        .setSessionController(gateway)
        .setHttpClientBuilder(
            new OkHttpClient.Builder()
                .callTimeout(deadline)
                .connectionPool(
                    new ConnectionPool(Dispatcher.AT_ONCE, KEPT.toSeconds(), TimeUnit.SECONDS)))
        .setRequestTimeoutRetry(false)
        .setEnableShutdownHook(false)
        // Without them nobody can tell who may write in a channel.
        .enableCache(CacheFlag.MEMBER_OVERRIDES)
        .addEventListeners(new Watch(ready));
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

  /** Where JDA finds the gateway, its own default being fixed; and when it may connect. */
  private static final class Gateway extends SessionControllerAdapter {
    private final String url;
    private final List<SessionConnectNode> waiting = new ArrayList<>();
    private boolean connects;

    Gateway(String url, boolean connects) {
      this.url = url;
      this.connects = connects;
    }

    void connect() {
      List<SessionConnectNode> now;
      synchronized (waiting) {
        connects = true;
        now = List.copyOf(waiting);
        waiting.clear();
      }
      now.forEach(super::appendSession);
    }

    @Override
    public void appendSession(SessionConnectNode session) {
      synchronized (waiting) {
        if (!connects) {
          waiting.add(session);
          return;
        }
      }
      super.appendSession(session);
    }

    @Override
    public void removeSession(SessionConnectNode session) {
      synchronized (waiting) {
        waiting.remove(session);
      }
      super.removeSession(session);
    }

    @Override
    public String getGateway() {
      return url;
    }
  }

  private final class Watch extends ListenerAdapter {
    private final CompletableFuture<JDA> ready;

    Watch(CompletableFuture<JDA> ready) {
      this.ready = ready;
    }

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
