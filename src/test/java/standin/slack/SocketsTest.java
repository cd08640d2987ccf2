package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that knows nothing but the protocol. */
class SocketsTest implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private SlackStandIn slack;
  private WebSocket socket;
  private URI url;

  @BeforeEach
  void connect() throws Exception {
    slack = SlackStandIn.start();
    HttpRequest open =
        HttpRequest.newBuilder(slack.apiUrl().resolve("apps.connections.open"))
            .header("Authorization", "Bearer " + SlackStandIn.APP_TOKEN)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    url = URI.create(JSON.readTree(send(open)).path("url").asText());
    socket = client.newWebSocketBuilder().buildAsync(url, this).join();
    await().until(() -> received.size() == 1);
  }

  @AfterEach
  void stop() {
    socket.abort();
    slack.close();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      try {
        received.add(JSON.readTree(part.toString()));
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  private String send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private JsonNode envelope() {
    await().until(() -> received.size() == 2);
    return received.get(1);
  }

  private void acknowledge(JsonNode envelope) {
    String id = envelope.path("envelope_id").asText();
    socket.sendText("{\"envelope_id\":\"" + id + "\"}", true).join();
  }

  @Test
  void greetsAndCountsOneAcknowledgement() {
    assertThat(received.get(0).path("type").asText()).isEqualTo("hello");
    Interaction interaction = slack.type("/ree", "latest");
    acknowledge(envelope());

    await().until(() -> interaction.acks().size() == 1);
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void complainsOfASecondAcknowledgement() {
    slack.type("/ree", "latest");
    acknowledge(envelope());
    acknowledge(envelope());

    await().until(() -> slack.violations().size() == 1);
    assertThat(slack.violations().get(0)).startsWith("acknowledged twice");
  }

  @Test
  void complainsOfALateAcknowledgement() {
    slack.type("/ree", "latest");
    await().pollDelay(java.time.Duration.ofMillis(3_100)).until(() -> true);
    acknowledge(envelope());

    await().until(() -> slack.violations().size() == 1);
    assertThat(slack.violations().get(0)).contains("more than 3 s");
  }

  @Test
  void complainsOfAnAcknowledgementOfNothing() {
    socket.sendText("{\"envelope_id\":\"made-up\"}", true).join();

    await().until(() -> slack.violations().size() == 1);
  }

  @Test
  void anAddressIsGoodForOneConnection() {
    client.newWebSocketBuilder().buildAsync(url, new WebSocket.Listener() {}).join();

    await().until(() -> slack.violations().size() == 1);
  }

  @Test
  void takesFiveAnswersAndJudgesThem() throws Exception {
    Interaction interaction = slack.type("/ree", "latest");
    String at = envelope().at("/payload/response_url").asText();

    assertThat(reply(at, "{\"text\":\"x\",\"blocks\":[{\"type\":\"table\"}]}"))
        .startsWith("invalid_blocks");
    assertThat(reply(at, "{\"text\":\"x\",\"response_type\":\"shout\"}"))
        .isEqualTo("invalid_payload");
    assertThat(reply(at, "text")).isEqualTo("invalid_payload");
    assertThat(reply(at + "9", "{\"text\":\"x\"}")).isEqualTo("expired_url");
    for (int i = 0; i < 5; i++) {
      assertThat(reply(at, "{\"text\":\"x\"}")).isEqualTo("ok");
    }
    assertThat(reply(at, "{\"text\":\"x\"}")).isEqualTo("used_url");
    assertThat(interaction.replies()).hasSize(5);
    assertThat(interaction.refusals()).hasSize(4);
  }

  private String reply(String at, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(at))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
