package io.assay.chat.slack;

import static io.assay.chat.slack.IntakeRig.reply;
import static io.assay.chat.slack.IntakeRig.soon;
import static io.assay.chat.slack.IntakeRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.command.Answer;
import io.assay.command.CommandCall;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.message.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.slack.Channel;
import standin.slack.Interaction;
import standin.slack.Mishap;
import standin.slack.Posted;

/** Who sees an answer, what becomes of its picture, and what is said when it cannot be given. */
class SlackSharingTest {
  private static final byte[] PNG = "not really a picture".getBytes(StandardCharsets.UTF_8);
  private static final Picture CURVE =
      new Picture("trend.png", PNG, "Prices <!channel> " + "rise ".repeat(400));

  private final IntakeRig rig =
      new IntakeRig(
          Asked.answering("trend", SlackSharingTest::trend),
          Asked.of("org", call -> Samples.everywhere(call.option("name"))),
          Asked.of(
              "page",
              call ->
                  new Message(
                      "Page " + call.page(),
                      List.of(
                          new Block.Paragraph("Page " + call.page()),
                          new Block.Buttons(
                              List.of(
                                  new Block.Button("Next", "page page " + (call.page() + 1)),
                                  new Block.Button("Share", "page public")))))));
  private final Channel channel = rig.slack.channel("C0REE", "ree");

  private static Answer trend(CommandCall call) {
    Message bars =
        new Message(
            "Bars <!channel>",
            List.of(
                new Block.Paragraph("Bars <!channel>"),
                new Block.Buttons(List.of(new Block.Button("Share", "trend public")))));
    return new Answer(bars, Optional.of(CURVE));
  }

  @BeforeEach
  void connect() {
    rig.connected();
    rig.slack.typeIn(channel);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private static String type(Interaction interaction) {
    return reply(interaction).path("response_type").asText();
  }

  @Test
  void theAskerAloneSeesAnAnswerUnlessHeSaysPublicOrPressesShare() {
    Interaction alone = rig.type("page");
    Interaction aloud = rig.type("page public");

    assertThat(type(alone)).isEqualTo("ephemeral");
    assertThat(type(aloud)).isEqualTo("in_channel");
    Interaction shared = rig.slack.press(alone, "Share");
    assertThat(type(shared)).isEqualTo("in_channel");
    assertThat(reply(shared).path("replace_original").asBoolean(true)).isFalse();
  }

  @Test
  void whereNotAllMayWriteOnlyWhoMaySharesThere() {
    channel.onlyFor(List.of("admin"), List.of("U0SOMEONE"));
    Interaction refused = rig.type("page public");
    assertThat(type(refused)).isEqualTo("ephemeral");
    assertThat(text(refused)).startsWith("Not everybody may write in this channel");
    assertThat(reply(refused).path("blocks").toString()).contains("Page 1");

    channel.onlyFor(List.of("ra"), List.of("U0ASKER"));
    assertThat(type(rig.type("page public"))).isEqualTo("in_channel");
    channel.onlyFor(List.of("admin"), List.of());
    rig.slack.promote();
    rig.restart();
    assertThat(type(rig.type("page public"))).isEqualTo("in_channel");
  }

  @Test
  void nothingIsSharedWhereSlackDoesNotSayWhoMayWrite() {
    rig.slack.scopes().remove("channels:read");
    assertThat(type(rig.type("trend public"))).isEqualTo("ephemeral");
    assertThat(rig.said.contains("who may write in a channel was not found")).isTrue();
    rig.slack.scopes().add("channels:read");
    rig.slack.typeIn(rig.slack.privateChannel("G0SECRET", "secret").withoutBot());
    assertThat(text(rig.type("trend public"))).contains("Only you see this", "/invite @Assay");
  }

  @Test
  void eachPageIsAMessageOfItsOwn() {
    Interaction first = rig.type("page");
    reply(first);

    JsonNode second = reply(rig.slack.press(first, "Next"));

    assertThat(second.path("text").asText()).isEqualTo("Page 2");
    assertThat(second.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(second.path("replace_original").asBoolean(true)).isFalse();
  }

  @Test
  void aSharedPictureStandsInTheChannelWithItsAnswer() {
    Interaction alone = rig.type("trend");
    assertThat(text(alone)).startsWith("Bars");
    assertThat(rig.slack.calls("files.getUploadURLExternal")).isZero();

    rig.slack.press(alone, "Share");

    soon().until(() -> channel.messages().size() == 1);
    Posted shown = channel.messages().get(0);
    assertThat(shown.blocks().toString()).contains("Bars").doesNotContain("button");
    assertThat(shown.arguments().path("files").asText()).contains("F1");
    assertThat(shown.pings()).isEmpty();
    assertThat(rig.slack.file("F1")).contains(PNG);
  }

  @Test
  void withoutTheRightToUploadTheAnswerComesWithoutItsPicture() {
    rig.slack.scopes().remove("files:write");

    Interaction asked = rig.type("trend public");

    assertThat(text(asked)).startsWith("The picture is not here: Assay may not upload files.");
    assertThat(type(asked)).isEqualTo("in_channel");
    assertThat(reply(asked).path("blocks").toString()).contains("Bars", "Share");
    assertThat(rig.said.count("not shown: missing_scope (files:write)")).isEqualTo(1);
  }

  @Test
  void outsideItsChannelsTheAnswerComesWithoutItsPicture() {
    channel.withoutBot();

    assertThat(text(rig.type("trend public"))).contains("/invite @Assay");
  }

  @Test
  void aPictureThatIsLostOnItsWayTakesNothingElseAlong() {
    rig.slack.next("upload", Mishap.status(503));
    assertThat(text(rig.type("trend public"))).contains("Slack did not take it (http).", "Bars");
    rig.slack.next("upload", Mishap.dropBefore());
    assertThat(text(rig.type("trend public"))).contains("(lost)");
    rig.slack.next(
        "files.getUploadURLExternal",
        Mishap.body("{\"ok\":true,\"upload_url\":\"no url\",\"file_id\":\"F9\"}"));
    assertThat(text(rig.type("trend public"))).contains("(unreadable)");
    rig.slack.next("files.completeUploadExternal", Mishap.says("file_uploads_disabled"));
    assertThat(text(rig.type("trend public"))).contains("(file_uploads_disabled)");
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void anAnswerThatSlackDoesNotTakeIsOwnedUpToWithAnIdThatIsInTheLog() {
    rig.slack.next("response_url", Mishap.status(500));

    String text = text(rig.type("page"));

    assertThat(text).startsWith("Your answer was lost on its way.");
    String id = text.replaceFirst(".*log entry ([0-9a-f]{8})\\.$", "$1");
    assertThat(rig.said.count("lost on its way (HTTP status 500) [" + id + "]")).isEqualTo(1);
    assertThat(String.join("\n", rig.said.lines())).doesNotContain("/response/");
  }

  @Test
  void badInputGetsAHelpfulAnswer() {
    for (String line :
        List.of(
            "help",
            "org <!channel> <!here> <@U0ASKER> @everyone",
            "org *b* _i_ ~s~ `c` > q <http://a|b> :tada:",
            "org \u0000\u0007\u001b[31m\u202e\u2028\ud800 x",
            "no-such-command \u202e<!channel>",
            "#",
            "page page 99999 public",
            "org page 0")) {
      assertThat(text(rig.type(line))).isNotBlank();
    }
    assertThat(rig.said.traces()).isZero();
  }

  @Test
  void threeThousandCharactersAreAnsweredToo() {
    assertThat(text(rig.type("org " + "<&> ".repeat(750)))).isNotBlank();
    assertThat(text(rig.type("x".repeat(3_000)))).startsWith("There is no command");
  }

  @Test
  void anExpiredButtonSaysSo() {
    assertThat(text(rig.type("#0123abcd"))).startsWith("This button is too old");
  }
}
