package standin.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * The site: its posts, its terms, what it was asked, and what is wrong with it. Taxonomies are
 * {@code organization}, {@code regions} and {@code news-type}, the site's time is Denver's.
 */
public final class WordPressStandIn implements AutoCloseable {
  /** REST base of the post type. */
  public static final String POST_TYPE = "news-archive";

  private static final List<String> TAXONOMIES = List.of("organization", "regions", "news-type");
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final String ROOT = "/wp-json/wp/v2/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Shelf posts = new Shelf(ZONE, true);
  private final Map<String, Shelf> terms = new LinkedHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile Predicate<Request> troubled = request -> true;
  private volatile Consumer<Request> before = request -> {};
  private volatile String redirect = "";
  private volatile boolean totals = true;
  private volatile boolean linkHeader = true;
  private volatile int ageSeconds;

  private WordPressStandIn(HttpServer server) {
    this.server = server;
    TAXONOMIES.forEach(base -> terms.put(base, new Shelf(ZONE, false)));
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  static {
    // Else each answer on a kept connection waits 40 ms for the other side's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A site without posts on a free port of this machine. */
  public static WordPressStandIn start() {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      return new WordPressStandIn(HttpServer.create(new InetSocketAddress(here, 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the REST API. */
  public URI url() {
    return URI.create(site() + "/wp-json/wp/v2");
  }

  /** Scheme, host and port. */
  public String site() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  public void addTerm(String taxonomy, long id, String name, String slug, long parent) {
    ObjectNode term = Shelf.JSON.createObjectNode().put("id", id).put("count", 1);
    term.put("name", name).put("slug", slug).put("taxonomy", taxonomy).put("parent", parent);
    terms.get(taxonomy).put(term);
  }

  /** Deletes a term; its posts lose it, which does not move {@code modified}. */
  public void removeTerm(String taxonomy, long id) {
    terms.get(taxonomy).remove(id);
    for (ObjectNode post : posts.all()) {
      long[] rest =
          Shelf.ids(post, taxonomy).filter(term -> term != id).mapToLong(i -> i).toArray();
      tag(post.path("id").asLong(), taxonomy, rest);
    }
  }

  /** The terms of the seed post, with their names and parents. */
  public void addSeedTerms() {
    addTerm("news-type", 122, "REE News", "ree-news", 0);
    addTerm("news-type", 123, "Clean Energy &amp; Technology", "clean-energy-technology", 0);
    addTerm("news-type", 124, "Electronics", "electronics", 0);
    addTerm("organization", 341, "Baogang Group", "baogang-group", 0);
    addTerm(
        "organization",
        316,
        "China Northern Rare Earth Group",
        "china-northern-rare-earth-group",
        0);
    addTerm("regions", 315, "China", "china", 0);
    addTerm("regions", 318, "Inner Mongolia", "inner-mongolia", 315);
  }

  /** A published post in the shape that the API has; it replaces one of the same id. */
  public void addJson(String json) {
    try {
      posts.put((ObjectNode) Shelf.JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A published post that was never changed. */
  public void add(long id, String title, Instant publishedAt) {
    ObjectNode post = Shelf.JSON.createObjectNode().put("id", id).put("status", "publish");
    put(post, "date", publishedAt);
    put(post, "modified", publishedAt);
    post.put("slug", "post-" + id).put("type", POST_TYPE);
    post.put("link", "https://news.example/news/post-" + id + "/");
    post.putObject("title").put("rendered", title);
    post.putObject("content").put("rendered", "<p>Body of " + id + "</p>").put("protected", false);
    TAXONOMIES.forEach(post::putArray);
    post.putArray("class_list").add("post-" + id).add("type-" + POST_TYPE);
    post.putArray("acf");
    posts.put(post);
  }

  /** Edits a post as its author would: the moment of the change is kept. */
  public void edit(long id, Instant at, Consumer<ObjectNode> change) {
    change(
        id,
        post -> {
          change.accept(post);
          put(post, "modified", at);
        });
  }

  /** Changes a post behind WordPress' back: {@code modified} stays. */
  public void change(long id, Consumer<ObjectNode> change) {
    ObjectNode post = posts.get(id).deepCopy();
    change.accept(post);
    posts.put(post);
  }

  /** Tags a post, which does not move {@code modified}. */
  public void tag(long id, String taxonomy, long... termIds) {
    change(
        id,
        post -> {
          ArrayNode ids = post.putArray(taxonomy);
          for (long term : termIds) {
            ids.add(term);
          }
        });
  }

  /** Takes a post from the public; {@link #publish} brings it back. */
  public void trash(long id) {
    change(id, post -> post.put("status", "trash"));
  }

  public void publish(long id) {
    change(id, post -> post.put("status", "publish"));
  }

  /** Deletes a post for good. */
  public void delete(long id) {
    posts.remove(id);
  }

  /** Every answer is spoiled from now on. */
  public void trouble(Trouble kind) {
    trouble(kind, request -> true);
  }

  /** Some answers are spoiled from now on. */
  public void trouble(Trouble kind, Predicate<Request> where) {
    this.troubled = where;
    this.trouble = kind;
  }

  /** Does something at each request, before it is answered: posts arrive while pages are read. */
  public void beforeEach(Consumer<Request> action) {
    this.before = action;
  }

  /** Sends every request elsewhere. */
  public void redirectTo(String location) {
    this.redirect = location;
  }

  /** Something in front of the site drops its headers. */
  public void withoutTotals() {
    totals = false;
  }

  /** Pages name their JSON only in the HTML. */
  public void withoutLinkHeader() {
    linkHeader = false;
  }

  /** A cache in front of the site has kept its answers for so long: the site's clock is on. */
  public void keptFor(int seconds) {
    ageSeconds = seconds;
  }

  /** What the site was asked since the last {@link #forget}. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public void forget() {
    requests.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestURI().getRawPath(),
              Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
              Map.copyOf(exchange.getRequestHeaders()),
              System.nanoTime());
      requests.add(request);
      before.accept(request);
      Reply reply = redirect.isEmpty() ? answer(request) : redirected();
      if (troubled.test(request)) {
        trouble.spoil(reply);
      }
      if (!totals) {
        reply.headers.keySet().removeIf(name -> name.startsWith("X-WP-"));
      }
      if (!linkHeader) {
        reply.headers.remove("Link");
      }
      if (ageSeconds > 0) {
        reply.headers.put("Age", String.valueOf(ageSeconds));
      }
      send(exchange, reply);
    }
  }

  private Reply redirected() {
    return Reply.html(302, "").header("Location", redirect);
  }

  private Reply answer(Request request) {
    try {
      if (request.path().startsWith(ROOT)) {
        return rest(request, request.path().substring(ROOT.length()).split("/"));
      }
      return posts.all().stream()
          .filter(post -> request.path().equals("/news/" + post.path("slug").asText() + "/"))
          .findFirst()
          .map(this::page)
          .orElseGet(() -> Reply.html(404, "<html><body>Nothing here</body></html>"));
    } catch (Problem e) {
      return Reply.json(e.status, e.json());
    }
  }

  private Reply rest(Request request, String[] route) throws Problem {
    Shelf shelf = route[0].equals(POST_TYPE) ? posts : terms.get(route[0]);
    if (shelf == null || route.length > 2) {
      throw new Problem(404, "rest_no_route", "No route was found.");
    }
    return route.length == 1 ? shelf.list(request) : one(request, shelf, Long.parseLong(route[1]));
  }

  private Reply one(Request request, Shelf shelf, long id) throws Problem {
    ObjectNode item = shelf.get(id);
    if (item == null) {
      throw shelf == posts
          ? new Problem(404, "rest_post_invalid_id", "Invalid post ID.")
          : new Problem(404, "rest_term_invalid", "Term does not exist.");
    }
    if (shelf == posts && !item.path("status").asText().equals("publish")) {
      throw new Problem(401, "rest_forbidden", "Sorry, you are not allowed to do that.");
    }
    ObjectNode answer = Shelf.fields(item, request);
    if (request.parameter("_embed").isPresent() && request.parameter("_fields").isEmpty()) {
      embed(answer);
    }
    return Reply.json(200, answer.toString());
  }

  /** A post without terms has nothing embedded at all. */
  private void embed(ObjectNode post) {
    ArrayNode embedded = Shelf.JSON.createArrayNode();
    terms.forEach(
        (base, shelf) -> {
          ArrayNode ofTaxonomy = embedded.addArray();
          Shelf.ids(post, base).map(shelf::get).forEach(ofTaxonomy::add);
        });
    post.putObject("_embedded").set("wp:term", embedded);
  }

  private Reply page(ObjectNode post) {
    String json = url() + "/" + POST_TYPE + "/" + post.path("id").asLong();
    return Reply.html(
            200,
            "<!DOCTYPE html><html><head><link rel=\"alternate\" title=\"JSON\""
                + " type=\"application/json\" href=\""
                + json
                + "\"></head><body>A post</body></html>")
        .header(
            "Link",
            "<"
                + site()
                + "/wp-json/>; rel=\"https://api.w.org/\", <"
                + json
                + ">; rel=\"alternate\"; title=\"JSON\"; type=\"application/json\"");
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.dropped) {
      return;
    }
    pause(reply.delayMillis);
    reply.headers.forEach(exchange.getResponseHeaders()::set);
    if (reply.drips || reply.unpacked > 0) {
      sendWithoutEnd(exchange, reply);
      return;
    }
    byte[] body = reply.body;
    if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = zipped(body);
    }
    exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void sendWithoutEnd(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.unpacked > 0) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    if (reply.drips) {
      while (true) {
        out.write(' ');
        out.flush();
        pause(20);
      }
    }
    byte[] block = new byte[1_048_576];
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      for (long sent = 0; sent < reply.unpacked; sent += block.length) {
        zip.write(block);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException("closed while slow", e);
    }
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    }
    return bytes.toByteArray();
  }

  private static void put(ObjectNode post, String field, Instant at) {
    post.put(field, SECONDS.format(LocalDateTime.ofInstant(at, ZONE)));
    post.put(field + "_gmt", SECONDS.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
  }
}
