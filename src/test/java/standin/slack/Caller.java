package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls the Web API as the bot. */
final class Caller {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SlackStandIn slack;

  Caller(SlackStandIn slack) {
    this.slack = slack;
  }

  /**
   * @param form names and values in turn
   */
  JsonNode call(String method, String... form) throws IOException, InterruptedException {
    return JSON.readTree(response(method, form).body());
  }

  String error(String method, String... form) throws IOException, InterruptedException {
    return call(method, form).path("error").asText();
  }

  /** Posts to the channel; the ts. */
  String post(Channel channel, String text) throws IOException, InterruptedException {
    return call("chat.postMessage", "channel", channel.id(), "text", text).path("ts").asText();
  }

  String reply(Channel channel, String thread, String text)
      throws IOException, InterruptedException {
    return call("chat.postMessage", "channel", channel.id(), "thread_ts", thread, "text", text)
        .path("ts")
        .asText();
  }

  HttpResponse<String> response(String method, String... form)
      throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(slack.apiUrl().resolve(method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Bearer " + SlackStandIn.BOT_TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
