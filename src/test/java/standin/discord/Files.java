package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The files that come with a message: each is described in its JSON.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">files</a>
 */
final class Files {
  /** Bytes that a server without boosts takes. */
  static final int LARGEST = 10 * 1024 * 1024;

  private Files() {}

  static void check(JsonNode message, Problems problems) throws Refusal {
    JsonNode described = message.path("attachments");
    JsonNode files = message.path(Content.FILES);
    problems.tooMany("attachments", described.size(), 10);
    for (int i = 0; i < described.size(); i++) {
      String path = "attachments/" + i;
      JsonNode one = described.get(i);
      problems.tooLong(path + "/description", one.path("description").asText(""), 1_024);
      problems.lengthBetween(path + "/filename", one.path("filename").asText(""), 1, 260);
      if (!files.has(name(one))) {
        problems.at(path, "ATTACHMENT_NOT_FOUND", "There is no file for this attachment");
      }
    }
    for (JsonNode file : files) {
      if (data(file).length > LARGEST) {
        throw new Refusal(413, 40005, "Request entity too large");
      }
    }
  }

  /** As they stand in the message. */
  static ArrayNode of(JsonNode message) {
    ArrayNode attachments = Wire.array();
    for (JsonNode one : message.path("attachments")) {
      String id = Wire.newId();
      String url = "https://cdn.example.org/attachments/" + id;
      ObjectNode attachment = attachments.addObject().put("id", id).put("url", url);
      attachment.put("proxy_url", url).put("filename", one.path("filename").asText());
      attachment.put("description", one.path("description").asText());
      attachment.put("size", data(message.path(Content.FILES).path(name(one))).length);
    }
    return attachments;
  }

  /** What was sent as the file of this name; empty if nothing was. */
  static byte[] data(JsonNode message, String filename) {
    for (JsonNode one : message.path("attachments")) {
      if (one.path("filename").asText().equals(filename)) {
        return data(message.path(Content.FILES).path(name(one)));
      }
    }
    return new byte[0];
  }

  private static String name(JsonNode attachment) {
    return "files[" + attachment.path("id").asText() + "]";
  }

  private static byte[] data(JsonNode file) {
    try {
      return file.isBinary() ? file.binaryValue() : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
