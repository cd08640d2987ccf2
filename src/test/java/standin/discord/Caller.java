package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends requests as the bot. */
final class Caller {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final DiscordStandIn discord;

  Caller(DiscordStandIn discord) {
    this.discord = discord;
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .timeout(Duration.ofSeconds(10))
            .header("Authorization", "Bot " + discord.token())
            .header("User-Agent", "DiscordBot (https://example.org, 1)")
            .header("Content-Type", "application/json; charset=utf-8")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String channel, ObjectNode message) throws Exception {
    return send("POST", "channels/" + channel + "/messages", message.toString());
  }

  /** Posts; the id. */
  String posted(String channel, String content) throws Exception {
    ObjectNode message = Bodies.message().put("content", content);
    return json(post(channel, message)).path("id").asText();
  }

  HttpResponse<String> edit(String channel, String id, ObjectNode message) throws Exception {
    return send("PATCH", "channels/" + channel + "/messages/" + id, message.toString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  JsonNode history(String channel, String query) throws Exception {
    return json(get("channels/" + channel + "/messages?" + query));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return Wire.JSON.readTree(response.body());
  }
}
