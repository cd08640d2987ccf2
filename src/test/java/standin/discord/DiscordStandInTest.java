package standin.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static standin.discord.Bodies.button;
import static standin.discord.Bodies.buttons;
import static standin.discord.Bodies.choices;
import static standin.discord.Bodies.command;
import static standin.discord.Bodies.embed;
import static standin.discord.Bodies.fields;
import static standin.discord.Bodies.link;
import static standin.discord.Bodies.message;
import static standin.discord.Bodies.option;
import static standin.discord.Bodies.row;
import static standin.discord.Bodies.text;
import static standin.discord.Bodies.times;
import static standin.discord.Bodies.url;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge is judged: each limit is met at the limit, and refused one over it. */
@Timeout(60)
class DiscordStandInTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("general");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    discord.close();
  }

  /** How a message grows with one number. */
  private interface Shape {
    void grow(ObjectNode message, int size);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("content", 2_000, (m, n) -> m.put("content", text(n))),
        limit("nonce", 25, (m, n) -> m.put("nonce", text(n))),
        limit("embeds", 10, (m, n) -> times(n, i -> embed(m).put("title", "t"))),
        limit("embed title", 256, (m, n) -> embed(m).put("title", text(n))),
        limit("embed description", 4_096, (m, n) -> embed(m).put("description", text(n))),
        limit("embed url", 2_048, (m, n) -> embed(m).put("title", "t").put("url", url(n))),
        limit("embed footer", 2_048, (m, n) -> embed(m).putObject("footer").put("text", text(n))),
        limit("embed author", 256, (m, n) -> embed(m).putObject("author").put("name", text(n))),
        limit("embed fields", 25, (m, n) -> fields(embed(m), n, 1, 1)),
        limit("field name", 256, (m, n) -> fields(embed(m), 1, n, 1)),
        limit("field value", 1_024, (m, n) -> fields(embed(m), 1, 1, n)),
        limit("all embeds", 6_000, Bodies::severalEmbeds),
        limit("rows", 5, (m, n) -> times(n, i -> button(row(m), "id" + i))),
        limit("buttons in a row", 5, (m, n) -> buttons(row(m), n)),
        limit("button label", 80, (m, n) -> button(row(m), "id").put("label", text(n))),
        limit("button id", 100, (m, n) -> button(row(m), text(n))),
        limit("button url", 512, (m, n) -> link(row(m), url(n))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void acceptsAMessageAtTheLimitAndRefusesOneOverIt(String name, int limit, Shape shape)
      throws Exception {
    ObjectNode good = message();
    shape.grow(good, limit);
    ObjectNode bad = message();
    shape.grow(bad, limit + 1);

    assertThat(post(good).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = post(bad);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Wire.parseObject(refused.body()).path("code").asInt()).isEqualTo(50035);
    assertThat(Wire.parseObject(refused.body()).path("errors")).isNotEmpty();
    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void saysWhereTheMistakeIs() throws Exception {
    ObjectNode bad = message();
    embed(bad).put("title", text(257));

    JsonNode errors = Wire.parseObject(post(bad).body()).path("errors");

    assertThat(errors.at("/embeds/0/title/_errors/0/code").asText())
        .isEqualTo("BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void refusesAMessageThatLeavesItToDiscordWhoIsPinged() throws Exception {
    ObjectNode silent = message();
    silent.remove("allowed_mentions");
    assertThat(post(silent).statusCode()).isEqualTo(400);

    for (String everybody : new String[] {"everyone", "users", "roles"}) {
      ObjectNode loud = message();
      loud.putObject("allowed_mentions").putArray("parse").add(everybody);
      assertThat(post(loud).statusCode()).as(everybody).isEqualTo(400);
    }
  }

  @Test
  void refusesWhatIsEmptyMalformedOrTwice() throws Exception {
    assertThat(post(message().put("content", " ")).body()).contains("50006");
    ObjectNode badLink = message();
    embed(badLink).put("title", "t").put("url", "javascript:alert(1)");
    assertThat(post(badLink).body()).contains("URL_TYPE_INVALID_SCHEME");
    ObjectNode twice = message();
    ArrayNode row = row(twice);
    button(row, "same");
    button(row, "same");
    assertThat(post(twice).body()).contains("COMPONENT_CUSTOM_ID_DUPLICATED");
    assertThat(send("POST", "channels/" + channel + "/messages", "{\"content\": ").body())
        .contains("50109");
    assertThat(discord.messages(channel)).isEmpty();
  }

  @Test
  void refusesByChannelAndRight() throws Exception {
    String hidden = discord.addChannel("hidden", EnumSet.noneOf(Right.class));
    String mute = discord.addChannel("mute", EnumSet.of(Right.VIEW_CHANNEL));

    assertThat(post("1", message()).body()).contains("10003");
    assertThat(post(hidden, message()).body()).contains("50001");
    assertThat(post(mute, message()).body()).contains("50013");
    assertThat(send("GET", "channels/" + channel + "/messages?limit=101", "").body())
        .contains("50035");
  }

  @Test
  void refusesAWrongTokenAndAnAnonymousClient() throws Exception {
    HttpRequest.Builder me = HttpRequest.newBuilder(discord.apiUrl().resolve("users/@me"));
    HttpRequest wrong =
        me.copy().header("Authorization", "Bot no").header("User-Agent", "DiscordBot (x)").build();
    HttpRequest anonymous = me.copy().header("Authorization", "Bot " + discord.token()).build();

    assertThat(client.send(wrong, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
    assertThat(client.send(anonymous, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aNonceThatIsEnforcedReturnsTheMessageThatStands() throws Exception {
    ObjectNode enforced = message().put("nonce", "n1").put("enforce_nonce", true);
    String first = Wire.parseObject(post(enforced).body()).path("id").asText();
    String second = Wire.parseObject(post(enforced).body()).path("id").asText();
    post(message().put("nonce", "n1"));

    assertThat(second).isEqualTo(first);
    assertThat(discord.messages(channel)).hasSize(2);
  }

  @Test
  void theHistoryIsNewestFirstAndEmptyWithoutTheRight() throws Exception {
    String deaf =
        discord.addChannel("deaf", EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY)));
    post(deaf, message());
    post(message().put("content", "old"));
    discord.hideNewMessages(channel, true);
    post(message().put("content", "new"));

    assertThat(history(channel).findValuesAsText("content")).containsExactly("old");
    discord.hideNewMessages(channel, false);
    assertThat(history(channel).findValuesAsText("content")).containsExactly("new", "old");
    assertThat(history(deaf)).isEmpty();
  }

  @Test
  void misbehavesAsPlannedAndThenNoMore() throws Exception {
    discord.onNextMessage(Fault.rateLimited(2.5));
    discord.onNextMessage(Fault.html(502));

    HttpResponse<String> limited = post(message());
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("3");
    assertThat(limited.headers().firstValue("via")).isPresent();
    assertThat(post(message()).statusCode()).isEqualTo(502);
    assertThat(post(message()).statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> commandLimits() {
    return Stream.of(
        limit("name", 32, (c, n) -> c.put("name", "n".repeat(n))),
        limit("description", 100, (c, n) -> c.put("description", text(n))),
        limit("subcommands", 25, (c, n) -> times(n, i -> option(c, 1, "s" + i))),
        limit("options", 25, (c, n) -> times(n, i -> option(c, 3, "o" + i))),
        limit("option name", 32, (c, n) -> option(c, 3, "n".repeat(n))),
        limit("option description", 100, (c, n) -> option(c, 3, "o").put("description", text(n))),
        limit("choices", 25, (c, n) -> choices(option(c, 3, "o"), n, 1)),
        limit("choice name", 100, (c, n) -> choices(option(c, 3, "o"), 1, n)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("commandLimits")
  void acceptsACommandAtTheLimitAndRefusesOneOverIt(String name, int limit, Shape shape)
      throws Exception {
    ObjectNode good = command();
    shape.grow(good, limit);
    ObjectNode bad = command();
    shape.grow(bad, limit + 1);

    assertThat(register(good).statusCode()).isEqualTo(200);
    assertThat(register(bad).body()).contains("50035");
    assertThat(discord.commandCreates()).isEqualTo(1);
  }

  @Test
  void refusesCommandsThatNobodyCouldType() throws Exception {
    ObjectNode shouting = command().put("name", "REE");
    ObjectNode mixed = command();
    option(mixed, 3, "first");
    option(mixed, 3, "second").put("required", true);
    ObjectNode completed = command();
    option(completed, 5, "public").put("autocomplete", true);
    ObjectNode bounded = command();
    option(bounded, 3, "count").put("max_value", 10);

    assertThat(register(shouting).body()).contains("APPLICATION_COMMAND_INVALID_NAME");
    assertThat(register(mixed).body()).contains("REQUIRED_INVALID");
    assertThat(register(completed).body()).contains("Only text and numbers");
    assertThat(register(bounded).body()).contains("Only numbers");
  }

  @Test
  void creates200CommandsADayAndNoMore() throws Exception {
    for (int i = 0; i < 200; i++) {
      register(command().put("name", "c" + i));
    }

    assertThat(register(command().put("name", "c0")).statusCode()).isEqualTo(200);
    assertThat(register(command().put("name", "another")).body()).contains("30034");
  }

  @Test
  void theGatewayClosesOnAWrongTokenAndOnPrivilegedIntents() throws Exception {
    assertThat(identify("wrong", 0)).isEqualTo(4004);
    assertThat(identify(discord.token(), 1 << 15)).isEqualTo(4014);
    assertThat(discord.identifies()).isEqualTo(2);
  }

  private int identify(String token, int intents) throws Exception {
    BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    URI uri = URI.create(discord.gatewayUrl() + "/?v=10&encoding=json");
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                uri,
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                    closed.add(code);
                    return null;
                  }
                })
            .get(10, TimeUnit.SECONDS);
    ObjectNode identify = Wire.object().put("op", 2);
    identify.putObject("d").put("token", token).put("intents", intents);
    socket.sendText(identify.toString(), true).get(10, TimeUnit.SECONDS);
    Integer code = closed.poll(10, TimeUnit.SECONDS);
    return code == null ? 0 : code;
  }

  private JsonNode history(String of) throws Exception {
    return Wire.JSON.readTree(send("GET", "channels/" + of + "/messages?limit=50", "").body());
  }

  private HttpResponse<String> register(ObjectNode command) throws Exception {
    String me = Wire.parseObject(send("GET", "users/@me", "").body()).path("id").asText();
    return send("POST", "applications/" + me + "/commands", command.toString());
  }

  private HttpResponse<String> post(ObjectNode message) throws Exception {
    return post(channel, message);
  }

  private HttpResponse<String> post(String to, ObjectNode message) throws Exception {
    return send("POST", "channels/" + to + "/messages", message.toString());
  }

  private HttpResponse<String> send(String method, String path, String body)
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

  private static Arguments limit(String name, int limit, Shape shape) {
    return Arguments.of(name, limit, shape);
  }
}
