package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.message.Block;
import io.assay.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI LINK = URI.create("https://example.org/news/7");
  private static final String LONG = "Dysprosium [and] *terbium* ".repeat(2_000);

  @Test
  void writesAnAlertAsInTheGoldenFile() throws IOException {
    Message alert =
        new Message(
            "Author: the source is state-owned. Smelter in Baotou doubles its output",
            List.of(
                new Block.Title("Smelter in Baotou doubles its output", LINK),
                new Block.Remark("Author", "the source is state-owned; verify independently."),
                new Block.Remark("Author also", "the underlying facts are credible."),
                new Block.Bullets(
                    List.of(
                        "Phase II of the 'green' project is close to its end.",
                        "It is about medium & heavy rare earths.")),
                new Block.SmallPrint("Baogang Group · China, Inner Mongolia", null),
                new Block.SmallPrint("Rare Earth Exchanges", Instant.parse("2025-10-14T15:00:00Z")),
                new Block.Buttons(
                    List.of(
                        new Block.Button("3 more highlights", "post rex/7"),
                        new Block.Button("⋯", "caveats rex/7")))));

    assertThat(JSON.readTree(DiscordMessage.json(alert))).isEqualTo(golden("alert.json"));
  }

  private static JsonNode golden(String name) throws IOException {
    try (InputStream file = DiscordWriterTest.class.getResourceAsStream(name)) {
      return JSON.readTree(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "@everyone look ~ \\@everyone look",
        "<@&123> <#9> ~ \\<\\@&123\\> \\<\\#9\\>",
        "<t:0:R> ~ \\<t:0:R\\>",
        "[x](http://evil.example) ~ \\[x\\](http\\://evil.example)",
        "<https://evil.example> ~ \\<https\\://evil.example\\>",
        "# big ~ \\# big",
        "-# small ~ \\-\\# small",
        "- a point ~ \\- a point",
        "1. first ~ 1\\. first",
        "> quoted ~ \\> quoted",
        "```java``` ~ \\`\\`\\`java\\`\\`\\`",
        "a * b _c_ ||d|| ~ a \\* b \\_c\\_ \\|\\|d\\|\\|",
        "<:ore:1234> ~ \\<:ore:1234\\>",
        "</ree org:55> ~ \\</ree org:55\\>",
        "back\\slash ~ back\\\\slash",
        "plain, 3.5 % & 12:30 – fine ~ plain, 3.5 % & 12:30 – fine",
      })
  void foreignTextIsShownAndDoesNothing(String hostile, String markup) {
    JsonNode embed = embed(new Block.Paragraph(hostile));

    assertThat(embed.path("description").asText()).isEqualTo(markup);
  }

  @Test
  void foreignTextStaysOnItsLineAndInItsDirection() {
    JsonNode embed = embed(new Block.Quote("one\n> two\r\u2028three\u202Eevil\u200B\u0007\uD800!"));

    assertThat(embed.path("description").asText()).isEqualTo("> one \\> two threeevil \uFFFD!");
  }

  @Test
  void aTitleOfAnEntryCannotLeaveItsLink() {
    Instant date = Instant.ofEpochSecond(1_760_000_000);
    JsonNode embed =
        embed(new Block.Entry("a] (b) [c", URI.create("https://example.org/a(1)"), date, "new"));

    assertThat(embed.path("description").asText())
        .isEqualTo("**[a) (b) (c](https://example.org/a%281%29)**\n<t:1760000000:D> · new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "mailto:a@example.org", "/relative"})
  void onlyTheWebIsLinked(String address) {
    JsonNode embed = embed(new Block.Title("Title", URI.create(address)));

    assertThat(embed.path("title").asText()).isEqualTo("Title");
    assertThat(embed.path("url").isTextual()).isFalse();
  }

  @Test
  void pingsNobody() throws IOException {
    JsonNode message = JSON.readTree(DiscordMessage.json(Message.of("@everyone @here")));

    assertThat(message.path("allowed_mentions").path("parse").isArray()).isTrue();
    assertThat(message.path("allowed_mentions").path("parse")).isEmpty();
    assertThat(message.path("content").asText()).isEqualTo("\\@everyone \\@here");
  }

  @Test
  void cutsAtAWordAndNeverInsideAnEscape() {
    JsonNode embed = embed(new Block.Title("*".repeat(400), LINK), new Block.Paragraph(LONG));

    assertThat(embed.path("title").asText()).hasSizeLessThanOrEqualTo(256).matches("(\\\\\\*)+…");
    assertThat(embed.path("description").asText())
        .hasSizeBetween(3_900, 4_096)
        .matches("(?s).*(Dysprosium|and\\\\\\]|terbium\\\\\\*)…");
  }

  @Test
  void labelsAndWhatIsShortSurviveWhatIsLong() {
    JsonNode embed =
        embed(
            new Block.Remark("Author", "the source is state-owned."),
            new Block.Paragraph(LONG),
            new Block.Remark("Inferred", LONG),
            new Block.SmallPrint("Rare Earth Exchanges", null));

    assertThat(embed.path("description").asText())
        .hasSizeLessThanOrEqualTo(4_096)
        .startsWith("**Author:** the source is state-owned.\n")
        .contains("\n**Inferred:** Dysprosium")
        .endsWith("\n-# Rare Earth Exchanges");
  }

  @Test
  void quotesAreCutLast() {
    String quote = "word ".repeat(700).strip();
    JsonNode embed = embed(new Block.Paragraph(LONG), new Block.Quote(quote));

    assertThat(embed.path("description").asText()).endsWith("\n> " + quote);
  }

  @Test
  void whatDoesNotFitAtAllIsLeftOutWithAMark() {
    Instant date = Instant.EPOCH;
    List<Block> entries = new ArrayList<>();
    URI link = URI.create("https://example.org/" + "a".repeat(200));
    IntStream.range(0, 60).forEach(i -> entries.add(new Block.Entry("No. " + i, link, date, "n")));
    entries.add(new Block.SmallPrint("the end", null));

    assertThat(embed(entries.toArray(Block[]::new)).path("description").asText())
        .hasSizeBetween(3_500, 4_096)
        .startsWith("**[No. 0]")
        .endsWith("\n…\n-# the end");
  }

  @Test
  void eachButtonStandsOnceInRowsOfFive() throws IOException {
    List<Block.Button> buttons = new ArrayList<>();
    IntStream.range(0, 30)
        .forEach(i -> buttons.add(new Block.Button("Button " + i, "post folder/" + i)));
    buttons.addAll(0, Collections.nCopies(2, new Block.Button("Twice", "latest")));
    Message message =
        new Message("s", List.of(new Block.Paragraph("p"), new Block.Buttons(buttons)));

    JsonNode rows = JSON.readTree(DiscordMessage.json(message)).path("components");

    assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row.path("components")).hasSize(5));
    assertThat(rows.findValuesAsText("custom_id"))
        .doesNotHaveDuplicates()
        .startsWith("ree:latest", "ree:post folder/0");
  }

  @Test
  void aMessageOfNothingVisibleIsStillAMessage() {
    JsonNode embed = embed(new Block.Title("\u200B", LINK), new Block.Paragraph("\n"));

    assertThat(embed.path("description").asText()).isNotBlank();
  }

  @Test
  void aKeyGoesIntoAButtonAsFarAsThereIsRoom() {
    String key = "0123456789abcdef01234567";
    String wide = "post " + "x".repeat(85);

    assertThat(ButtonId.of("post rex/1", key)).isEqualTo("ree:#" + key + " post rex/1");
    assertThat(ButtonId.of(wide, key)).isEqualTo("ree:" + wide).hasSizeLessThan(100);
    assertThat(ButtonId.of("post " + "x".repeat(70), key)).hasSize(100);
    assertThat(ButtonId.command(ButtonId.of("post rex/1", key))).contains("post rex/1");
    assertThat(ButtonId.command("ree:org baogang group")).contains("org baogang group");
    assertThat(ButtonId.command("poll:1")).isEmpty();
    assertThat(ButtonId.carries(ButtonId.of("post " + "x".repeat(70), key), key)).isTrue();
    assertThat(ButtonId.carries(ButtonId.of("post rex/1", key), "f" + key.substring(1))).isFalse();
  }

  private static JsonNode embed(Block... blocks) {
    try {
      String json = DiscordMessage.json(new Message("summary", List.of(blocks)));
      return JSON.readTree(json).path("embeds").path(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
