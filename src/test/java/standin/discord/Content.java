package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a request: JSON, or a form of JSON and files.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">files</a>
 */
final class Content {
  /** Where the files of a form go in its JSON: an array of name and data. */
  static final String FILES = "files";

  private static final Pattern FORM = Pattern.compile("multipart/form-data; ?boundary=\"?([^\"]+)");
  private static final Pattern PART =
      Pattern.compile("(?i)Content-Disposition: form-data; name=\"([^\"]+)\".*");

  private final String type;
  private final byte[] bytes;

  Content(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  JsonNode json() throws Refusal {
    Matcher form = FORM.matcher(type);
    if (bytes.length == 0) {
      return Wire.object();
    }
    if (form.matches()) {
      return form(form.group(1));
    }
    if (!type.startsWith("application/json")) {
      throw new Refusal(400, 50035, "Expected \"Content-Type\" header to be application/json");
    }
    String text = text(StandardCharsets.UTF_8);
    return text.startsWith("[") ? list(text) : Wire.parseObject(text);
  }

  private static JsonNode list(String text) {
    try {
      return Wire.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Charset charset) {
    return new String(bytes, charset);
  }

  /** Read as Latin 1, in which each byte is a character and none is lost. */
  private JsonNode form(String boundary) throws Refusal {
    ObjectNode json = Wire.object();
    ObjectNode files = Wire.object();
    for (String part :
        text(StandardCharsets.ISO_8859_1).split("(\r\n)?--" + Pattern.quote(boundary))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name =
          PART.matcher(head < 0 ? "" : part.substring(0, head).replace("\r\n", " ").strip());
      if (name.matches()) {
        byte[] data = part.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1);
        if (name.group(1).equals("payload_json")) {
          json = Wire.parseObject(new String(data, StandardCharsets.UTF_8));
        } else {
          files.put(name.group(1), data);
        }
      }
    }
    json.set(FILES, files);
    return json;
  }
}
