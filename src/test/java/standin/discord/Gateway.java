package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * The WebSocket side: sessions that can be identified, resumed and dropped.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">gateway</a>
 */
final class Gateway extends WebSocketServer {
  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final int HEARTBEAT_MILLIS = 2_000;

  /** Members, presences and the content of messages: not for everybody. */
  private static final int PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | 1 << 15;

  private final Server server;
  private final String token;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger identifies = new AtomicInteger();
  private final AtomicInteger resumes = new AtomicInteger();
  private final AtomicInteger heartbeats = new AtomicInteger();
  private volatile int refuseWith;

  /** What a session has been sent, so that it can be sent again after a break. */
  private static final class Session {
    final String id = Wire.newId();
    final List<ObjectNode> sent = new ArrayList<>();
    WebSocket socket;

    synchronized void dispatch(String type, ObjectNode data) {
      ObjectNode event = Wire.object().put("op", DISPATCH).put("t", type).put("s", sent.size() + 1);
      event.set("d", data);
      sent.add(event);
      send(socket, event);
    }

    synchronized void resume(WebSocket newSocket, int seen) {
      socket = newSocket;
      List.copyOf(sent.subList(Math.min(seen, sent.size()), sent.size()))
          .forEach(event -> send(socket, event));
      dispatch("RESUMED", Wire.object());
    }
  }

  Gateway(Server server, String token) throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.server = server;
    this.token = token;
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The gateway does not start.");
    }
  }

  String url() {
    return "ws://127.0.0.1:" + getPort();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String query = handshake.getResourceDescriptor();
    if (!query.contains("v=10") || !query.contains("encoding=json")) {
      socket.close(4012, "Invalid API version");
    }
    socket.setAttachment(new Compression(query.contains("compress=zlib-stream")));
    ObjectNode hello = Wire.object().put("op", HELLO);
    hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
    send(socket, hello);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    try {
      JsonNode message = Wire.parseObject(text);
      switch (message.path("op").asInt()) {
        case HEARTBEAT -> {
          heartbeats.incrementAndGet();
          send(socket, Wire.object().put("op", HEARTBEAT_ACK));
        }
        case IDENTIFY -> identify(socket, message.path("d"));
        case RESUME -> resume(socket, message.path("d"));
        default -> {
          // presence and the like: nothing to do
        }
      }
    } catch (Refusal e) {
      socket.close(4002, "Error while decoding payload.");
    }
  }

  private void identify(WebSocket socket, JsonNode data) {
    identifies.incrementAndGet();
    if (refuseWith != 0) {
      socket.close(refuseWith, "as told");
    } else if (!data.path("token").asText().equals(token)) {
      socket.close(4004, "Authentication failed.");
    } else if ((data.path("intents").asInt() & PRIVILEGED_INTENTS) != 0) {
      socket.close(4014, "Disallowed intent(s).");
    } else {
      Session session = new Session();
      session.socket = socket;
      sessions.put(session.id, session);
      session.dispatch("READY", server.ready(session.id));
      session.dispatch("GUILD_CREATE", server.guild());
    }
  }

  private void resume(WebSocket socket, JsonNode data) {
    Session session = sessions.get(data.path("session_id").asText());
    if (session == null || !data.path("token").asText().equals(token)) {
      send(socket, Wire.object().put("op", INVALID_SESSION).put("d", false));
    } else {
      resumes.incrementAndGet();
      session.resume(socket, data.path("seq").asInt());
    }
  }

  /** To each session, as Discord does; to one whose socket is broken when it comes back. */
  void dispatch(String type, ObjectNode data) {
    if (sessions.isEmpty()) {
      throw new IllegalStateException("No bot is connected.");
    }
    tell(type, data);
  }

  /** The same, if a bot is connected. */
  void tell(String type, ObjectNode data) {
    sessions.values().forEach(session -> session.dispatch(type, data.deepCopy()));
  }

  /** Cuts every connection, without a word. */
  void dropSockets() {
    List.copyOf(getConnections()).forEach(socket -> socket.closeConnection(1006, "dropped"));
  }

  void forgetSessions() {
    sessions.clear();
  }

  void refuseIdentify(int closeCode) {
    refuseWith = closeCode;
  }

  int identifies() {
    return identifies.get();
  }

  int resumes() {
    return resumes.get();
  }

  int heartbeats() {
    return heartbeats.get();
  }

  private static void send(WebSocket socket, ObjectNode message) {
    if (socket.isOpen()) {
      Compression compression = socket.getAttachment();
      synchronized (compression) {
        compression.send(socket, message.toString());
      }
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // A normal close by the client ends its session; anything else can be resumed.
    if (remote && (code == 1000 || code == 1001)) {
      sessions.values().removeIf(session -> session.socket == socket);
    }
  }

  @Override
  public void onError(WebSocket socket, Exception e) {
    // The tests cut connections; what matters shows in what the client does then.
  }
}
