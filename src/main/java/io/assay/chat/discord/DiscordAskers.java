package io.assay.chat.discord;

import io.assay.command.Asker;
import io.assay.message.Destination;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Who asks: all of it comes with each question, signed by Discord. */
final class DiscordAskers {
  private DiscordAskers() {}

  static Asker of(Interaction event) {
    Guild server = event.getGuild();
    Member member = event.getMember();
    return new Asker(
        DiscordCourier.PLATFORM,
        event.getUser().getId(),
        member == null ? event.getUser().getEffectiveName() : member.getEffectiveName(),
        server == null ? "" : server.getId(),
        channel(event.getChannel()),
        member == null ? Asker.Standing.NONE : new Standing(member));
  }

  private static Optional<Destination> channel(@Nullable Channel channel) {
    Channel asked = channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    return Optional.ofNullable(asked)
        .map(there -> new Destination(DiscordCourier.PLATFORM, there.getId()));
  }

  private record Standing(Member member) implements Asker.Standing {
    @Override
    public boolean isAdmin() {
      return member.hasPermission(Permission.MANAGE_SERVER);
    }

    @Override
    public boolean reaches(Destination to) {
      return to.platform().equals(DiscordCourier.PLATFORM)
          && member.getGuild().getGuildChannelById(to.address()) != null;
    }

    @Override
    public Set<String> groups() {
      return member.getRoles().stream().map(ISnowflake::getId).collect(Collectors.toSet());
    }
  }
}
