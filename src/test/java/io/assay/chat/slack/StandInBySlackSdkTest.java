package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.slack.Channel;
import standin.slack.SlackStandIn;

/** The stand-in speaks to the real client as Slack does. */
class StandInBySlackSdkTest {
  private static final String ID = "C0REE";

  private final SlackStandIn standIn = SlackStandIn.start();
  private final Channel channel = standIn.channel(ID, "ree");
  private final Slack slack = Slack.getInstance(config());
  private final MethodsClient methods = slack.methods(SlackStandIn.BOT_TOKEN);

  private SlackConfig config() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(standIn.apiUrl().toString());
    return config;
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
    standIn.close();
  }

  @Test
  void editsAnswersReadsAndDeletes() throws Exception {
    Message.Metadata metadata = new Message.Metadata("assay_message", Map.of("key", "k1"));
    String parent =
        methods.chatPostMessage(r -> r.channel(ID).text("one").metadata(metadata)).getTs();

    ChatUpdateResponse edited = methods.chatUpdate(r -> r.channel(ID).ts(parent).text("two"));
    ChatPostMessageResponse reply =
        methods.chatPostMessage(
            r -> r.channel(ID).threadTs(parent).replyBroadcast(true).text("reply"));

    assertThat(edited.isOk()).isTrue();
    assertThat(edited.getText()).isEqualTo("two");
    assertThat(reply.getMessage().getThreadTs()).isEqualTo(parent);
    List<Message> thread =
        methods
            .conversationsReplies(r -> r.channel(ID).ts(parent).includeAllMetadata(true))
            .getMessages();
    assertThat(thread).extracting(Message::getText).containsExactly("two", "reply");
    assertThat(thread.get(0).getMetadata().getEventPayload()).containsEntry("key", "k1");
    assertThat(thread.get(0).getReplyCount()).isEqualTo(1);
    assertThat(methods.chatDelete(r -> r.channel(ID).ts(reply.getTs())).isOk()).isTrue();
    assertThat(channel.replies(parent)).isEmpty();
    channel.delete(parent);
    assertThat(methods.chatUpdate(r -> r.channel(ID).ts(parent).text("three")).getError())
        .isEqualTo("message_not_found");
  }
}
