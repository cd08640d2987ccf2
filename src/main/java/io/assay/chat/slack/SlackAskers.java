package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Conversation;
import com.slack.api.model.view.View;
import io.assay.command.Asker;
import io.assay.message.Destination;
import io.assay.settings.Secret;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who asks, as Slack says it with each question; what more matters is asked when it does. */
final class SlackAskers {
  private static final Logger log = LoggerFactory.getLogger(SlackAskers.class);

  private final SlackApi api;
  private final Secret token;
  private final SlackPeople people;

  SlackAskers(SlackApi api, Secret token, SlackPeople people) {
    this.api = api;
    this.token = token;
    this.people = people;
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
        new Standing(user, channel));
  }

  private static Destination destination(String channel) {
    return new Destination(SlackCourier.PLATFORM, channel);
  }

  /** Asked at most once for each question. */
  private final class Standing implements Asker.Standing {
    private final String user;
    private final String channel;
    private Optional<Destination> channelName = Optional.empty();
    private boolean asked;

    Standing(String user, String channel) {
      this.user = user;
      this.channel = channel;
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

    /** Asked for, because Slack calls every private channel "privategroup" in what it sends. */
    @Override
    public synchronized Optional<Destination> channelName() {
      if (!asked) {
        channelName = ask();
        asked = true;
      }
      return channelName;
    }

    private Optional<Destination> ask() {
      try {
        Conversation shown =
            api.call(token, methods -> methods.conversationsInfo(info -> info.channel(channel)))
                .getChannel();
        return Optional.ofNullable(shown)
            .map(Conversation::getName)
            .map(name -> destination("#" + name));
      } catch (SlackTrouble e) {
        log.warn("Slack: the name of a channel was not found: {}", e.line());
        return Optional.empty();
      }
    }
  }
}
