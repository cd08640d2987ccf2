package standin.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/** JSON and ids as they go over the wire. */
final class Wire {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Discord's ids begin with the time since 2015; clients read it back from there. */
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;

  private static final AtomicLong COUNT = new AtomicLong();

  private Wire() {}

  static String newId() {
    long millis = System.currentTimeMillis() - EPOCH_MILLIS;
    return Long.toString((millis << 22) | (COUNT.incrementAndGet() & 0x3FFFFF));
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static ObjectNode parseObject(String text) throws Refusal {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new Refusal(400, 50109, "The request body contains invalid JSON.");
    }
    throw new Refusal(400, 50109, "The request body contains invalid JSON.");
  }
}
