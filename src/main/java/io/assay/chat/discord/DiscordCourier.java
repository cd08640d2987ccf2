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
          ? new Outcome.Refused(e.why() + ": " + e.remedy())
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
   * {@inheritDoc} Among the channel's newest 100 messages: in a channel that sees more than that
   * between two attempts, a message that stands is not found.
   */
  @Override
  public Lookup find(Shipment shipment) {
    try {
      return look(connection.rest(), shipment);
    } catch (DiscordUnavailable e) {
      return new Lookup.CannotTell(e.why());
    } catch (RateLimitedException | RuntimeException e) {
      return new Lookup.CannotTell(Failure.outcome(e).why());
    }
  }

  private static Lookup look(JDA jda, Shipment shipment) throws RateLimitedException {
    String channel = shipment.key().to().address();
    List<DataObject> recent = new ChannelApi(jda).recent(channel);
    if (recent.isEmpty() && !mayReadHistory(jda, channel)) {
      return new Lookup.CannotTell(
          "Discord shows no history of the channel: the bot lacks Read Message History there");
    }
    Trace trace = Trace.of(shipment, jda.getSelfUser().getId());
    return recent.stream()
        .filter(trace::isIn)
        .findFirst()
        .<Lookup>map(found -> new Lookup.Found(receipt(shipment, found)))
        .orElseGet(Lookup.Absent::new);
  }

  /** Without the permission Discord answers with an empty list, as for an empty channel. */
  private static boolean mayReadHistory(JDA jda, String id) {
    GuildMessageChannel channel = jda.getChannelById(GuildMessageChannel.class, id);
    return channel != null
        && channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY);
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
