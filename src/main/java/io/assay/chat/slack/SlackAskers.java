package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import io.assay.command.Asker;
import io.assay.message.Destination;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who asks, as Slack says it with each question; what more matters is asked when it does. */
final class SlackAskers {
  private static final Logger log = LoggerFactory.getLogger(SlackAskers.class);

  private final SlackPeople people;
  private final SlackConversations conversations;
  private final SlackChannels channels;
  private final InstantSource time;

  SlackAskers(
      SlackPeople people,
      SlackConversations conversations,
      SlackChannels channels,
      InstantSource time) {
    this.people = people;
    this.conversations = conversations;
    this.channels = channels;
    this.time = time;
  }

  Asker of(SlashCommandPayload typed) {
    return asker(
        typed.getUserId(), typed.getUserName(), typed.getTeamId(), Origin.of(typed).channel());
  }

  Asker of(BlockActionPayload pressed) {
    BlockActionPayload.User user = pressed.getUser();
    return asker(
        user.getId(),
        either(user.getName(), user.getUsername()),
        user.getTeamId(),
        Origin.of(pressed).channel());
  }

  /** A form stands in no channel, but knows where it was opened. */
  Asker of(ViewSubmissionPayload filled) {
    ViewSubmissionPayload.User user = filled.getUser();
    return asker(
        user.getId(),
        either(user.getName(), user.getUsername()),
        user.getTeamId(),
        FormState.read(filled.getView().getPrivateMetadata()).channel());
  }

  /** The same for what is typed into one. */
  Asker of(BlockSuggestionPayload typing) {
    BlockSuggestionPayload.User user = typing.getUser();
    View view = typing.getView();
    return asker(
        user.getId(),
        user.getName(),
        user.getTeamId(),
        FormState.read(view == null ? null : view.getPrivateMetadata()).channel());
  }

  /** Slack fills in the one or the other. */
  private static @Nullable String either(@Nullable String name, @Nullable String username) {
    return name == null ? username : name;
  }

  private Asker asker(
      String user, @Nullable String name, @Nullable String workspace, String channel) {
    return new Asker(
        SlackCourier.PLATFORM,
        user,
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(workspace, ""),
        Optional.of(channel).filter(id -> !id.isEmpty()).map(SlackAskers::destination),
        new Standing(user));
  }

  private static Destination destination(String channel) {
    return new Destination(SlackCourier.PLATFORM, channel);
  }

  private final class Standing implements Asker.Standing {
    private final String user;

    Standing(String user) {
      this.user = user;
    }

    @Override
    public boolean isAdmin() {
      return people.isAdmin(user);
    }

    @Override
    public Set<String> groups() {
      return people.groups(user);
    }

    /** The bot is in one workspace, and who asks from another one is turned away. */
    @Override
    public boolean reaches(Destination to) {
      return to.platform().equals(SlackCourier.PLATFORM);
    }

    @Override
    public Set<Destination> alsoCalled(Destination to) {
      if (!to.platform().equals(SlackCourier.PLATFORM)) {
        return Set.of();
      }
      return (to.address().startsWith("#")
              ? idOf(to.address())
              : conversations.name(to.address()).map(name -> "#" + name))
          .map(SlackAskers::destination)
          .map(Set::of)
          .orElse(Set.of());
    }

    private Optional<String> idOf(String name) {
      try {
        return channels.idOf(name, Deadline.ofLook(time));
      } catch (SlackTrouble e) {
        log.warn("Slack: the id of a channel was not found: {}", e.line());
        return Optional.empty();
      }
    }
  }
}
