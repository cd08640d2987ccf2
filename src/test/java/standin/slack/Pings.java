package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a message would ping: mentions in parsed text, and elements of rich text that mention. */
final class Pings {
  private static final Pattern MENTION =
      Pattern.compile("<(!(?:channel|here|everyone|subteam)[^>]*|[@#][A-Z0-9][^>]*)>");
  private static final Set<String> ELEMENTS = Set.of("broadcast", "user", "usergroup");

  private Pings() {}

  static List<String> in(String text, JsonNode blocks) {
    List<String> found = new ArrayList<>();
    mentions(text, found);
    walk(blocks, found);
    return List.copyOf(found);
  }

  private static void walk(JsonNode node, List<String> found) {
    String type = node.path("type").asText();
    if (ELEMENTS.contains(type)) {
      found.add(node.toString());
    }
    if (type.equals("mrkdwn")) {
      mentions(node.path("text").asText(), found);
    }
    node.forEach(child -> walk(child, found));
  }

  private static void mentions(String text, List<String> found) {
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      found.add(mention.group());
    }
  }
}
