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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** One Socket Mode connection: hands what comes to Bolt and acknowledges it. */
final class SlackSocket extends SocketModeClientJavaWSImpl {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int READERS = 2;
  private static final long NO_MONITOR = 1_000;

  private final App app;
  private final SocketModeRequestParser parser;
  private final Runnable onHello;

  SlackSocket(Slack slack, String appToken, String url, App app, Runnable onHello)
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
      if (request != null) {
        acknowledge(envelope.path("envelope_id").asText(), app.run(request.getBoltRequest()));
      }
    } catch (Exception e) {
      // Its message may quote what came.
      log.error("Slack: a request could not be taken ({})", e.getClass().getName());
    }
  }

  /** Also what Bolt has no handler for, such as a button of an older version: nobody shall wait. */
  private void acknowledge(String envelope, Response response) throws JsonProcessingException {
    ObjectNode ack = JsonNodeFactory.instance.objectNode().put("envelope_id", envelope);
    if (response.getStatusCode() == 200 && response.getBody() != null) {
      ack.putObject("payload").put("response_type", "ephemeral").put("text", response.getBody());
    }
    sendSocketModeResponse(JSON.writeValueAsString(ack));
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
