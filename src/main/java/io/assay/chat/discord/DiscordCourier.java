package io.assay.chat.discord;

import io.assay.message.Destination;
import io.assay.outbox.Action;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Pace;
import io.assay.outbox.Receipt;
import io.assay.outbox.Rendered;
import io.assay.outbox.Shipment;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.utils.MiscUtil;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to Discord's channels. Each message carries its key twice: as nonce, so that Discord itself
 * drops a repetition within minutes, and in its buttons, so that it is recognised later.
 */
public final class DiscordCourier implements Courier {
  /** As it stands in destinations. */
  public static final String PLATFORM = "discord";

  /**
   * 95 % of the 50 requests a second of a bot, and with the burst not more than 50 in any; how much
   * a channel takes, Discord says in each answer.
   *
   * @see <a href="https://docs.discord.com/developers/topics/rate-limits">rate limits</a>
   */
  private static final Pace.Rate GLOBAL = new Pace.Rate(477, Duration.ofSeconds(10), 2);

  private static final Pace.Rate AS_THE_HEADERS_SAY =
      new Pace.Rate(1_000, Duration.ofSeconds(1), 1_000);

  /**
   * Too many edits of an old message are a 429 with code 30046, of which JDA keeps only how long it
   * lasts. That is longer than any other limit, and nobody should have to wait behind it.
   */
  private static final Duration LONGEST_FOR_AN_EDIT = Duration.ofSeconds(30);

  /** https://docs.discord.com/developers/resources/message#message-object-message-flags */
  private static final int SILENT = 1 << 12;

  private static final Logger log = LoggerFactory.getLogger(DiscordCourier.class);

  private final DiscordConnection connection;
  private final Rendered<DiscordMessage> messages = new Rendered<>(DiscordMessage::of);
  private final Map<String, String> servers = new ConcurrentHashMap<>();
  private final InvalidRequests invalid = new InvalidRequests();
  private final Pace pace = new Pace(AS_THE_HEADERS_SAY, GLOBAL, TimeMeter.SYSTEM_NANOTIME);

  public DiscordCourier(DiscordConnection connection) {
    this.connection = connection;
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public Duration pace(Destination to, Action action) {
    return pace.take(to.address());
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    try {
      JDA jda = connection.rest();
      return new Outcome.Delivered(
          shipment.action() == Action.EDIT ? edit(jda, shipment) : post(jda, shipment));
    } catch (DiscordUnavailable e) {
      return e.forGood()
          ? new Outcome.Barred(true, e.why() + ": " + e.remedy())
          : new Outcome.Deferred(null, e.why());
    } catch (RateLimitedException e) {
      noteFailure(e);
      return limited(shipment, e);
    } catch (RuntimeException e) {
      noteFailure(e);
      return Failure.outcome(e);
    }
  }

  private void noteFailure(Exception e) {
    if (!invalid.note(e)) {
      log.error(
          "Discord refused {} requests in ten minutes: nothing is sent there until they are over",
          InvalidRequests.MOST);
      pace.holdAll(InvalidRequests.WINDOW);
    }
  }

  private Outcome limited(Shipment shipment, RateLimitedException e) {
    Duration asked = Duration.ofMillis(e.getRetryAfter());
    if (shipment.action() != Action.EDIT) {
      pace.hold(shipment.key().to().address(), asked);
    } else if (asked.compareTo(LONGEST_FOR_AN_EDIT) > 0) {
      return new Outcome.Instead(
          Action.REPLY, "Discord takes no edit for " + asked.toSeconds() + " s");
    }
    return Failure.outcome(e);
  }

  private Receipt post(JDA jda, Shipment shipment) throws RateLimitedException {
    String key = shipment.key().token();
    String channel = shipment.key().to().address();
    DiscordMessage message = messages.of(shipment.message());
    DataObject body = message.post(key).toData().put("nonce", key).put("enforce_nonce", true);
    if (shipment.action().needsTarget()) {
      body.put("message_reference", reference(shipment.requireTarget()));
    }
    if (shipment.silent() || (shipment.action() == Action.REPLY && !message.calls())) {
      body.put("flags", body.getInt("flags", 0) | SILENT);
    }
    DataObject posted = new ChannelApi(jda, pace).post(channel, body);
    return receipt(jda, channel, posted.getString("id"));
  }

  /** Where the message is gone, the answer stands for itself. */
  private static DataObject reference(Receipt target) {
    return DataObject.empty().put("message_id", target.message()).put("fail_if_not_exists", false);
  }

  private Receipt edit(JDA jda, Shipment shipment) throws RateLimitedException {
    Receipt target = shipment.requireTarget();
    DataObject body = messages.of(shipment.message()).edit(shipment.key().token()).toData();
    new ChannelApi(jda, pace).edit(target.channel(), target.message(), body);
    return receipt(jda, target.channel(), target.message());
  }

  @Override
  public Optional<String> delete(Receipt second) {
    try {
      new ChannelApi(connection.rest(), pace).delete(second.channel(), second.message());
      return Optional.empty();
    } catch (DiscordUnavailable e) {
      return Optional.of(e.why());
    } catch (RateLimitedException | RuntimeException e) {
      return Failure.outcome(e) instanceof Outcome.Instead
          ? Optional.empty()
          : Optional.of(Failure.words(e));
    }
  }

  /**
   * {@inheritDoc} Among the channel's newest 100 messages, by one request: it and the wait for the
   * connection before it have ten seconds each.
   */
  @Override
  public Lookup find(Shipment shipment) {
    if (!shipment.action().makesMessage()) {
      return new Lookup.Absent();
    }
    try {
      return look(connection.rest(), shipment);
    } catch (DiscordUnavailable e) {
      return new Lookup.NotNow(e.why());
    } catch (RateLimitedException | RuntimeException e) {
      return Failure.lookup(e);
    }
  }

  private Lookup look(JDA jda, Shipment shipment) throws RateLimitedException {
    String channel = shipment.key().to().address();
    List<DataObject> recent = new ChannelApi(jda, pace).recent(channel);
    if (recent.isEmpty()) {
      return nothingShown(jda, channel);
    }
    Trace trace = Trace.of(shipment, jda.getSelfUser().getId());
    List<Receipt> found =
        recent.stream()
            .filter(trace::isIn)
            .map(message -> message.getString("id"))
            .sorted(Comparator.comparing(MiscUtil::parseSnowflake))
            .map(id -> receipt(jda, channel, id))
            .toList();
    return found.isEmpty()
        ? notAmong(recent)
        : new Lookup.Found(found.get(0), found.subList(1, found.size()));
  }

  private static Lookup notAmong(List<DataObject> recent) {
    return recent.size() < ChannelApi.HISTORY
        ? new Lookup.Absent()
        : new Lookup.CannotTell(
            "It is not among the last " + ChannelApi.HISTORY + " messages of the channel");
  }

  /** Without the permission Discord answers with an empty list, as for an empty channel. */
  private static Lookup nothingShown(JDA jda, String id) {
    GuildMessageChannel channel = jda.getChannelById(GuildMessageChannel.class, id);
    String shown = "Discord shows no history of the channel: ";
    if (channel == null) {
      return jda.getStatus() == JDA.Status.CONNECTED
          ? new Lookup.CannotTell(shown + "the bot does not see it")
          : new Lookup.NotNow(shown + "the gateway is not connected yet");
    }
    return channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)
        ? new Lookup.Absent()
        : new Lookup.CannotTell(shown + "the bot lacks Read Message History there");
  }

  @Override
  public Finding probe(Destination place) {
    return new DiscordExamination(connection).probe(place);
  }

  @Override
  public List<Finding> examine(List<Destination> destinations) {
    return new DiscordExamination(connection).of(destinations);
  }

  @Override
  public void close() {
    connection.close();
  }

  private Receipt receipt(JDA jda, String channel, String message) {
    String server = server(jda, channel);
    String permalink =
        server.isEmpty()
            ? ""
            : "https://discord.com/channels/" + server + "/" + channel + "/" + message;
    return new Receipt(channel, message, permalink);
  }

  /** What the gateway tells, or, where another process has it, a request for each channel. */
  private String server(JDA jda, String channel) {
    GuildMessageChannel known = jda.getChannelById(GuildMessageChannel.class, channel);
    if (known != null) {
      return known.getGuild().getId();
    }
    if (!connection.isOurs() && !servers.containsKey(channel)) {
      try {
        servers.put(channel, new ChannelApi(jda, pace).server(channel));
      } catch (RateLimitedException | RuntimeException e) {
        log.debug("The server of channel {} is not known now", channel, e);
      }
    }
    return servers.getOrDefault(channel, "");
  }
}
