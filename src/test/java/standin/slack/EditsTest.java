package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done to a message that stands: editing, deleting, replying. */
class EditsTest {
  private static final String METADATA =
      "{\"event_type\":\"t\",\"event_payload\":{\"key\":\"k1\"}}";
  private static final String DIVIDER = "[{\"type\":\"divider\"}]";

  private final SlackStandIn slack = SlackStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");
  private final Caller caller = new Caller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void anEditReplacesTheContentAndKeepsTheMetadata() throws Exception {
    String ts = posted("old", METADATA);

    JsonNode answer = update(ts, "text", "new", "blocks", DIVIDER);

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("ts").asText()).isEqualTo(ts);
    assertThat(answer.path("text").asText()).isEqualTo("new");
    Posted message = channel.messages().get(0);
    assertThat(message.text()).isEqualTo("new");
    assertThat(message.blocks()).hasSize(1);
    assertThat(message.edits()).isEqualTo(1);
    assertThat(slack.copies("k1")).isEqualTo(1);
  }

  @Test
  void anEditCanChangeMetadataAndTakeItAway() throws Exception {
    String ts = posted("old", METADATA);

    update(ts, "text", "x", "metadata", METADATA.replace("k1", "k2"));
    assertThat(slack.copies("k1")).isZero();
    assertThat(slack.copies("k2")).isEqualTo(1);
    update(ts, "text", "x", "metadata", "{}");

    assertThat(slack.copies("k2")).isZero();
    assertThat(channel.messages().get(0).metadata().isMissingNode()).isTrue();
  }

  @Test
  void textAloneTakesTheBlocksAway() throws Exception {
    String ts =
        caller
            .call("chat.postMessage", "channel", "C0REE", "text", "x", "blocks", DIVIDER)
            .path("ts")
            .asText();

    update(ts, "text", "only text");

    assertThat(channel.messages().get(0).blocks()).isEmpty();
  }

  @Test
  void anEditIsCheckedAsAPostIs() throws Exception {
    String ts = caller.post(channel, "old");

    assertThat(update(ts, "text", "").path("error").asText()).isEqualTo("no_text");
    assertThat(update(ts, "text", "x".repeat(4_000)).path("error").asText())
        .isEqualTo("msg_too_long");
    assertThat(update(ts, "text", "x", "blocks", "[{}]").path("error").asText())
        .isEqualTo("invalid_blocks");
    assertThat(update(ts, "text", "x", "metadata", "[]").path("error").asText())
        .isEqualTo("invalid_metadata_format");
    assertThat(channel.messages().get(0).edits()).isZero();
  }

  @Test
  void refusesToEditWhatCannotBeEdited() throws Exception {
    String ts = caller.post(channel, "old");
    slack.chatter(channel, 1);
    String foreign = channel.messages().get(1).ts();

    assertThat(error("chat.update", "C0REE", "1.000001")).isEqualTo("message_not_found");
    assertThat(error("chat.update", "#ree", ts)).isEqualTo("channel_not_found");
    assertThat(error("chat.update", "C0REE", foreign)).isEqualTo("cant_update_message");
    channel.messages().get(0).closeForEdits();
    assertThat(error("chat.update", "C0REE", ts)).isEqualTo("edit_window_closed");
    channel.archived();
    assertThat(error("chat.update", "C0REE", ts)).isEqualTo("is_archived");
    slack.scopes().remove("chat:write");
    assertThat(error("chat.update", "C0REE", ts)).isEqualTo("missing_scope");
  }

  @Test
  void whatAUserDeletedCanBeNeitherEditedNorDeleted() throws Exception {
    String ts = posted("x", METADATA);

    channel.delete(ts);

    assertThat(channel.messages()).isEmpty();
    assertThat(slack.copies("k1")).isZero();
    assertThat(error("chat.update", "C0REE", ts)).isEqualTo("message_not_found");
    assertThat(error("chat.delete", "C0REE", ts)).isEqualTo("message_not_found");
    assertThat(history()).isEmpty();
  }

  @Test
  void deletesItsOwnMessagesOnly() throws Exception {
    String ts = caller.post(channel, "x");
    slack.chatter(channel, 1);

    assertThat(caller.call("chat.delete", "channel", "C0REE", "ts", ts).path("ts").asText())
        .isEqualTo(ts);
    assertThat(error("chat.delete", "C0REE", channel.messages().get(0).ts()))
        .isEqualTo("cant_delete_message");
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void repliesStandInTheirThreadAndInTheHistoryOnlyWhenBroadcast() throws Exception {
    String parent = caller.post(channel, "parent");
    caller.reply(channel, parent, "plain");
    caller.call(
        "chat.postMessage",
        "channel",
        "C0REE",
        "thread_ts",
        parent,
        "reply_broadcast",
        "true",
        "text",
        "loud");

    assertThat(channel.messages()).extracting(Posted::text).containsExactly("parent");
    assertThat(channel.replies(parent)).extracting(Posted::text).containsExactly("plain", "loud");
    assertThat(history().findValuesAsText("text")).containsExactly("loud", "parent");
    assertThat(history().at("/1/reply_count").asInt()).isEqualTo(2);
    assertThat(replies(parent).findValuesAsText("text")).containsExactly("parent", "plain", "loud");
    assertThat(replies(parent).findValuesAsText("thread_ts")).containsOnly(parent);
  }

  @Test
  void aThreadIsReadInPagesAndWithMetadataWhenAskedFor() throws Exception {
    String parent = caller.post(channel, "parent");
    for (int i = 0; i < 3; i++) {
      caller.call(
          "chat.postMessage",
          "channel",
          "C0REE",
          "thread_ts",
          parent,
          "text",
          "r" + i,
          "metadata",
          METADATA);
    }

    JsonNode first = thread(parent, "limit", "2", "include_all_metadata", "true");
    String cursor = first.at("/response_metadata/next_cursor").asText();
    JsonNode second = thread(parent, "limit", "2", "cursor", cursor);

    assertThat(first.path("messages").findValuesAsText("text")).containsExactly("parent", "r0");
    assertThat(first.at("/messages/1/metadata/event_payload/key").asText()).isEqualTo("k1");
    assertThat(second.path("messages").findValuesAsText("text")).containsExactly("r1", "r2");
    assertThat(second.path("has_more").asBoolean()).isFalse();
    assertThat(second.at("/messages/0").has("metadata")).isFalse();
    assertThat(slack.copies("k1")).isEqualTo(3);
  }

  @Test
  void refusesAThreadThatNeverWas() throws Exception {
    String parent = caller.post(channel, "parent");
    String reply = caller.reply(channel, parent, "reply");

    assertThat(replyError("17.1")).isEqualTo("invalid_thread_ts");
    assertThat(replyError("1600000000.000001")).isEqualTo("thread_not_found");
    assertThat(replyError(reply)).isEqualTo("thread_not_found");
    assertThat(thread("1600000000.000001").path("error").asText()).isEqualTo("thread_not_found");
  }

  @Test
  void aReplyToADeletedMessageBecomesAMessageOfTheChannelWithoutAWord() throws Exception {
    String parent = caller.post(channel, "parent");
    channel.delete(parent);

    JsonNode answer =
        caller.call("chat.postMessage", "channel", "C0REE", "thread_ts", parent, "text", "lost");

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("message").has("thread_ts")).isFalse();
    assertThat(channel.messages()).extracting(Posted::text).containsExactly("lost");
    assertThat(thread(parent).path("error").asText()).isEqualTo("thread_not_found");
    slack.refuseLostThreads();
    assertThat(replyError(parent)).isEqualTo("thread_not_found");
  }

  @Test
  void aTombstoneHoldsItsThreadAsLongAsItHasReplies() throws Exception {
    String parent = caller.post(channel, "parent");
    String reply = caller.reply(channel, parent, "first");
    channel.delete(parent);

    String second = caller.reply(channel, parent, "second");

    assertThat(channel.replies(parent)).extracting(Posted::text).containsExactly("first", "second");
    assertThat(channel.messages()).isEmpty();
    assertThat(history().at("/0/subtype").asText()).isEqualTo("tombstone");
    assertThat(replies(parent)).hasSize(3);
    channel.delete(reply);
    channel.delete(second);
    assertThat(history()).isEmpty();
  }

  @Test
  void theHistoryShowsALateMessageAfterSomeLooksOrWhenItIsLetGo() throws Exception {
    slack.historyLags(2);
    String parent = caller.post(channel, "late");
    assertThat(history()).isEmpty();
    assertThat(history()).isEmpty();
    assertThat(history()).hasSize(1);
    slack.historyIsPrompt();
    caller.reply(channel, parent, "held");
    CountDownLatch release = new CountDownLatch(1);

    channel.replies(parent).get(0).showAfter(release);

    assertThat(replies(parent)).hasSize(1);
    release.countDown();
    assertThat(replies(parent)).hasSize(2);
  }

  @Test
  void theHistoryCanBeReadFromATimeOn() throws Exception {
    caller.post(channel, "old");
    String ts = caller.post(channel, "middle");
    caller.post(channel, "new");

    assertThat(texts("oldest", ts)).containsExactly("new");
    assertThat(texts("oldest", ts, "inclusive", "true")).containsExactly("new", "middle");
    assertThat(texts("latest", ts)).containsExactly("old");
  }

  @Test
  void anArchivedChannelComesBackAndTheBotIsInvitedAgain() throws Exception {
    channel.archived().withoutBot();
    assertThat(error("chat.postMessage", "C0REE", "")).isEqualTo("is_archived");
    channel.unarchived();
    assertThat(error("chat.postMessage", "C0REE", "")).isEqualTo("not_in_channel");
    channel.withBot();

    assertThat(caller.post(channel, "back")).isNotEmpty();
  }

  private String posted(String text, String metadata) throws Exception {
    return caller
        .call("chat.postMessage", "channel", "C0REE", "text", text, "metadata", metadata)
        .path("ts")
        .asText();
  }

  private JsonNode update(String ts, String... content) throws Exception {
    return caller.call("chat.update", with(content, "channel", "C0REE", "ts", ts));
  }

  private String error(String method, String to, String ts) throws Exception {
    return caller.error(method, "channel", to, "ts", ts, "text", "x");
  }

  private String replyError(String thread) throws Exception {
    return caller.error("chat.postMessage", "channel", "C0REE", "thread_ts", thread, "text", "x");
  }

  private JsonNode history(String... more) throws Exception {
    return caller.call("conversations.history", with(more, "channel", "C0REE")).path("messages");
  }

  private Iterable<String> texts(String... range) throws Exception {
    return history(range).findValuesAsText("text");
  }

  private JsonNode thread(String ts, String... more) throws Exception {
    return caller.call("conversations.replies", with(more, "channel", "C0REE", "ts", ts));
  }

  private JsonNode replies(String ts) throws Exception {
    return thread(ts).path("messages");
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
