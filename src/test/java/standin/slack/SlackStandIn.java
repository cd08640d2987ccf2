package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slack on loopback: Web API, Socket Mode and response URLs. What it is told to get wrong it gets
 * wrong, once or until it is healed; everything else it judges as Slack does.
 */
public final class SlackStandIn implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-standin-0123456789-abcdefghij";
  public static final String APP_TOKEN = "xapp-standin-0123456789-abcdefghij";

  static final String TEAM = "T0RARE";
  static final String BOT_ID = "B0ASSAY";
  static final String USER_ID = "U0BOT";

  static {
    // The JDK's server sends head and body apart, and the second waits 40 ms for an ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Workspace workspace;
  private final Chat chat;
  private final WebApi web;
  private final Sockets sockets = new Sockets();
  private final Files files;
  private final Users users;
  private final Script script = new Script();
  private final Limits limits;
  private final AtomicInteger limited = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;
  private volatile String tokenError = "";

  private SlackStandIn(InstantSource time) throws IOException, InterruptedException {
    workspace = new Workspace(time);
    chat = new Chat(workspace);
    Views views = new Views(time);
    files = new Files(workspace);
    users = new Users(sockets, views, time);
    web = new WebApi(workspace, chat, views, files);
    limits = new Limits(time);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/api/", this::method);
    http.createContext("/response/", this::response);
    http.createContext("/upload/", this::upload);
    http.start();
    sockets.open();
    users.respondAt(base() + "/response/");
    files.uploadAt(base() + "/upload/");
  }

  /**
   * A workspace with no channel yet and a bot that has every scope but {@code chat:write.public}.
   */
  public static SlackStandIn start() {
    return start(InstantSource.system());
  }

  /** The same, with a clock of the test's. */
  public static SlackStandIn start(InstantSource time) {
    try {
      return new SlackStandIn(time);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where the Web API is. */
  public URI apiUrl() {
    return URI.create(base() + "/api/");
  }

  private String base() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** A public channel with the bot in it. */
  public Channel channel(String id, String name) {
    return workspace.add(id, name, false);
  }

  /** A private channel with the bot in it. */
  public Channel privateChannel(String id, String name) {
    return workspace.add(id, name, true);
  }

  /** What the bot may do; can be changed. */
  public Set<String> scopes() {
    return workspace.scopes();
  }

  /** From now on whoever does something is an admin of the workspace. */
  public void promote() {
    workspace.admins().add(Users.USER);
  }

  /** From now on whoever does something is in this user group. */
  public void join(String group) {
    workspace.groups().put(group, Set.of(Users.USER));
  }

  /** Other people write so many messages. */
  public void chatter(Channel channel, int messages) {
    for (int i = 0; i < messages; i++) {
      ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("text", "chatter " + i);
      channel.store(
          new Posted(workspace.nextTs(), "", arguments, Content.plain("chatter " + i), false));
    }
  }

  /** Makes the next call of a method go wrong; several go wrong in turn. */
  public SlackStandIn next(String method, Mishap mishap) {
    script.next(method, mishap);
    return this;
  }

  /** Makes the next so many calls of a method go wrong. */
  public SlackStandIn next(String method, int times, Mishap mishap) {
    for (int i = 0; i < times; i++) {
      script.next(method, mishap);
    }
    return this;
  }

  /** Makes all calls of a method go wrong until it is healed. */
  public SlackStandIn always(String method, Mishap mishap) {
    script.always(method, mishap);
    return this;
  }

  /** Makes all calls of all methods go wrong until it is healed. */
  public SlackStandIn always(Mishap mishap) {
    script.always(mishap);
    return this;
  }

  /** Forgets all that was to go wrong. */
  public SlackStandIn heal() {
    script.heal();
    return this;
  }

  /** From now on every call with a right token gets this: token_revoked, account_inactive. */
  public SlackStandIn refuseTokens(String error) {
    tokenError = error;
    return this;
  }

  /** The tokens are good again. */
  public SlackStandIn acceptTokens() {
    tokenError = "";
    return this;
  }

  /**
   * From now on calls are counted and those beyond the limits answered with 429: a message a second
   * and channel with bursts of 3, 300 messages a minute in all, and the tiers of the other methods.
   * Slack says "several hundred" for the 300: https://docs.slack.dev/apis/web-api/rate-limits
   */
  public SlackStandIn enforceLimits() {
    return enforceLimits(300);
  }

  /** The same, with so many messages a minute in all; 0 ends it. */
  public SlackStandIn enforceLimits(int messagesAMinute) {
    limits.enforce(messagesAMinute);
    return this;
  }

  /** How many answers were a 429, by the limits or by a mishap. */
  public int limited() {
    return limited.get();
  }

  /** From now on the history does not show new messages, until each is told to show. */
  public SlackStandIn historyLags() {
    chat.onArrival(Posted::hide);
    return this;
  }

  /** From now on this many looks into the history do not show a new message. */
  public SlackStandIn historyLags(int looks) {
    chat.onArrival(message -> message.showAfter(looks));
    return this;
  }

  /** From now on the history shows new messages at once; those that are held back stay so. */
  public SlackStandIn historyIsPrompt() {
    chat.onArrival(message -> {});
    return this;
  }

  /**
   * From now on a reply to a message that is deleted is refused with thread_not_found. Without this
   * it becomes a message of the channel, as developers report of Slack; a maintainer of Slack's SDK
   * speaks of the refusal: https://github.com/slackapi/bolt-js/issues/2307
   */
  public SlackStandIn refuseLostThreads() {
    chat.refuseLostThreads();
    return this;
  }

  /** How many messages, over all channels and threads, carry this value in their metadata. */
  public long copies(String key) {
    return workspace.channels().stream()
        .flatMap(channel -> channel.everything().stream())
        .filter(message -> message.carries(key))
        .count();
  }

  /** Names of the methods that were called, in order. */
  public List<String> calls() {
    return script.calls();
  }

  /** How often a method was called. */
  public int calls(String method) {
    return script.calls(method);
  }

  /** A user types a slash command: {@code type("/ree", "org baogang")}. */
  public Interaction type(String command, String text) {
    return users.type(command, text);
  }

  /** A user presses the button with this label below a message. */
  public Interaction press(Channel channel, Posted message, String label) {
    return users.press(channel, message, label);
  }

  /** A user presses the button with this label below the last answer to what he did. */
  public Interaction press(Interaction answered, String label) {
    return users.press(answered, label);
  }

  /** A user types into a field of a modal that offers what the bot suggests. */
  public Interaction suggest(View view, String block, String typed) {
    return users.suggest(view, block, typed);
  }

  /**
   * A user fills in a modal and sends it.
   *
   * @param filled by id of the block: what is typed, or the value of what is picked
   * @throws IllegalArgumentException if Slack would not let him
   */
  public Interaction submit(View view, Map<String, String> filled) {
    return users.submit(view, filled);
  }

  /** From now on all is done by somebody of another workspace, in a channel that both share. */
  public void visitFrom(String team) {
    users.comeFrom(team);
  }

  /** In which channel commands are typed; at first it is one that the bot does not know. */
  public void typeIn(Channel channel) {
    users.typeIn(channel.id());
  }

  /** What was uploaded as this file. */
  public Optional<byte[]> file(String id) {
    return files.bytes(id);
  }

  /** How many sockets are open. */
  public int connections() {
    return sockets.open(sockets.getConnections());
  }

  /** Cuts all sockets without a word. */
  public void dropSockets() {
    sockets.drop();
  }

  /** Asks all clients to connect anew, as Slack does every few hours. */
  public void refreshSockets() {
    sockets.refresh();
  }

  /** What was done over the sockets that Slack forbids; should be empty. */
  public List<String> violations() {
    return sockets.violations();
  }

  private void method(HttpExchange exchange) throws IOException {
    String method = Arguments.name(exchange);
    Optional<Mishap> mishap = script.call(method);
    JsonNode arguments = Arguments.of(exchange);
    String token = Arguments.token(exchange, arguments);
    Mishap.Work real =
        () ->
            limits
                .refusal(method, channel(arguments))
                .orElseGet(() -> Reply.json(answer(method, token, arguments)))
                .with("X-OAuth-Scopes", workspace.scopeHeader());
    send(exchange, mishap.isEmpty() ? Optional.of(real.done()) : mishap.get().answer(real));
  }

  private String channel(JsonNode arguments) {
    String address = arguments.path("channel").asText();
    return workspace.find(address).map(Channel::id).orElse(address);
  }

  private ObjectNode answer(String method, String token, JsonNode arguments) {
    if (token.isEmpty()) {
      return Reply.no("not_authed");
    }
    if (!tokenError.isEmpty() && (token.equals(BOT_TOKEN) || token.equals(APP_TOKEN))) {
      return Reply.no(tokenError);
    }
    if (method.equals("apps.connections.open")) {
      if (token.equals(BOT_TOKEN)) {
        return Reply.no("not_allowed_token_type");
      }
      return token.equals(APP_TOKEN)
          ? Reply.ok().put("url", sockets.issue())
          : Reply.no("invalid_auth");
    }
    return token.equals(BOT_TOKEN) ? web.call(method, arguments) : Reply.no("invalid_auth");
  }

  private void response(HttpExchange exchange) throws IOException {
    JsonNode body = Arguments.of(exchange);
    serve(
        exchange,
        "response_url",
        () -> {
          String said = users.respond(Arguments.name(exchange), body);
          return Reply.text(said.equals("ok") ? 200 : 404, said);
        });
  }

  private void upload(HttpExchange exchange) throws IOException {
    String id = Arguments.name(exchange);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    serve(
        exchange,
        "upload",
        () -> files.take(id, bytes) ? Reply.text(200, "OK - " + id) : Reply.text(400, "no"));
  }

  /** What is to go wrong at an address that is no method can be planned under a name of ours. */
  private void serve(HttpExchange exchange, String name, Mishap.Work real) throws IOException {
    Optional<Mishap> mishap = script.call(name);
    send(exchange, mishap.isEmpty() ? Optional.of(real.done()) : mishap.get().answer(real));
  }

  private void send(HttpExchange exchange, Optional<Reply> reply) throws IOException {
    try (exchange) {
      if (reply.isPresent()) {
        limited.addAndGet(reply.get().status() == 429 ? 1 : 0);
        reply.get().send(exchange);
      }
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    try {
      sockets.stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
