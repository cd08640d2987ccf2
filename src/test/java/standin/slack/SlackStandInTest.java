package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackStandInTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private SlackStandIn slack;
  private Channel channel;

  @BeforeEach
  void start() {
    slack = SlackStandIn.start();
    channel = slack.channel("C0REE", "ree");
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  /** Blocks with one thing of a given size, and the largest size that Slack takes. */
  static Stream<Arguments> limits() {
    return Stream.of(
        limit("blocks", 50, n -> array(n, "{'type':'divider'}")),
        limit("section text", 3_000, n -> "[{'type':'section','text':" + mrkdwn(n) + "}]"),
        limit("section field", 2_000, n -> "[{'type':'section','fields':[" + mrkdwn(n) + "]}]"),
        limit(
            "section fields", 10, n -> "[{'type':'section','fields':" + array(n, mrkdwn(1)) + "}]"),
        limit("header", 150, n -> "[{'type':'header','text':" + plain(n) + "}]"),
        limit(
            "context elements",
            10,
            n -> "[{'type':'context','elements':" + array(n, plain(1)) + "}]"),
        limit("context text", 3_000, n -> "[{'type':'context','elements':[" + plain(n) + "]}]"),
        limit("actions", 25, n -> "[{'type':'actions','elements':" + buttons(n) + "}]"),
        limit("button text", 75, n -> button("'text':" + plain(n))),
        limit("button value", 2_000, n -> button("'text':" + plain(1) + ",'value':'" + x(n) + "'")),
        limit(
            "button url",
            3_000,
            n -> button("'text':" + plain(1) + ",'url':'http://a/" + x(n - 9) + "'")),
        limit("action id", 255, n -> button("'text':" + plain(1) + ",'action_id':'" + x(n) + "'")),
        limit("block id", 255, n -> "[{'type':'divider','block_id':'" + x(n) + "'}]"),
        limit("link url", 3_000, n -> rich("{'type':'link','url':'http://a/" + x(n - 9) + "'}")),
        limit(
            "image url",
            3_000,
            n -> "[{'type':'image','image_url':'" + x(n) + "','alt_text':'a'}]"),
        limit(
            "image alt",
            2_000,
            n -> "[{'type':'image','image_url':'u','alt_text':'" + x(n) + "'}]"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void takesWhatIsAtTheLimitAndRefusesOneMore(String name, int most, Sized blocks)
      throws Exception {
    assertThat(post("x", blocks.of(most)).path("ok").asBoolean()).isTrue();

    JsonNode refused = post("x", blocks.of(most + 1));

    assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(refused.path("errors").get(0).asText()).contains("json-pointer:/blocks");
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void refusesBlocksThatAreTooLongTogether() throws Exception {
    String full = "{'type':'section','text':" + mrkdwn(3_000) + "}";
    String four = String.join(",", full, full, full, full);
    int room = BlockKit.ALL_CHARACTERS - ("[" + four + "," + rich("").substring(1)).length();
    String rest = rich("{'type':'text','text':'" + "%s" + "'}").substring(1);
    int fill = room - "{'type':'text','text':''}".length();

    assertThat(post("x", "[" + four + "," + String.format(rest, x(fill))).path("ok").asBoolean())
        .isTrue();
    assertThat(
            post("x", "[" + four + "," + String.format(rest, x(fill + 1))).path("error").asText())
        .isEqualTo("msg_blocks_too_long");
  }

  @Test
  void refusesTextOf4000Characters() throws Exception {
    assertThat(post(x(3_999), "[]").path("ok").asBoolean()).isTrue();
    assertThat(post(x(4_000), "[]").path("error").asText()).isEqualTo("msg_too_long");
    assertThat(post("", "[]").path("error").asText()).isEqualTo("no_text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'table'}]",
        "[{}]",
        "[{'type':'section'}]",
        "[{'type':'divider','colour':'red'}]",
        "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':false}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
        "[{'type':'context','elements':[]}]",
        "[{'type':'actions','elements':[{'type':'button'}]}]",
        "[{'type':'rich_text','elements':[]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}]",
        "[{'type':'rich_text','elements':[{'type':'text','text':'x'}]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_list','elements':[]}]}]",
      })
  void refusesWhatIsNoBlockKit(String blocks) throws Exception {
    assertThat(post("x", blocks).path("error").asText()).isEqualTo("invalid_blocks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'text','text':''}",
        "{'type':'text','text':'x','style':{'unlink':false}}",
        "{'type':'text','text':'x','style':{'bold':'yes'}}",
        "{'type':'link','text':'x'}",
        "{'type':'link','url':'javascript:x'}",
        "{'type':'date','timestamp':'1','format':'{date}'}",
        "{'type':'date','timestamp':1}",
        "{'type':'broadcast'}",
      })
  void refusesWhatIsNoRichText(String leaf) throws Exception {
    assertThat(post("x", rich(leaf)).path("error").asText()).isEqualTo("invalid_blocks");
  }

  @Test
  void refusesTwoButtonsWithOneId() throws Exception {
    String button = "{'type':'button','action_id':'a','text':" + plain(1) + "}";

    assertThat(
            post("x", "[{'type':'actions','elements':[" + button + "," + button + "]}]")
                .path("error")
                .asText())
        .isEqualTo("invalid_blocks");
  }

  @Test
  void seesWhomAMessagePings() throws Exception {
    post(
        "<!channel> <@U123> &lt;!here&gt; <http://a>", rich("{'type':'broadcast','range':'here'}"));

    assertThat(channel.messages().get(0).pings()).hasSize(3);
  }

  @Test
  void knowsTokensChannelsAndScopes() throws Exception {
    slack.channel("C0OLD", "old").archived();
    slack.channel("C0OUT", "outside").withoutBot();
    slack.privateChannel("G0SECRET", "secret").withoutBot();

    assertThat(error("xoxb-wrong", "chat.postMessage", "channel=C0REE&text=x"))
        .isEqualTo("invalid_auth");
    assertThat(error("", "auth.test", "")).isEqualTo("not_authed");
    assertThat(error("chat.postMessage", "channel=%23nowhere&text=x"))
        .isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage", "channel=G0SECRET&text=x")).isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage", "channel=C0OLD&text=x")).isEqualTo("is_archived");
    assertThat(error("chat.postMessage", "channel=C0OUT&text=x")).isEqualTo("not_in_channel");
    slack.scopes().remove("channels:history");
    assertThat(error("conversations.history", "channel=C0REE")).isEqualTo("missing_scope");
    assertThat(error("apps.connections.open", "")).isEqualTo("not_allowed_token_type");
  }

  @Test
  void showsMetadataOnlyToThoseWhoAsk() throws Exception {
    call(
        SlackStandIn.BOT_TOKEN,
        "chat.postMessage",
        "channel=%23ree&text=x&metadata="
            + encode("{\"event_type\":\"t\",\"event_payload\":{\"key\":\"k\"}}"));

    JsonNode without = call(SlackStandIn.BOT_TOKEN, "conversations.history", "channel=C0REE");
    JsonNode with =
        call(
            SlackStandIn.BOT_TOKEN,
            "conversations.history",
            "channel=C0REE&include_all_metadata=true");

    assertThat(without.at("/messages/0").has("metadata")).isFalse();
    assertThat(with.at("/messages/0/metadata/event_payload/key").asText()).isEqualTo("k");
  }

  /** Why the courier must turn it off. */
  @Test
  void catchesAClientThatPostsASecondTimeOfItsOwn() throws Exception {
    OkHttpClient asItComes = new OkHttpClient();
    Request request =
        new Request.Builder()
            .url(slack.apiUrl() + "chat.postMessage")
            .header("Authorization", "Bearer " + SlackStandIn.BOT_TOKEN)
            .post(new FormBody.Builder().add("channel", "C0REE").add("text", "x").build())
            .build();
    try (Response first = asItComes.newCall(request).execute()) {
      assertThat(first.body().string()).contains("\"ok\":true");
    }
    slack.next("chat.postMessage", Mishap.dropAfter());

    try (Response second = asItComes.newCall(request).execute()) {
      assertThat(second.isSuccessful()).isTrue();
    }

    assertThat(channel.messages()).hasSize(3);
  }

  interface Sized {
    String of(int size);
  }

  private static Arguments limit(String name, int most, Sized blocks) {
    return Arguments.of(name, most, blocks);
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String mrkdwn(int length) {
    return "{'type':'mrkdwn','text':'" + x(length) + "'}";
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  private static String array(int size, String item) {
    return Stream.generate(() -> item).limit(size).collect(Collectors.joining(",", "[", "]"));
  }

  private static String buttons(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "{'type':'button','action_id':'a" + i + "','text':" + plain(1) + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String button(String properties) {
    return "[{'type':'actions','elements':[{'type':'button'," + properties + "}]}]";
  }

  private static String rich(String leaf) {
    return "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
        + leaf
        + "]}]}]";
  }

  private JsonNode post(String text, String blocks) throws Exception {
    return call(
        SlackStandIn.BOT_TOKEN,
        "chat.postMessage",
        "channel=C0REE&text=" + encode(text) + "&blocks=" + encode(blocks.replace('\'', '"')));
  }

  private String error(String method, String form) throws Exception {
    return error(SlackStandIn.BOT_TOKEN, method, form);
  }

  private String error(String token, String method, String form) throws Exception {
    return call(token, method, form).path("error").asText();
  }

  private JsonNode call(String token, String method, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(slack.apiUrl().resolve(method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return JSON.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
