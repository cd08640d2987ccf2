package io.assay.chat.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Conversation;
import io.assay.message.Destination;
import io.assay.outbox.Finding;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks whether the tokens are good and the bot may post where it has to. */
final class SlackExamination {
  /** What becomes of a lost message that cannot be looked up. */
  private static final String SENT_AGAIN = "it is sent again, marked \"possibly repeated\"";

  /** Further apart something is wrong, and not just slow. */
  private static final Duration CLOCKS = Duration.ofSeconds(30);

  private final SlackSettings settings;
  private final SlackApi api;
  private final SlackChannels channels;
  private final InstantSource time;

  SlackExamination(
      SlackSettings settings, SlackApi api, SlackChannels channels, InstantSource time) {
    this.settings = settings;
    this.api = api;
    this.channels = channels;
    this.time = time;
  }

  List<Finding> of(List<Destination> destinations) {
    List<Finding> findings = new ArrayList<>();
    try {
      AuthTestResponse bot =
          api.call(settings.botToken(), methods -> methods.authTest(test -> test));
      String name = SlackText.logged(bot.getUser());
      findings.add(Finding.ok("Slack: @" + name + " in " + SlackText.logged(bot.getTeam())));
      Set<String> scopes = scopes(bot);
      findings.addAll(scopes(scopes));
      clock(bot).ifPresent(findings::add);
      findings.add(socketMode());
      destinations.forEach(to -> findings.add(destination(to, name, scopes)));
      findings.addAll(twice(destinations));
    } catch (SlackTrouble e) {
      findings.add(e.finding("Slack: the bot token"));
    }
    return findings;
  }

  /** Whether one place takes messages; one without an address is the workspace. */
  Finding probe(Destination place) {
    try {
      AuthTestResponse bot =
          api.call(settings.botToken(), methods -> methods.authTest(test -> test));
      return place.address().isEmpty()
          ? Finding.ok("Slack takes the bot token")
          : destination(place, SlackText.logged(bot.getUser()), scopes(bot));
    } catch (SlackTrouble e) {
      return e.finding("Slack: the bot token");
    }
  }

  private static Set<String> scopes(AuthTestResponse bot) {
    List<String> header = bot.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of());
    return header.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static List<Finding> scopes(Set<String> granted) {
    List<Finding> findings = new ArrayList<>();
    List<SlackScope> missing = SlackScope.missing(granted);
    int all = SlackScope.values().length;
    int used = all - missing.size();
    findings.add(
        Finding.ok("Slack: granted %d of the %d scopes that it can use".formatted(used, all)));
    missing.forEach(scope -> findings.add(missing(scope)));
    Set<String> more = new TreeSet<>(granted);
    Arrays.stream(SlackScope.values()).map(SlackScope::id).forEach(more::remove);
    more.remove("");
    if (!more.isEmpty()) {
      findings.add(
          Finding.ok(
              "Slack: also granted, and not used: " + SlackText.logged(String.join(", ", more))));
    }
    return findings;
  }

  /** Slack says in each answer what time it is. */
  private Optional<Finding> clock(AuthTestResponse bot) {
    return bot.getHttpResponseHeaders().getOrDefault("date", List.of()).stream()
        .findFirst()
        .flatMap(SlackExamination::time)
        .map(theirs -> Duration.between(theirs, time.instant()).toSeconds())
        .map(
            ahead ->
                Math.abs(ahead) > CLOCKS.toSeconds()
                    ? Finding.warning(
                        "clock: %d s %s Slack's"
                            .formatted(Math.abs(ahead), ahead > 0 ? "ahead of" : "behind"),
                        "set this machine's clock by NTP: what is due, and quiet hours, go by it")
                    : Finding.ok("clock: as Slack's"));
  }

  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Finding missing(SlackScope scope) {
    String what = "Slack: without " + scope.id() + " it cannot " + scope.purpose() + without(scope);
    String remedy = "add the scope under OAuth & Permissions and reinstall the app";
    return scope.needed()
        ? Finding.failure(what, remedy)
        : Finding.warning(what, remedy + ", or do without");
  }

  private static String without(SlackScope scope) {
    return switch (scope) {
      case CHANNELS_HISTORY, GROUPS_HISTORY -> ": " + SENT_AGAIN;
      default -> "";
    };
  }

  private Finding socketMode() {
    try {
      // Only asks for an address: there is no connection until somebody uses it.
      api.socketUrl(settings.appToken());
      return Finding.ok("Slack: Socket Mode is open");
    } catch (SlackTrouble e) {
      return e.finding("Slack: the app token, for commands");
    }
  }

  private Finding destination(Destination to, String bot, Set<String> scopes) {
    try {
      Optional<String> id = channels.idOf(to.address(), Deadline.ofLook(time));
      if (id.isEmpty()) {
        return Finding.failure(
            to + ": the bot sees no such channel",
            "check the name; if the channel is private, invite it: /invite @" + bot);
      }
      Conversation channel =
          SlackTrouble.require(
              api.call(
                      settings.botToken(),
                      methods -> methods.conversationsInfo(info -> info.channel(id.get())))
                  .getChannel());
      return membership(to, channel, bot, scopes);
    } catch (SlackTrouble e) {
      return e.code().equals("missing_scope")
          ? Finding.warning(to + ": cannot look whether the bot may post there", e.line())
          : e.finding(to.toString());
    }
  }

  /** A channel that is written in two ways is two destinations for everybody but Slack. */
  private List<Finding> twice(List<Destination> destinations) {
    Map<String, List<Destination>> byId =
        destinations.stream()
            .distinct()
            .collect(Collectors.groupingBy(this::id, LinkedHashMap::new, Collectors.toList()));
    return byId.entrySet().stream()
        .filter(channel -> channel.getValue().size() > 1)
        .map(
            channel ->
                Finding.warning(
                    channel.getValue().stream()
                            .map(Destination::toString)
                            .collect(Collectors.joining(" and "))
                        + " are one channel, which gets a message for each",
                    "write it in one way everywhere: slack:" + channel.getKey()))
        .toList();
  }

  private String id(Destination to) {
    try {
      return channels.idOf(to.address(), Deadline.ofLook(time)).orElse(to.address());
    } catch (SlackTrouble e) {
      // Said already, of the destination itself.
      return to.address();
    }
  }

  private static Finding membership(
      Destination to, Conversation channel, String bot, Set<String> scopes) {
    String invite = "invite it: /invite @" + bot;
    if (channel.isArchived()) {
      return Finding.failure(to + " is archived", "unarchive it or choose another channel");
    }
    if (channel.isMember() || channel.isIm()) {
      return Finding.ok(to + ": the bot may post there");
    }
    return !channel.isPrivate() && scopes.contains(SlackScope.CHAT_WRITE_PUBLIC.id())
        ? Finding.warning(
            to
                + ": the bot may post there as a guest, but not look up a lost message: "
                + SENT_AGAIN,
            invite)
        : Finding.failure(to + ": the bot is not in the channel", invite);
  }
}
