package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.outbox.Outcome;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standin.slack.Channel;
import standin.slack.Posted;
import standin.slack.SlackStandIn;

/** What is written is posted to the stand-in, which judges it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackMessageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SlackStandIn slack;
  private SlackCourier courier;
  private Channel channel;

  @BeforeAll
  void start() {
    slack = SlackStandIn.start();
    courier = new SlackCourier(Samples.settings(slack));
  }

  @AfterAll
  void stop() {
    courier.close();
    slack.close();
  }

  @BeforeEach
  void emptyChannel() {
    channel = slack.channel("C0REE", "ree");
  }

  private Posted post(Message message) {
    assertThat(courier.deliver(Samples.to("C0REE", message))).isInstanceOf(Outcome.Delivered.class);
    return channel.messages().get(channel.messages().size() - 1);
  }

  @Test
  void writesAnAlertAsTheGoldenFileSays() throws Exception {
    try (InputStream golden = SlackMessageTest.class.getResourceAsStream("alert.json")) {
      JsonNode written = JSON.readTree(SlackMessage.json(Samples.alert()));
      assertThat(written.toPrettyString()).isEqualTo(JSON.readTree(golden).toPrettyString());
    }
  }

  @Test
  void showsExactlyWhatIsPosted() throws Exception {
    Posted posted = post(Samples.alert());
    JsonNode shown = JSON.readTree(SlackMessage.json(Samples.alert()));

    assertThat(posted.blocks()).isEqualTo(shown.get("blocks"));
    assertThat(posted.text()).isEqualTo(shown.get("text").asText());
    assertThat(posted.arguments().path("unfurl_links").asText()).isIn("false", "0");
    assertThat(posted.arguments().path("unfurl_media").asText()).isIn("false", "0");
    assertThat(posted.arguments().path("link_names").asText()).isIn("false", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <!here> <!everyone> <@U012AB> <!subteam^S012>",
        "@channel @here @everyone #general",
        "*bold* _italic_ ~gone~ `code` ```block``` > quote",
        "<https://evil.example|https://bank.example>",
        "&lt;!channel&gt; &amp;lt;!here&amp;gt;",
        "a\u0000b\u001bc\u202edesrever\u202c",
        "{\"type\":\"broadcast\"} \\\" \\u003c!channel>",
        "first\r\n\r\n\n\nsecond\rthird",
        "   ",
        "\u202e",
        "\ud83d\ude00\ud83d broken",
      })
  void hostileTextNeitherPingsNorIsRefused(String text) {
    Posted posted = post(Samples.everywhere(text));

    assertThat(posted.pings()).isEmpty();
    assertThat(posted.text()).doesNotContain("<", ">");
    assertThat(posted.blocks().toString()).doesNotContain("\\u0000", "\u202e", "\\u001b");
  }

  @Test
  void callsThoseWhomAMessageCallsAndNobodyElse() {
    Message foreign = Message.of("<@U7> <!channel> <!subteam^S8>");
    Posted posted = post(Message.calling(List.of("user:U11", "group:S22"), foreign));

    assertThat(posted.text()).endsWith(" <@U11> <!subteam^S22>");
    assertThat(posted.pings())
        .containsExactly(
            "<@U11>",
            "<!subteam^S22>",
            "{\"type\":\"user\",\"user_id\":\"U11\"}",
            "{\"type\":\"usergroup\",\"usergroup_id\":\"S22\"}");
  }

  @Test
  void foreignTextIsLiteral() {
    Posted posted = post(Message.of("*not bold* <https://a.example|b> & more"));

    assertThat(posted.blocks().at("/0/elements/0/elements/0/text").asText())
        .isEqualTo("*not bold* <https://a.example|b> & more");
  }

  @ParameterizedTest
  @ValueSource(ints = {2_999, 3_000, 3_001, 4_000, 12_000, 100_000})
  void textOfAnyLengthIsTaken(int length) {
    post(Samples.everywhere("word ".repeat(length / 5)));
    post(Samples.everywhere("x".repeat(length)));
    post(Samples.everywhere("&<\"\\".repeat(length / 4)));
    post(Samples.everywhere("稀土".repeat(length / 2)));
  }

  @Test
  void cutsAtAWordWithAMark() {
    String text =
        post(Message.of("rare earths ".repeat(1_000)))
            .blocks()
            .at("/0/elements/0/elements/0/text")
            .asText();

    assertThat(text).hasSizeBetween(2_900, 3_000).matches("(rare earths )*rare( earths)?…");
  }

  @Test
  void cutsCaveatsAndQuotesLast() {
    String caveat = "doubt ".repeat(400).strip();
    Message message =
        new Message(
            "s",
            List.of(
                new Block.Remark("Author", caveat),
                new Block.Bullets(Collections.nCopies(20, "claim ".repeat(200)))));

    JsonNode blocks = post(message).blocks();

    assertThat(blocks.at("/0/elements/0/elements/0/text").asText()).isEqualTo("Author:");
    assertThat(blocks.at("/0/elements/0/elements/1/text").asText()).isEqualTo(" " + caveat);
    assertThat(blocks.at("/1/elements/0/elements/0/elements/0/text").asText()).endsWith("…");
  }

  @Test
  void saysHowManyPointsAreLeftOut() {
    List<String> points = IntStream.range(0, 60).mapToObj(i -> "point " + i).toList();

    JsonNode list =
        post(new Message("s", List.of(new Block.Bullets(points)))).blocks().at("/0/elements/0");

    JsonNode items = list.get("elements");
    assertThat(items).hasSize(51);
    assertThat(items.get(50).at("/elements/0/text").asText()).isEqualTo("… and 10 more");
  }

  @Test
  void leavesOutPartsButKeepsTheButtonsWhenThereAreTooMany() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      blocks.add(
          new Block.Entry("Post " + i, URI.create("https://news.example/" + i), Samples.DAY, ""));
    }
    blocks.add(new Block.SmallPrint("Example News", Samples.DAY));
    blocks.add(new Block.Buttons(List.of(new Block.Button("More", "latest"))));

    JsonNode written = post(new Message("120 posts", blocks)).blocks();

    JsonNode last = written.get(written.size() - 1);
    JsonNode note = written.get(written.size() - 3);
    int shown = written.size() - 3;
    assertThat(last.at("/elements/0/text/text").asText()).isEqualTo("More");
    assertThat(note.toString()).contains("and " + (120 - shown) + " more parts");
    assertThat(shown).isGreaterThan(30);
  }

  @Test
  void manyButtonsHaveIdsOfTheirOwnAndTheirCommands() {
    List<Block.Button> buttons =
        IntStream.range(0, 30)
            .mapToObj(i -> new Block.Button("Label " + i, "post example/" + i))
            .toList();

    JsonNode written = post(new Message("s", List.of(new Block.Buttons(buttons)))).blocks();

    assertThat(written).hasSize(6);
    assertThat(written.at("/5/elements/4/value").asText()).isEqualTo("post example/29");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    Posted posted =
        post(
            new Message(
                "s",
                List.of(
                    new Block.Title("odd", URI.create("javascript:alert(1)")),
                    new Block.Title("long", URI.create("https://a.example/" + "x".repeat(3_000))),
                    new Block.Title("good", URI.create("https://a.example/ü")))));

    assertThat(posted.blocks().at("/0/elements/0/elements/0/type").asText()).isEqualTo("text");
    assertThat(posted.blocks().at("/1/elements/0/elements/0/type").asText()).isEqualTo("text");
    assertThat(posted.blocks().at("/2/elements/0/elements/0/url").asText())
        .isEqualTo("https://a.example/%C3%BC");
  }

  @Test
  void readsWhatSlackHasEscaped() {
    assertThat(SlackText.unescape("AT&amp;T &lt;x&gt; &amp;lt;")).isEqualTo("AT&T <x> &lt;");
  }
}
