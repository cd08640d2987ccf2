package io.assay.chat.discord;

import io.assay.message.Destination;
import io.assay.outbox.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jspecify.annotations.Nullable;

/** Whether the bot is where it shall post, and may do there what it needs. */
final class DiscordExamination {
  private static final Set<Permission> NEEDED =
      EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);

  /**
   * What the link asks for when the bot is invited: what is needed, and to look for lost messages.
   */
  private static final Set<Permission> WANTED =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_HISTORY);

  /** As Discord's own settings call them; JDA's names differ. */
  private static final Map<Permission, String> NAMES =
      Map.of(
          Permission.VIEW_CHANNEL, "View Channel",
          Permission.MESSAGE_SEND, "Send Messages",
          Permission.MESSAGE_SEND_IN_THREADS, "Send Messages in Threads",
          Permission.MESSAGE_EMBED_LINKS, "Embed Links",
          Permission.MESSAGE_HISTORY, "Read Message History");

  private final DiscordConnection connection;

  DiscordExamination(DiscordConnection connection) {
    this.connection = connection;
  }

  List<Finding> of(List<Destination> destinations) {
    List<Finding> findings = new ArrayList<>();
    try {
      String name = name(connection.rest().getSelfUser().getName());
      findings.add(Finding.ok("discord: the token is that of the bot " + name));
      JDA jda = connection.awaitReady();
      destinations.forEach(to -> findings.add(channel(jda, to)));
    } catch (DiscordUnavailable e) {
      findings.add(Finding.failure("discord: " + e.why(), e.remedy()));
    }
    return findings;
  }

  /** Whether one place takes messages; one without an address is Discord as a whole. */
  Finding probe(Destination place) {
    try {
      JDA jda = connection.awaitReady();
      return place.address().isEmpty()
          ? Finding.ok("discord: the token is that of the bot " + name(jda.getSelfUser().getName()))
          : channel(jda, place);
    } catch (DiscordUnavailable e) {
      return Finding.failure("discord: " + e.why(), e.remedy());
    }
  }

  private static Finding channel(JDA jda, Destination to) {
    GuildMessageChannel channel = jda.getChannelById(GuildMessageChannel.class, to.address());
    if (channel == null) {
      return Finding.failure(
          to + ": no channel with this id in the bot's servers" + outage(jda),
          "check the id (right-click the channel, Copy Channel ID), or invite the bot: "
              + invitation(jda, null));
    }
    Set<Permission> granted = channel.getGuild().getSelfMember().getPermissions(channel);
    String place =
        to + " (#" + name(channel.getName()) + " in " + name(channel.getGuild().getName()) + ")";
    Set<Permission> missing = missing(channel, granted);
    if (!missing.isEmpty()) {
      return Finding.failure(
          place + ": the bot lacks " + names(missing),
          "allow it in the channel's permissions, or invite the bot again: "
              + invitation(jda, channel.getGuild()));
    }
    if (!granted.contains(Permission.MESSAGE_HISTORY)) {
      return Finding.warning(
          place
              + ": the bot lacks "
              + names(EnumSet.of(Permission.MESSAGE_HISTORY))
              + ": a lost message is sent again, marked \"possibly repeated\"",
          "allow it, so that a message whose answer was lost is looked up before it is sent again");
    }
    return Finding.ok(place + ": the bot may post");
  }

  private static Set<Permission> missing(GuildMessageChannel channel, Set<Permission> granted) {
    Set<Permission> missing = EnumSet.copyOf(NEEDED);
    if (channel instanceof ThreadChannel) {
      missing.remove(Permission.MESSAGE_SEND);
      missing.add(Permission.MESSAGE_SEND_IN_THREADS);
    }
    missing.removeAll(granted);
    return missing;
  }

  private static String outage(JDA jda) {
    int gone = jda.getUnavailableGuilds().size();
    return gone == 0 ? "" : " (" + gone + " of them cannot be seen now, Discord has an outage)";
  }

  private static String names(Set<Permission> permissions) {
    return permissions.stream()
        .map(p -> NAMES.getOrDefault(p, p.getName()))
        .collect(Collectors.joining(", "));
  }

  private static String name(String foreign) {
    return Markup.plain(foreign);
  }

  private static String invitation(JDA jda, @Nullable Guild guild) {
    return "https://discord.com/oauth2/authorize?client_id="
        + jda.getSelfUser().getApplicationId()
        + "&scope=bot+applications.commands&permissions="
        + Permission.getRaw(WANTED)
        + (guild == null ? "" : "&guild_id=" + guild.getId());
  }
}
