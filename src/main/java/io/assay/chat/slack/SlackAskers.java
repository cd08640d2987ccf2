package io.assay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Conversation;
import io.assay.command.Asker;
import io.assay.message.Destination;
import io.assay.settings.Secret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who asks, as Slack says it with each question; what more matters is asked when it does. */
final class SlackAskers {
  private static final Logger log = LoggerFactory.getLogger(SlackAskers.class);

  private final SlackApi api;
  private final Secret token;

  SlackAskers(SlackApi api, Secret token) {
    this.api = api;
    this.token = token;
  }

  Asker of(SlashCommandPayload typed) {
    return asker(
        typed.getUserId(), typed.getUserName(), typed.getTeamId(), Origin.of(typed).channel());
  }

  Asker of(BlockActionPayload pressed) {
    BlockActionPayload.User user = pressed.getUser();
    return asker(user.getId(), user.getName(), user.getTeamId(), Origin.of(pressed).channel());
  }

  /** A form stands in no channel, but knows where it was opened. */
  Asker of(ViewSubmissionPayload filled) {
    ViewSubmissionPayload.User user = filled.getUser();
    return asker(
        user.getId(),
        user.getName(),
        user.getTeamId(),
        FormState.read(filled.getView().getPrivateMetadata()).channel());
  }

  private Asker asker(
      String user, @Nullable String name, @Nullable String workspace, String channel) {
    return new Asker(
        SlackCourier.PLATFORM,
        user,
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(workspace, ""),
        Optional.of(channel).filter(id -> !id.isEmpty()).map(SlackAskers::destination),
        new Standing(channel));
  }

  private static Destination destination(String channel) {
    return new Destination(SlackCourier.PLATFORM, channel);
  }

  private final class Standing implements Asker.Standing {
    private final String channel;

    Standing(String channel) {
      this.channel = channel;
    }

    /** Asked for, because Slack calls every private channel "privategroup" in what it sends. */
    @Override
    public Optional<Destination> channelName() {
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
