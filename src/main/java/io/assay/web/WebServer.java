package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves pages at an address, or says in one line why it does not. */
public final class WebServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private static final int THREADS = 4;

  /** Further askers are turned away. */
  private static final int WAITING = 16;

  private final HttpAddress address;
  private final Map<String, Page> pages;
  private final ThreadPoolExecutor workers;
  private @Nullable HttpServer server;
  private boolean told;
  private boolean closed;

  static {
    // Seconds. The JDK's server reads them once; without them one slow asker keeps a thread
    // forever.
    setUnlessSet("sun.net.httpserver.maxReqTime", 10);
    setUnlessSet("sun.net.httpserver.maxRspTime", 30);
    setUnlessSet("sun.net.httpserver.idleInterval", 30);
    setUnlessSet("jdk.httpserver.maxConnections", 64);
  }

  private static void setUnlessSet(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }

  /**
   * @param pages by their whole path: {@code /healthz}
   */
  public WebServer(HttpAddress address, Map<String, Page> pages) {
    this.address = address;
    this.pages = Map.copyOf(pages);
    this.workers =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), named());
    workers.allowCoreThreadTimeOut(true);
  }

  private static ThreadFactory named() {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "web-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Begins to serve, unless it does already. Where the address is taken, it may be tried again. */
  public synchronized void open() {
    if (server != null || closed) {
      return;
    }
    try {
      server = listen();
      log.info("Pages: http://{}:{}/", address.host(), server.getAddress().getPort());
    } catch (IOException | IllegalArgumentException e) {
      if (!told) {
        log.warn(
            "http.address {}: {}. Assay works on without its pages and tries again; another"
                + " address, or none, takes effect at the next start",
            address,
            e.getMessage());
      }
      told = true;
    }
  }

  private HttpServer listen() throws IOException {
    InetSocketAddress socket = new InetSocketAddress(address.host(), address.port());
    if (socket.isUnresolved()) {
      throw new IOException("there is no host of this name");
    }
    HttpServer listening = HttpServer.create(socket, WAITING);
    listening.setExecutor(workers);
    listening.createContext("/", this::handle);
    listening.start();
    return listening;
  }

  /** Where it serves; empty while it does not. */
  public synchronized Optional<InetSocketAddress> bound() {
    return Optional.ofNullable(server).map(HttpServer::getAddress);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      byte[] body = reply.body().getBytes(UTF_8);
      boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
      exchange.sendResponseHeaders(reply.status(), bare ? -1 : body.length);
      if (!bare) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Page page = pages.get(exchange.getRequestURI().getPath());
    if (page == null) {
      return Reply.text(404, "There is nothing here.");
    }
    try {
      return page.answer(RequestReader.read(exchange));
    } catch (RequestReader.Unreadable e) {
      return Reply.text(e.status(), e.getMessage());
    } catch (RuntimeException e) {
      log.error("{} could not be answered", exchange.getRequestURI().getPath(), e);
      return Reply.text(500, "An error inside Assay; the log says which.");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (server != null) {
      server.stop(0);
      server = null;
    }
    workers.shutdownNow();
  }
}
