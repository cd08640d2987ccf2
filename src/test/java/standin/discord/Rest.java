package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
  private final String token;

  Rest(Routes routes, Script script, String token) throws IOException {
    this.routes = routes;
    this.script = script;
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
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Optional<Fault> fault = script.next(request);
      if (fault.isPresent() && fault.get().effect == Fault.Effect.ANSWER) {
        send(exchange, fault.get().status, fault.get().headers, fault.get().body);
      } else if (fault.isEmpty() || fault.get().effect != Fault.Effect.DROP_BEFORE) {
        fault.ifPresent(f -> sleep(f.delay.toMillis()));
        Reply reply = reply(exchange, request, body);
        if (fault.isEmpty() || fault.get().effect != Fault.Effect.DROP_AFTER) {
          send(exchange, reply.status, reply.headers, reply.body);
        }
      }
    }
  }

  private record Reply(int status, String body, Map<String, String> headers) {
    Reply(int status, String body) {
      this(status, body, Map.of());
    }

    Reply {
      headers = new HashMap<>(headers);
      headers.put("via", "1.1 google");
    }
  }

  private Reply reply(HttpExchange exchange, String request, String body) {
    try {
      check(exchange, request, body);
      JsonNode given = body.isEmpty() ? Wire.object() : Wire.JSON.readTree(body);
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      JsonNode answer = routes.answer(request, query, given);
      return answer.isMissingNode() ? new Reply(204, "") : new Reply(200, answer.toString());
    } catch (Refusal refusal) {
      script.refused(request, refusal.body().toString());
      return new Reply(refusal.status(), refusal.body().toString(), refusal.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(HttpExchange exchange, String request, String body) throws Refusal {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (agent == null || !agent.startsWith("DiscordBot (")) {
      throw new Refusal(403, 40333, "internal network error");
    }
    boolean byToken = request.contains(" interactions/") || request.contains(" webhooks/");
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!byToken && !("Bot " + token).equals(given)) {
      throw new Refusal(401, 0, "401: Unauthorized");
    }
    if (!body.isEmpty()) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type == null || !type.startsWith("application/json")) {
        throw new Refusal(400, 50035, "Expected \"Content-Type\" header to be application/json");
      }
      if (!body.startsWith("[")) {
        Wire.parseObject(body);
      }
    }
  }

  private static void send(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    // Also without a body it must be closed, else the connection is not kept alive.
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("closing"));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
