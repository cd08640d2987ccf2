package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side: checks what every request must have, misbehaves when told to, and routes. */
final class Rest implements AutoCloseable {
  static final String ROOT = "/api/v10/";

  static {
    // Else each answer waits 40 ms for an acknowledgement. It is read once, at the first server.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Routes routes;
  private final Script script;
  private final Limits limits;
  private final String token;

  Rest(Routes routes, Script script, Limits limits, String token) throws IOException {
    this.routes = routes;
    this.script = script;
    this.limits = limits;
    this.token = token;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "discord-stand-in");
              thread.setDaemon(true);
              return thread;
            });
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ROOT);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String route = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
      String request = exchange.getRequestMethod() + " " + route;
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      Content body =
          new Content(type == null ? "" : type, exchange.getRequestBody().readAllBytes());
      answer(exchange, request, body, script.next(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String request, Content body, Optional<Fault> fault)
      throws IOException, InterruptedException {
    if (fault.isEmpty()) {
      send(exchange, reply(exchange, request, body), false);
      return;
    }
    fault.get().awaitBefore();
    Reply real = fault.get().isDone() ? reply(exchange, request, body) : Reply.nothing();
    fault.get().awaitAfter();
    switch (fault.get().answer) {
      case REAL -> send(exchange, real, false);
      case HALF -> send(exchange, real, true);
      case GIVEN -> send(exchange, fault.get().given, false);
      case NONE -> {
        // The exchange is closed without an answer.
      }
    }
  }

  private void send(HttpExchange exchange, Reply reply, boolean isCut) throws IOException {
    limits.answered(reply.status());
    reply.send(exchange, isCut);
  }

  private Reply reply(HttpExchange exchange, String request, Content body) {
    Optional<Reply> ban = limits.ban();
    if (ban.isPresent()) {
      return ban.get();
    }
    Map<String, String> headers = Map.of();
    try {
      check(exchange, request);
      JsonNode given = body.json();
      headers = limits.take(request);
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      JsonNode answer = routes.answer(request, query, given);
      return answer.isMissingNode()
          ? Reply.nothing().with(headers)
          : Reply.own(200, answer.toString()).with(headers);
    } catch (Refusal refusal) {
      script.refused(request, refusal.body().toString());
      return Reply.own(refusal.status(), refusal.body().toString())
          .with(headers)
          .with(refusal.headers());
    }
  }

  private void check(HttpExchange exchange, String request) throws Refusal {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (agent == null || !agent.startsWith("DiscordBot (")) {
      throw new Refusal(403, 40333, "internal network error");
    }
    boolean byToken = request.contains(" interactions/") || request.contains(" webhooks/");
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!byToken && !("Bot " + token).equals(given)) {
      throw new Refusal(401, 0, "401: Unauthorized");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
