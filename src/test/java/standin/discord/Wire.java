package standin.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/** JSON and ids as they go over the wire. */
final class Wire {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Ids look like Discord's: 19 digits, growing. */
  private static final AtomicLong LAST_ID = new AtomicLong(1_300_000_000_000_000_000L);

  private Wire() {}

  static String newId() {
    return Long.toString(LAST_ID.addAndGet(4_194_305));
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
