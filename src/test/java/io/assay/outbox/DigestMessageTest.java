package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.discord.DiscordMessage;
import io.assay.chat.slack.SlackMessage;
import io.assay.message.Block;
import io.assay.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A digest that would be too long. */
class DigestMessageTest {
  private static final int POSTS = 40;
  private static final Heading HEADING =
      new Heading("Digest", " since Mon 08:00 CET", List.of("site has not answered: ".repeat(4)));

  @Test
  void whateverStandsInItNoPlatformCutsAPost() {
    List<DigestMessage.Item> items =
        IntStream.range(0, POSTS).mapToObj(DigestMessageTest::hostile).toList();
    int links = 0;
    for (List<DigestMessage.Item> part : DigestMessage.parts(items)) {
      Message message = DigestMessage.of(HEADING, part);
      String slack = SlackMessage.json(message);
      String discord = DiscordMessage.json(message);
      for (DigestMessage.Item item : part) {
        String link = "https://news.example/" + item.id() + "/";
        assertThat(slack).contains(link);
        assertThat(discord).contains(link);
        links++;
      }
      assertThat(slack).doesNotContain("too long");
      assertThat(discord.split("Example News", -1)).hasSize(part.size() + 1);
    }
    assertThat(links).isEqualTo(POSTS);
  }

  /** All that is long, and all that grows by escaping. */
  private static DigestMessage.Item hostile(int number) {
    Message alert =
        new Message(
            "x",
            List.of(
                new Block.Title(
                    "*_~`|<>".repeat(40),
                    URI.create("https://news.example/" + number + "/" + "a".repeat(90))),
                new Block.Remark("Author", "state-owned source; ".repeat(8)),
                new Block.Remark("Inferred", "single source; translation"),
                new Block.SmallPrint("Example News", Instant.parse("2026-03-02T14:00:00Z"))));
    return new DigestMessage.Item(number, "Organization [" + number + "]" + "*".repeat(40), alert);
  }
}
