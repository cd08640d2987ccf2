package io.assay.chat.slack;

import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationProperties;
import io.assay.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack says of conversations: what they are called, which is remembered for some minutes, and
 * who may write there. Safe for many threads.
 *
 * @see <a href="https://docs.slack.dev/reference/objects/conversation-object">conversations</a>
 */
final class SlackConversations {
  private static final Logger log = LoggerFactory.getLogger(SlackConversations.class);
  private static final Duration REMEMBERED = Duration.ofMinutes(3);

  /** What could not be found out: as long as one question takes, as a rule. */
  private static final Duration NOT_ASKED_AGAIN = Duration.ofSeconds(15);

  private static final int MOST = 1_000;

  /** Who may post where not all may: Slack's own words for admins and owners. */
  private static final List<String> ADMINS = List.of("admin", "owner", "org_admin", "org_owner");

  private static final String MUTE =
      "Not everybody may write in this channel, and Slack does not say that you may: only you see"
          + " this.";
  private static final String UNKNOWN = "Only you see this: Slack does not say who may write here.";

  private final SlackApi api;
  private final Secret token;
  private final SlackPeople people;
  private final InstantSource time;
  private final Map<String, Name> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Name> eldest) {
          return size() > MOST;
        }
      };

  private record Name(Optional<String> name, Instant until) {}

  SlackConversations(SlackApi api, Secret token, SlackPeople people, InstantSource time) {
    this.api = api;
    this.token = token;
    this.people = people;
    this.time = time;
  }

  /**
   * What it is called, without a mark. Asked for, because Slack calls every private channel
   * "privategroup" in what it sends.
   */
  Optional<String> name(String id) {
    Name known = known(id);
    if (known != null) {
      return known.name();
    }
    try {
      return remember(id, Optional.ofNullable(look(id).getName()), REMEMBERED);
    } catch (SlackTrouble e) {
      log.warn("Slack: the name of a channel was not found: {}", e.line());
      return remember(id, Optional.empty(), NOT_ASKED_AGAIN);
    }
  }

  private synchronized @Nullable Name known(String id) {
    Name known = names.get(id);
    return known != null && known.until().isAfter(time.instant()) ? known : null;
  }

  private synchronized Optional<String> remember(
      String id, Optional<String> name, Duration forTime) {
    names.put(id, new Name(name, time.instant().plus(forTime)));
    return name;
  }

  private Conversation look(String id) throws SlackTrouble {
    return SlackTrouble.require(
        api.call(token, methods -> methods.conversationsInfo(info -> info.channel(id)))
            .getChannel());
  }

  /**
   * Why nothing is shown to all there that he asks, a sentence for him; empty where he may write.
   * What Slack does not say is no: an answer is the bot's message, and would get round its rules.
   *
   * @param id empty where it is not known
   */
  Optional<String> whyNotShared(String id, String user) {
    // Both of a direct message may write in it.
    if (id.startsWith("D")) {
      return Optional.empty();
    }
    try {
      return id.isEmpty() || !mayWrite(look(id), user) ? Optional.of(MUTE) : Optional.empty();
    } catch (SlackTrouble e) {
      log.warn("Slack: who may write in a channel was not found: {}", e.line());
      return Optional.of(UNKNOWN + remedy(e));
    }
  }

  private static String remedy(SlackTrouble e) {
    return switch (e.code()) {
      case "channel_not_found", "not_in_channel" ->
          " To share answers here, invite Assay: /invite @Assay";
      case "missing_scope" -> " Your admin finds why in the log.";
      default -> " Please try again.";
    };
  }

  private boolean mayWrite(Conversation shown, String user) {
    ConversationProperties properties = shown.getProperties();
    ConversationProperties.PostingRestrictedTo only =
        properties == null ? null : properties.getPostingRestrictedTo();
    if (only == null) {
      return !shown.isArchived()
          && (!(shown.isReadOnly() || shown.isThreadOnly()) || people.isAdmin(user));
    }
    return Objects.requireNonNullElse(only.getUser(), List.<String>of()).contains(user)
        || (Objects.requireNonNullElse(only.getType(), List.<String>of()).stream()
                .anyMatch(ADMINS::contains)
            && people.isAdmin(user));
  }
}
