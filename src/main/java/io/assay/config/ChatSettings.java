package io.assay.config;

import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import java.util.Optional;

/**
 * The chats that can be used.
 *
 * @param slack empty where Slack has no tokens
 * @param discord empty where Discord has no token
 */
public record ChatSettings(Optional<SlackSettings> slack, Optional<DiscordSettings> discord) {}
