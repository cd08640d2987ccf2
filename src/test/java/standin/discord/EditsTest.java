package standin.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static standin.discord.Bodies.button;
import static standin.discord.Bodies.embed;
import static standin.discord.Bodies.message;
import static standin.discord.Bodies.row;
import static standin.discord.Bodies.text;
import static standin.discord.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be done to a message that stands: editing, deleting, replying. */
@Timeout(60)
class EditsTest {
  private static final int SILENT = 4_096;
  private static final int NO_EMBEDS = 4;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
  private final DiscordStandIn discord = DiscordStandIn.start(now::get);
  private final String channel = discord.addChannel("general");
  private final Caller caller = new Caller(discord);

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void anEditReplacesWhatIsGivenAndKeepsTheRest() throws Exception {
    ObjectNode first = message().put("content", "old");
    button(row(first), "b");
    embed(first).put("title", "t");
    String id = json(caller.post(channel, first)).path("id").asText();
    now.set(now.get().plusSeconds(60));

    ObjectNode edit = message().put("content", "new");
    edit.putArray("embeds");
    JsonNode edited = json(caller.edit(channel, id, edit));

    assertThat(edited.path("content").asText()).isEqualTo("new");
    assertThat(edited.path("embeds")).isEmpty();
    assertThat(edited.path("components")).hasSize(1);
    assertThat(edited.path("edited_timestamp").asText()).isEqualTo("2026-11-24T08:01:00Z");
    assertThat(discord.messages(channel)).containsExactly(edited);
    assertThat(discord.edits(channel, id)).isEqualTo(1);
  }

  @Test
  void anEditIsCheckedAsAPostIs() throws Exception {
    String id = caller.posted(channel, "old");
    ObjectNode loud = Wire.object().put("content", "@everyone");

    assertThat(caller.edit(channel, id, loud).body()).contains("allowed_mentions");
    assertThat(caller.edit(channel, id, message().put("content", text(2_001))).body())
        .contains("BASE_TYPE_MAX_LENGTH");
    assertThat(caller.edit(channel, id, message().put("content", "")).body()).contains("50006");
    assertThat(discord.edits(channel, id)).isZero();
    assertThat(discord.messages(channel).get(0).path("content").asText()).isEqualTo("old");
  }

  @Test
  void refusesToEditWhatCannotBeEdited() throws Exception {
    String id = caller.posted(channel, "old");
    discord.say(channel, "not yours");
    String foreign = discord.messages(channel).get(1).path("id").asText();

    assertThat(caller.edit(channel, foreign, message()).body()).contains("50005");
    assertThat(caller.edit(channel, "1", message()).body()).contains("10008");
    discord.closeForEdits(channel, id, 12.5);
    HttpResponse<String> tooOften = caller.edit(channel, id, message());
    assertThat(tooOften.statusCode()).isEqualTo(429);
    assertThat(json(tooOften).path("code").asInt()).isEqualTo(30046);
    assertThat(json(tooOften).path("retry_after").asDouble()).isEqualTo(12.5);
    assertThat(tooOften.headers().firstValue("Retry-After")).contains("13");
    discord.closeForEdits(channel, id, 0);
    assertThat(caller.edit(channel, id, message()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAUserDeletedCanBeNeitherReadNorEditedNorDeleted() throws Exception {
    String id = caller.posted(channel, "x");
    String path = "channels/" + channel + "/messages/" + id;
    assertThat(json(caller.get(path)).path("content").asText()).isEqualTo("x");

    discord.deleteMessage(channel, id);

    assertThat(caller.get(path).body()).contains("10008");
    assertThat(caller.edit(channel, id, message()).body()).contains("10008");
    assertThat(caller.send("DELETE", path, "").body()).contains("10008");
    assertThat(discord.messages(channel)).isEmpty();
  }

  @Test
  void deletesItsOwnMessagesOnly() throws Exception {
    String id = caller.posted(channel, "x");
    discord.say(channel, "not yours");
    String foreign = discord.messages(channel).get(1).path("id").asText();
    String path = "channels/" + channel + "/messages/";

    assertThat(caller.send("DELETE", path + id, "").statusCode()).isEqualTo(204);
    assertThat(caller.send("DELETE", path + foreign, "").body()).contains("50013");
    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void aReplyShowsWhatItAnswers() throws Exception {
    String id = caller.posted(channel, "first");

    JsonNode reply = json(caller.post(channel, reply(id)));

    assertThat(reply.path("type").asInt()).isEqualTo(19);
    assertThat(reply.at("/message_reference/message_id").asText()).isEqualTo(id);
    JsonNode read = caller.history(channel, "limit=1").get(0);
    assertThat(read.at("/referenced_message/content").asText()).isEqualTo("first");
    caller.edit(channel, id, message().put("content", "edited"));
    assertThat(caller.history(channel, "limit=1").get(0).at("/referenced_message/content").asText())
        .isEqualTo("edited");
    discord.deleteMessage(channel, id);
    read = caller.history(channel, "limit=1").get(0);
    assertThat(read.path("referenced_message").isNull()).isTrue();
    assertThat(read.at("/message_reference/message_id").asText()).isEqualTo(id);
  }

  @Test
  void aReplyToNothingIsRefusedUnlessItMayStandAlone() throws Exception {
    String id = caller.posted(channel, "first");
    discord.deleteMessage(channel, id);

    HttpResponse<String> refused = caller.post(channel, reply(id));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("code").asInt()).isEqualTo(50035);
    assertThat(json(refused).at("/errors/message_reference/_errors/0/code").asText())
        .isEqualTo("MESSAGE_REFERENCE_UNKNOWN_MESSAGE");
    ObjectNode lenient = reply(id);
    lenient.withObjectProperty("message_reference").put("fail_if_not_exists", false);
    JsonNode alone = json(caller.post(channel, lenient));

    assertThat(alone.path("type").asInt()).isZero();
    assertThat(alone.has("message_reference")).isFalse();
    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void aReplyPingsNobodyAndNeedsTheHistory() throws Exception {
    String deaf =
        discord.addChannel("deaf", EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY)));
    String id = caller.posted(channel, "first");
    ObjectNode loud = reply(id);
    loud.withObjectProperty("allowed_mentions").put("replied_user", true);

    assertThat(caller.post(channel, loud).body()).contains("replied_user");
    assertThat(caller.post(deaf, reply(caller.posted(deaf, "x"))).body()).contains("160002");
  }

  @Test
  void takesTheFlagsForSilenceAndForNoEmbedsAndOnlyTheLatterLater() throws Exception {
    JsonNode silent = json(caller.post(channel, message().put("flags", SILENT | NO_EMBEDS)));
    String id = silent.path("id").asText();
    assertThat(silent.path("flags").asInt()).isEqualTo(SILENT | NO_EMBEDS);

    JsonNode edited = json(caller.edit(channel, id, Wire.object().put("flags", 0)));

    assertThat(edited.path("flags").asInt()).isEqualTo(SILENT);
    assertThat(caller.post(channel, message().put("flags", 64)).body()).contains("50035");
  }

  @Test
  void aNonceCountsForSomeMinutesAndNotForADeletedMessage() throws Exception {
    ObjectNode enforced = message().put("nonce", "n").put("enforce_nonce", true);
    String first = id(enforced);
    now.set(now.get().plusSeconds(299));
    assertThat(id(enforced)).isEqualTo(first);
    now.set(now.get().plusSeconds(2));
    String second = id(enforced);
    assertThat(second).isNotEqualTo(first);

    discord.forgetNonces();
    String third = id(enforced);
    assertThat(third).isNotEqualTo(second);
    discord.deleteMessage(channel, third);
    assertThat(id(enforced)).isNotEqualTo(third);
  }

  @Test
  void theHistoryCanBeReadFromAMessageOnAndShowsALateOneAfterSomeLooks() throws Exception {
    String first = caller.posted(channel, "1");
    caller.posted(channel, "2");
    String third = caller.posted(channel, "3");

    assertThat(caller.history(channel, "limit=10&after=" + first).findValuesAsText("content"))
        .containsExactly("3", "2");
    assertThat(caller.history(channel, "before=" + third + "&limit=1").findValuesAsText("content"))
        .containsExactly("2");
    discord.showNewMessagesAfter(channel, 1);
    caller.posted(channel, "late");
    assertThat(caller.history(channel, "limit=10")).hasSize(3);
    assertThat(caller.history(channel, "limit=10")).hasSize(4);
  }

  @Test
  void countsTheCopiesOfAMessageOverAllChannels() throws Exception {
    String other = discord.addChannel("other");
    ObjectNode keyed = message();
    button(row(keyed), "key-1");
    String id = id(keyed);
    caller.post(other, keyed);
    caller.post(channel, reply(id));

    assertThat(discord.copies("key-1")).isEqualTo(2);
    discord.deleteMessage(channel, id);
    assertThat(discord.copies("key-1")).isEqualTo(1);
    assertThat(discord.copies("reply")).isEqualTo(1);
  }

  private String id(ObjectNode message) throws Exception {
    return json(caller.post(channel, message)).path("id").asText();
  }

  private static ObjectNode reply(String to) {
    ObjectNode reply = message().put("content", "reply");
    reply.putObject("message_reference").put("message_id", to);
    return reply;
  }
}
