package io.assay.chat.discord;

import io.assay.message.Destination;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Posts to Discord's channels. Each message carries its key twice: as nonce, so that Discord itself
 * drops a repetition within minutes, and in its buttons, so that it is recognised later.
 */
public final class DiscordCourier implements Courier {
  /** As it stands in destinations. */
  public static final String PLATFORM = "discord";

  private final DiscordConnection connection;

  public DiscordCourier(DiscordConnection connection) {
    this.connection = connection;
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    try {
      return post(connection.rest(), shipment);
    } catch (DiscordUnavailable e) {
      return e.forGood()
          ? new Outcome.Deferred(Failure.UNTIL_MENDED, e.why() + ": " + e.remedy())
          : new Outcome.Deferred(null, e.why());
    } catch (RateLimitedException | RuntimeException e) {
      return Failure.outcome(e);
    }
  }

  private static Outcome post(JDA jda, Shipment shipment) throws RateLimitedException {
    String key = shipment.key().token();
    DataObject body =
        DiscordMessage.post(shipment.message(), key)
            .toData()
            .put("nonce", key)
            .put("enforce_nonce", true);
    DataObject posted = new ChannelApi(jda).post(shipment.key().to().address(), body);
    return new Outcome.Delivered(receipt(shipment, posted));
  }

  /**
   * {@inheritDoc} Among the channel's newest 100 messages, by one request: it and the wait for the
   * connection before it have ten seconds each.
   */
  @Override
  public Lookup find(Shipment shipment) {
    try {
      return look(connection.rest(), shipment);
    } catch (DiscordUnavailable e) {
      return new Lookup.NotNow(e.why());
    } catch (RateLimitedException | RuntimeException e) {
      return Failure.lookup(e);
    }
  }

  private static Lookup look(JDA jda, Shipment shipment) throws RateLimitedException {
    String channel = shipment.key().to().address();
    List<DataObject> recent = new ChannelApi(jda).recent(channel);
    if (recent.isEmpty()) {
      return nothingShown(jda, channel);
    }
    Trace trace = Trace.of(shipment, jda.getSelfUser().getId());
    return recent.stream()
        .filter(trace::isIn)
        .findFirst()
        .<Lookup>map(found -> new Lookup.Found(receipt(shipment, found)))
        .orElseGet(() -> notAmong(recent));
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
  public List<Finding> examine(List<Destination> destinations) {
    return new DiscordExamination(connection).of(destinations);
  }

  @Override
  public void close() {
    connection.close();
  }

  private static Receipt receipt(Shipment shipment, DataObject message) {
    return new Receipt(shipment.key().to().address(), message.getString("id"));
  }
}
