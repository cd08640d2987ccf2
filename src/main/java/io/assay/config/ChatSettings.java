package io.assay.config;

import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.command.Admins;
import java.util.Optional;

/**
 * The chats that can be used.
 *
 * @param slack empty where Slack has no tokens
 * @param discord empty where Discord has no token
 * @param admins who may change subscriptions there, besides the admins of the platform itself
 */
public record ChatSettings(
    Optional<SlackSettings> slack, Optional<DiscordSettings> discord, Admins admins) {}
