package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
final class Sockets extends WebSocketServer {
  private static final int CONNECTIONS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Map<String, Interaction> envelopes = new ConcurrentHashMap<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);

  Sockets() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    setReuseAddr(true);
    setDaemon(true);
  }

  void open() throws InterruptedException {
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The socket server did not start.");
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  /** An address that is good for one connection. */
  String issue() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=A0ASSAY";
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  int open(Collection<WebSocket> sockets) {
    return (int) sockets.stream().filter(WebSocket::isOpen).count();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String resource = handshake.getResourceDescriptor();
    String ticket = resource.replaceFirst(".*ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket) || getConnections().size() > CONNECTIONS) {
      violations.add("a connection without a fresh ticket, or one too many");
      socket.close(1008, "bad ticket");
      return;
    }
    ObjectNode hello = JsonNodeFactory.instance.objectNode().put("type", "hello");
    hello.put("num_connections", getConnections().size());
    hello.putObject("connection_info").put("app_id", "A0ASSAY");
    hello.putObject("debug_info").put("host", "stand-in").put("approximate_connection_time", 3600);
    socket.send(hello.toString());
  }

  /** Sends to any one of the open connections, as Slack does. */
  Interaction send(String type, ObjectNode payload, Interaction interaction) {
    String id = UUID.randomUUID().toString();
    envelopes.put(id, interaction);
    ObjectNode envelope =
        JsonNodeFactory.instance
            .objectNode()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", true);
    envelope.set("payload", payload);
    WebSocket any =
        getConnections().stream()
            .filter(WebSocket::isOpen)
            .findAny()
            .orElseThrow(() -> new IllegalStateException("Nobody is connected."));
    any.send(envelope.toString());
    return interaction;
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    JsonNode ack;
    try {
      ack = JSON.readTree(message);
    } catch (JsonProcessingException e) {
      violations.add("not JSON: " + message);
      return;
    }
    Interaction interaction = envelopes.get(ack.path("envelope_id").asText());
    if (interaction == null) {
      violations.add("an acknowledgement of nothing: " + message);
      return;
    }
    interaction
        .acknowledged(ack.path("payload"))
        .forEach(fault -> violations.add("acknowledged with " + fault + ": " + message));
    if (interaction.acks().size() > 1) {
      violations.add("acknowledged twice: " + message);
    }
    if (interaction.acks().get(0).after().toMillis() > 3_000) {
      violations.add("acknowledged after more than 3 s: " + message);
    }
  }

  /** Cuts the connections without a word. */
  void drop() {
    new ArrayList<>(getConnections()).forEach(socket -> socket.closeConnection(1006, "dropped"));
  }

  /** Asks the clients to come again, as Slack does every few hours. */
  void refresh() {
    ObjectNode disconnect = JsonNodeFactory.instance.objectNode().put("type", "disconnect");
    disconnect.put("reason", "refresh_requested").putObject("debug_info").put("host", "stand-in");
    getConnections().forEach(socket -> socket.send(disconnect.toString()));
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception e) {
    // A client that vanishes breaks no rule.
    if (!(e instanceof IOException)) {
      violations.add("socket error: " + e);
    }
  }
}
