package io.assay.chat.discord;

import io.assay.settings.Secret;
import java.net.URI;

/**
 * How Discord is reached.
 *
 * @param token of the bot
 * @param apiUrl where REST is: {@code https://discord.com/api/v10/}, or a proxy
 * @param gatewayUrl where the gateway is: {@code wss://gateway.discord.gg}
 */
public record DiscordSettings(Secret token, URI apiUrl, URI gatewayUrl) {
  /** Discord's own REST address. */
  public static final URI API = URI.create("https://discord.com/api/v10/");

  /** Discord's own gateway. */
  public static final URI GATEWAY = URI.create("wss://gateway.discord.gg");
}
