package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One Discord with one bot, one server and as many channels as a test wants. It is strict; it can
 * misbehave; it can play a user.
 */
public final class DiscordStandIn implements AutoCloseable {
  private static final String TOKEN = "MTMwMDAwMDAwMDAwMDAwMDAwMA.stand.in-token";

  private final Server server = new Server();
  private final Registry registry = new Registry(server.botId());
  private final Script script = new Script();
  private final InstantSource time;
  private final Limits limits;
  private final Gateway gateway;
  private final Rest rest;
  private final User user;

  private DiscordStandIn(InstantSource time) throws IOException, InterruptedException {
    this.time = time;
    gateway = new Gateway(server, TOKEN);
    server.gatewayAt(gateway.url());
    limits = new Limits(time);
    rest = new Rest(new Routes(server, registry), script, limits, TOKEN);
    user = new User(server, registry, gateway);
  }

  /** Starts on free ports of loopback. */
  public static DiscordStandIn start() {
    return start(InstantSource.system());
  }

  /** The same, with a clock of the test's. */
  public static DiscordStandIn start(InstantSource time) {
    try {
      return new DiscordStandIn(time);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The bot's token. */
  public String token() {
    return TOKEN;
  }

  /** Where REST is, with the version. */
  public URI apiUrl() {
    return rest.url();
  }

  public URI gatewayUrl() {
    return URI.create(gateway.url());
  }

  /** Opens a channel where the bot may do everything; returns its id. */
  public String addChannel(String name) {
    return addChannel(name, EnumSet.allOf(Right.class));
  }

  /** Opens a channel where the bot has these rights; returns its id. */
  public String addChannel(String name, Set<Right> rights) {
    Channel channel = new Channel(Wire.newId(), name, Set.copyOf(rights), time);
    server.add(channel);
    gateway.tell("CHANNEL_CREATE", channel.json(server.guildId()));
    return channel.id;
  }

  /** From now on the user may manage the server. */
  public void promote() {
    server.promote();
  }

  /** From now on the user has a role; its id. */
  public String join() {
    return server.join();
  }

  /** Gives the bot these rights in a channel, and no others. */
  public void allow(String channel, Set<Right> rights) {
    channel(channel).allow(Set.copyOf(rights));
    gateway.tell("CHANNEL_UPDATE", channel(channel).json(server.guildId()));
  }

  /** Takes from the user who is played the right to write in a channel. */
  public void mute(String channel) {
    channel(channel).mute(server.userId());
    gateway.tell("CHANNEL_UPDATE", channel(channel).json(server.guildId()));
  }

  /** Deletes a channel; what stands in it can still be seen by the test. */
  public void deleteChannel(String channel) {
    channel(channel).delete(true);
    gateway.tell("CHANNEL_DELETE", channel(channel).json(server.guildId()));
  }

  /** Undoes it, which Discord cannot. */
  public void restoreChannel(String channel) {
    channel(channel).delete(false);
    gateway.tell("CHANNEL_CREATE", channel(channel).json(server.guildId()));
  }

  /** What stands in a channel, oldest first, as Discord would return it. */
  public List<JsonNode> messages(String channel) {
    return channel(channel).messages();
  }

  /** How many messages, over all channels, have this in their words or in the id of a button. */
  public long copies(String part) {
    return server.channels().stream()
        .flatMap(channel -> channel.messages().stream())
        .filter(message -> Messages.has(message, part))
        .count();
  }

  /** Puts a message by somebody else into a channel. */
  public void say(String channel, String text) {
    ObjectNode message = Wire.object().put("content", text);
    message.putObject("allowed_mentions").putArray("parse");
    try {
      channel(channel).post(message, (ObjectNode) server.member().path("user"));
    } catch (Refusal e) {
      throw new IllegalStateException(e);
    }
  }

  /** While true, new messages are stored and not shown in the history; false shows all. */
  public void hideNewMessages(String channel, boolean hide) {
    channel(channel).onArrival(hide ? Stored::hide : Stored::show);
    if (!hide) {
      channel(channel).showAll();
    }
  }

  /** From now on this many looks into the history do not show a new message. */
  public void showNewMessagesAfter(String channel, int looks) {
    channel(channel).onArrival(stored -> stored.showAfter(looks));
  }

  /** A user deletes a message. */
  public void deleteMessage(String channel, String message) {
    channel(channel).remove(message);
  }

  /** How often a message was edited. */
  public int edits(String channel, String message) {
    return stored(channel, message).edits();
  }

  /** From now on the message was edited too often and Discord asks to wait; 0 ends that. */
  public void closeForEdits(String channel, String message, double seconds) {
    stored(channel, message).close(seconds);
  }

  /** Discord no longer knows which nonces it has seen, as after some minutes. */
  public void forgetNonces() {
    server.channels().forEach(Channel::forgetNonces);
  }

  /** Plans a fault for the next message that is posted to any channel; several come in order. */
  public void onNextMessage(Fault fault) {
    script.plan("POST channels/", fault);
  }

  /**
   * Plans a fault for the next request of this kind.
   *
   * @param request method and beginning of the path below the version: {@code GET users/@me}
   */
  public void onNext(String request, Fault fault) {
    script.plan(request, fault);
  }

  /** The same, for the next so many requests of this kind. */
  public void onNext(String request, int times, Fault fault) {
    for (int i = 0; i < times; i++) {
      script.plan(request, fault);
    }
  }

  /** Makes every request of this kind go wrong until it is healed; an empty kind means all. */
  public void always(String request, Fault fault) {
    script.always(request, fault);
  }

  /**
   * From now on requests are counted, and those beyond the limits answered with 429: 5 in 5 seconds
   * for each channel and kind of request about messages, 50 a second in all; after 10,000 answers
   * of 401, 403 and 429 in ten minutes comes the ban.
   */
  public void enforceLimits() {
    enforceLimits(5, Duration.ofSeconds(5));
  }

  /** The same, with so many messages in each window of time. */
  public void enforceLimits(int messages, Duration window) {
    limits.enforce(messages, window);
  }

  /** How many answers were a 429, by the limits or by a fault. */
  public int limited() {
    return limits.limited();
  }

  /** How many answers of the last ten minutes were a 401, 403 or 429; 10,000 bring a ban. */
  public int invalidRequests() {
    return limits.invalid();
  }

  /** Forgets the faults that have not happened, and ends those that always happen. */
  public void heal() {
    script.heal();
  }

  /** Cuts all gateway connections; their sessions can be resumed. */
  public void dropSockets() {
    gateway.dropSockets();
  }

  /** Ends all sessions, so that a bot that comes back must identify itself again. */
  public void forgetSessions() {
    gateway.forgetSessions();
  }

  /** From now on every IDENTIFY is answered by closing with this code; 0 ends that. */
  public void refuseIdentify(int closeCode) {
    gateway.refuseIdentify(closeCode);
  }

  /**
   * A user types {@code /command subcommand} with these options: numbers as digits, "true" or
   * "false" where it is one of the two.
   */
  public Interaction slash(
      String channel, String command, String subcommand, Map<String, String> options) {
    return user.slash(channel(channel), command, subcommand, options);
  }

  /** A user has typed the beginning of an option and sees what Discord suggests. */
  public Interaction complete(
      String channel, String command, String subcommand, String option, String typed) {
    return user.complete(channel(channel), command, subcommand, option, typed);
  }

  /** A user presses a button, by its label, of a message that he sees in the channel. */
  public Interaction press(String channel, JsonNode message, String label) {
    return user.press(channel(channel), message, label);
  }

  /** A user fills in a form, fields by their ids, and sends it; what he leaves out is empty. */
  public Interaction submit(String channel, JsonNode modal, Map<String, String> fields) {
    return user.submit(channel(channel), modal, fields);
  }

  private Channel channel(String id) {
    return server
        .anyChannel(id)
        .orElseThrow(() -> new IllegalStateException("There is no channel " + id));
  }

  private Stored stored(String channel, String message) {
    return channel(channel)
        .stored(message)
        .orElseThrow(() -> new IllegalStateException("There is no message " + message));
  }

  /** The command as it is registered. */
  public JsonNode command(String name) {
    return registry.find(name).orElse(Routes.nothing());
  }

  /** How often a command was created; the limit is 200 a day. */
  public int commandCreates() {
    return registry.creates();
  }

  /** How often commands were written, created or not. */
  public int commandWrites() {
    return registry.writes();
  }

  /** All requests so far, faults included: {@code POST channels/1/messages}. */
  public List<String> requests() {
    return script.requests();
  }

  /** How many requests began like this. */
  public int requests(String beginning) {
    return script.requests(beginning);
  }

  /** What was refused by the rules so far, with the JSON that said so. */
  public List<String> refusals() {
    return script.refusals();
  }

  /** How many sessions were started; the limit is 1,000 a day. */
  public int identifies() {
    return gateway.identifies();
  }

  public int resumes() {
    return gateway.resumes();
  }

  public int heartbeats() {
    return gateway.heartbeats();
  }

  @Override
  public void close() {
    rest.close();
    try {
      gateway.stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
