package io.assay.chat.discord;

import io.assay.outbox.Pace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Discord's requests about the messages of a channel, by the channel's id alone. JDA's own methods
 * hang on its cache of channels, which is empty before the gateway is up and during an outage of a
 * server, and lacks archived threads; a message must not be lost for that.
 *
 * <p>Each call is one request: nothing is queued behind others, and nothing repeated.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">messages</a>
 */
final class ChannelApi {
  /** The most that one request returns. */
  static final int HISTORY = 100;

  private final JDA jda;
  private final Pace pace;

  /**
   * @param pace is told what Discord's headers say
   */
  ChannelApi(JDA jda, Pace pace) {
    this.jda = jda;
    this.pace = pace;
  }

  /**
   * Posts a message; one with the same nonce that Discord got within the last few minutes is not
   * posted again but returned.
   *
   * @return the message that stands
   */
  DataObject post(String channel, DataObject message) throws RateLimitedException {
    Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(channel);
    return once(
        new RestActionImpl<DataObject>(
            jda,
            route,
            message,
            (response, request) -> {
              keepPace(channel, response);
              return response.getObject();
            }));
  }

  /** The server that it belongs to; empty for none. */
  String server(String channel) throws RateLimitedException {
    Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(channel);
    return once(
        new RestActionImpl<String>(
            jda, route, (response, request) -> response.getObject().getString("guild_id", "")));
  }

  /** Puts a message of ours into other words. */
  void edit(String channel, String id, DataObject message) throws RateLimitedException {
    Route.CompiledRoute route = Route.Messages.EDIT_MESSAGE.compile(channel, id);
    var unused =
        once(
            new RestActionImpl<DataObject>(
                jda, route, message, (response, request) -> response.getObject()));
  }

  /** Deletes a message of ours. */
  void delete(String channel, String id) throws RateLimitedException {
    Route.CompiledRoute route = Route.Messages.DELETE_MESSAGE.compile(channel, id);
    var unused = once(new RestActionImpl<Boolean>(jda, route, (response, request) -> Boolean.TRUE));
  }

  /**
   * Waits out what is used up, so that JDA has nothing to refuse.
   *
   * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">headers</a>
   */
  private void keepPace(String channel, Response response) {
    okhttp3.Response raw = response.getRawResponse();
    if (raw != null && "0".equals(raw.header(RestRateLimiter.REMAINING_HEADER))) {
      String after = raw.header(RestRateLimiter.RESET_AFTER_HEADER);
      if (after != null && after.matches("[0-9]{1,6}(\\.[0-9]{1,9})?")) {
        long nanos = new BigDecimal(after).movePointRight(9).longValue();
        pace.hold(channel, Duration.ofNanos(nanos));
      }
    }
  }

  /** The newest messages of the channel. */
  List<DataObject> recent(String channel) throws RateLimitedException {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(channel)
            .withQueryParams("limit", String.valueOf(HISTORY));
    DataArray messages =
        once(new RestActionImpl<DataArray>(jda, route, (response, request) -> array(response)));
    return messages.stream(DataArray::getObject).toList();
  }

  private static DataArray array(Response response) {
    return response.getArray();
  }

  private static <T> T once(RestActionImpl<T> action) throws RateLimitedException {
    AtomicBoolean first = new AtomicBoolean(true);
    return action.setCheck(() -> first.getAndSet(false)).complete(false);
  }
}
