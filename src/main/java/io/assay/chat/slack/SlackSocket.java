package io.assay.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** One Socket Mode connection: hands what comes to Bolt and acknowledges it. */
final class SlackSocket extends SocketModeClientJavaWSImpl {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int READERS = 2;
  private static final long NO_MONITOR = 1_000;

  /** Slack waits three seconds for suggestions, and the asker as long. */
  private static final Duration SUGGESTING = Duration.ofSeconds(2);

  private static final Response NO_SUGGESTIONS = json("{\"options\":[]}");

  private final App app;
  private final SocketModeRequestParser parser;
  private final Executor suggestions;
  private final Runnable onHello;

  /**
   * @param suggestions where they are looked for: whoever reads the socket has no time for it
   */
  SlackSocket(
      Slack slack, String appToken, String url, App app, Executor suggestions, Runnable onHello)
      throws URISyntaxException {
    super(
        slack,
        appToken,
        url,
        READERS,
        new ConcurrentLinkedMessageQueue(),
        false,
        false,
        NO_MONITOR);
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.suggestions = suggestions;
    this.onHello = onHello;
    addWebSocketMessageListener(this::take);
    addWebSocketErrorListener(e -> log.debug("Slack: the socket failed: {}", e.toString()));
  }

  private void take(String message) {
    try {
      JsonNode envelope = JSON.readTree(message);
      if (envelope.path("type").asText().equals("hello")) {
        onHello.run();
        return;
      }
      SocketModeRequest request = parser.parse(message);
      String id = envelope.path("envelope_id").asText();
      if (request != null && envelope.at("/payload/type").asText().equals("block_suggestion")) {
        suggest(id, request);
      } else if (request != null) {
        acknowledge(id, app.run(request.getBoltRequest()));
      }
    } catch (Exception e) {
      // Its message may quote what came.
      log.error("Slack: a request could not be taken ({})", e.getClass().getName());
    }
  }

  /** Rather nothing than too late. */
  private void suggest(String envelope, SocketModeRequest request) {
    CompletableFuture<Response> found =
        new CompletableFuture<Response>()
            .completeOnTimeout(NO_SUGGESTIONS, SUGGESTING.toMillis(), TimeUnit.MILLISECONDS);
    var unused = found.thenAccept(response -> acknowledge(envelope, response));
    try {
      suggestions.execute(() -> found.complete(suggested(request)));
    } catch (RejectedExecutionException e) {
      found.complete(NO_SUGGESTIONS);
    }
  }

  private Response suggested(SocketModeRequest request) {
    try {
      Response found = app.run(request.getBoltRequest());
      return found.getBody() == null || found.getStatusCode() != 200 ? NO_SUGGESTIONS : found;
    } catch (Exception e) {
      log.error("Slack: suggestions failed ({})", e.getClass().getName());
      return NO_SUGGESTIONS;
    }
  }

  /** An acknowledgement that says more than that something came. */
  static Response json(String payload) {
    return new Response(200, Response.CONTENT_TYPE_APPLICATION_JSON_UTF8, Map.of(), payload);
  }

  /** Also what Bolt has no handler for, such as a button of an older version: nobody shall wait. */
  private void acknowledge(String envelope, Response response) {
    ObjectNode ack = JsonNodeFactory.instance.objectNode().put("envelope_id", envelope);
    if (response.getStatusCode() == 200 && response.getBody() != null) {
      ack.set("payload", payload(response));
    }
    sendSocketModeResponse(ack.toString());
  }

  private static JsonNode payload(Response response) {
    if (!response.getContentType().equals(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("response_type", "ephemeral")
          .put("text", response.getBody());
    }
    try {
      return JSON.readTree(response.getBody());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is our own JSON.", e);
    }
  }

  // The SDK logs whole messages at DEBUG and every hitch with its stack trace. What matters is said
  // by whoever watches the connection.

  @Override
  public Logger getLogger() {
    return NOPLogger.NOP_LOGGER;
  }

  @Override
  public void debugLogRequest(String message) {}

  @Override
  public void debugLogResponse(String message) {}
}
