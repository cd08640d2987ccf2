package io.assay.chat.slack;

import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import io.assay.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may manage the workspace, and who is in which user group; remembered for some minutes. What
 * Slack does not say is no, and is asked again the next time. Safe for many threads.
 */
final class SlackPeople {
  /** So long somebody who is an admin no more may pass for one. */
  static final Duration REMEMBERED = Duration.ofMinutes(3);

  private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);
  private static final int MOST = 1_000;

  private final SlackApi api;
  private final Secret token;
  private final InstantSource time;
  private final Map<String, Known<Boolean>> admins =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<Boolean>> eldest) {
          return size() > MOST;
        }
      };
  private @Nullable Known<List<Usergroup>> groups;

  private record Known<T>(T value, Instant until) {}

  private interface Look<T> {
    T look() throws SlackTrouble;
  }

  SlackPeople(SlackApi api, Secret token, InstantSource time) {
    this.api = api;
    this.token = token;
    this.time = time;
  }

  /** Whether he is an admin or an owner of the workspace. */
  boolean isAdmin(String user) {
    Known<Boolean> known = known(user);
    if (known != null) {
      return known.value();
    }
    return found("whether somebody is an admin", () -> remember(user, look(user)), false);
  }

  private boolean look(String user) throws SlackTrouble {
    User shown =
        SlackTrouble.require(
            api.call(token, methods -> methods.usersInfo(info -> info.user(user))).getUser());
    return !shown.isDeleted() && (shown.isAdmin() || shown.isOwner());
  }

  /** The ids of the user groups that he is in. */
  Set<String> groups(String user) {
    return found("who is in which user group", this::allGroups, List.<Usergroup>of()).stream()
        .filter(group -> group.getUsers() != null && group.getUsers().contains(user))
        .map(Usergroup::getId)
        .collect(Collectors.toSet());
  }

  private List<Usergroup> allGroups() throws SlackTrouble {
    List<Usergroup> known = knownGroups();
    if (known != null) {
      return known;
    }
    List<Usergroup> shown =
        SlackTrouble.require(
            api.call(token, methods -> methods.usergroupsList(list -> list.includeUsers(true)))
                .getUsergroups());
    synchronized (this) {
      groups = new Known<>(shown, time.instant().plus(REMEMBERED));
    }
    return shown;
  }

  private static <T> T found(String what, Look<T> look, T otherwise) {
    try {
      return look.look();
    } catch (SlackTrouble e) {
      log.warn("Slack does not say {}: {}", what, e.line());
      return otherwise;
    }
  }

  private synchronized @Nullable Known<Boolean> known(String user) {
    Known<Boolean> known = admins.get(user);
    return known != null && known.until().isAfter(time.instant()) ? known : null;
  }

  private synchronized boolean remember(String user, boolean admin) {
    admins.put(user, new Known<>(admin, time.instant().plus(REMEMBERED)));
    return admin;
  }

  private synchronized @Nullable List<Usergroup> knownGroups() {
    Known<List<Usergroup>> known = groups;
    return known != null && known.until().isAfter(time.instant()) ? known.value() : null;
  }
}
