/**
 * Discord, through JDA. One {@link io.assay.chat.discord.DiscordConnection} is shared by the {@link
 * io.assay.chat.discord.DiscordCourier}, which posts, and the {@link
 * io.assay.chat.discord.DiscordIntake}, which answers; {@link io.assay.chat.discord.DiscordMessage}
 * shows what would be sent. It knows the ports of outbox and command, and nothing of Slack, of
 * posts, or of what a message is about.
 *
 * <p>A question is acknowledged, or its form opened, on JDA's thread, which touches no store; it is
 * answered on four threads, and suggestions have two of their own. {@link
 * io.assay.chat.discord.SlashCommands}, {@link io.assay.chat.discord.ButtonId} and {@link
 * io.assay.chat.discord.Modals} read what was typed, pressed and filled in; {@link
 * io.assay.chat.discord.Replies} brings the answer to the one who asked, or to all where he may
 * write himself.
 *
 * <p>Decisions: A message is one embed and its buttons; embeds, because their title is a link on
 * every device and a bot without Components V2 can still edit them. Above it stands the summary, as
 * phones show nothing of an embed in a notification. Markup is made at the last moment, from plain
 * text that is cut first and escaped after, so that no cut can open a format. Messages go out by
 * channel id over plain requests rather than JDA's cached channels, whose cache is empty before the
 * gateway is up and in an outage; each is one attempt, outside JDA's queue, which would wait and
 * repeat in memory what the outbox keeps safely. The nonce makes a repetition within minutes
 * harmless, the key in the buttons makes a message findable after that; while Discord cannot be
 * asked, the doubt stays. What people can mend, such as a bot that nobody has invited, leaves the
 * message owed; only what Discord has against the message itself is final. The bot asks for no
 * privileged intent and reads nobody's messages. Of several processes one has the gateway; the
 * others hold JDA's connecting back and send all the same.
 */
@NullMarked
package io.assay.chat.discord;

import org.jspecify.annotations.NullMarked;
