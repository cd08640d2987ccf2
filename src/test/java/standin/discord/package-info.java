/**
 * A Discord to test against: enough of API v10 and of its gateway for a real client library, on
 * loopback. The entry point is {@link standin.discord.DiscordStandIn}. It is an independent judge:
 * it knows nothing of Assay and of JDA, checks everything it is given against Discord's published
 * limits, and refuses as Discord does.
 */
package standin.discord;
