package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.outbox.Outcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standin.discord.DiscordStandIn;
import standin.discord.Right;

/** The stand-in speaks to the real client as Discord does. */
@Timeout(60)
class StandInByJdaTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String id = discord.addChannel("ree-alerts");
  private final DiscordConnection connection = new DiscordConnection(Shipments.settings(discord));
  private final DiscordCourier courier = new DiscordCourier(connection);

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void editsAnswersReadsAndDeletes() throws Exception {
    TextChannel channel = channel();
    Message first = channel.sendMessage("one").setAllowedMentions(List.of()).complete();

    Message edited =
        channel.editMessageById(first.getId(), "two").setAllowedMentions(List.of()).complete();
    Message reply =
        channel
            .sendMessage("reply")
            .setAllowedMentions(List.of())
            .mentionRepliedUser(false)
            .setMessageReference(first.getId())
            .setSuppressedNotifications(true)
            .complete();

    assertThat(edited.isEdited()).isTrue();
    assertThat(edited.getContentRaw()).isEqualTo("two");
    assertThat(reply.getReferencedMessage().getContentRaw()).isEqualTo("two");
    assertThat(reply.isSuppressedNotifications()).isTrue();
    channel.deleteMessageById(first.getId()).complete();
    assertThat(channel.retrieveMessageById(reply.getId()).complete().getReferencedMessage())
        .isNull();
    assertThat(refusal(() -> channel.retrieveMessageById(first.getId()).complete()))
        .isEqualTo(ErrorResponse.UNKNOWN_MESSAGE);
  }

  @Test
  void followsWhatHappensToAChannel() throws Exception {
    TextChannel channel = channel();
    assertThat(canSend(channel)).isTrue();

    discord.allow(id, EnumSet.of(Right.VIEW_CHANNEL));
    await(() -> !canSend(channel));
    discord.allow(id, EnumSet.allOf(Right.class));
    await(() -> canSend(channel));
    discord.deleteChannel(id);
    await(() -> connection.rest().getTextChannelById(id) == null);
    assertThat(courier.deliver(Shipments.of(id, "one")).why()).contains("10003");
    discord.restoreChannel(id);
    await(() -> connection.rest().getTextChannelById(id) != null);
    String added = discord.addChannel("later");
    await(() -> connection.rest().getTextChannelById(added) != null);
  }

  @Test
  void aRequestThatIsNotQueuedMeetsTheLimit() {
    discord.enforceLimits(2, Duration.ofMinutes(1));

    assertThat(courier.deliver(Shipments.of(id, "1"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(courier.deliver(Shipments.of(id, "2"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(courier.deliver(Shipments.of(id, "3")))
        .isInstanceOfSatisfying(
            Outcome.Deferred.class,
            deferred ->
                assertThat(deferred.asked())
                    .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61)));
    assertThat(discord.messages(id)).hasSize(2);
  }

  /** So nobody sees the code 30046 who edits through it. */
  @Test
  void takesAMessageThatWasEditedTooOftenForARateLimit() throws Exception {
    TextChannel channel = channel();
    Message message = channel.sendMessage("one").setAllowedMentions(List.of()).complete();
    discord.closeForEdits(id, message.getId(), 30);

    assertThatThrownBy(
            () ->
                channel
                    .editMessageById(message.getId(), "two")
                    .setAllowedMentions(List.of())
                    .complete(false))
        .isInstanceOf(RateLimitedException.class);
  }

  private TextChannel channel() throws DiscordUnavailable {
    JDA jda = connection.awaitReady();
    return jda.getTextChannelById(id);
  }

  private static boolean canSend(TextChannel channel) {
    return channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_SEND);
  }

  private static ErrorResponse refusal(Runnable request) {
    try {
      request.run();
      return ErrorResponse.SERVER_ERROR;
    } catch (ErrorResponseException e) {
      return e.getErrorResponse();
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  /** The event is on its way; the time-out of the class ends it. */
  private static void await(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.onSpinWait();
    }
  }
}
