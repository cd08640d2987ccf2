package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;

/**
 * Where a question came from.
 *
 * @param responseUrl takes five answers within half an hour; whoever knows it can speak there as
 *     the bot, so it is neither logged nor given away. We use it twice at most: for an answer, and
 *     to say that one was lost.
 * @param channel id; empty where Slack does not say
 * @param trigger opens one form within three seconds
 */
record Origin(String responseUrl, String channel, String trigger) {
  static Origin of(SlashCommandPayload typed) {
    return new Origin(typed.getResponseUrl(), typed.getChannelId(), typed.getTriggerId());
  }

  static Origin of(BlockActionPayload pressed) {
    BlockActionPayload.Channel channel = pressed.getChannel();
    return new Origin(
        pressed.getResponseUrl(), channel == null ? "" : channel.getId(), pressed.getTriggerId());
  }
}
