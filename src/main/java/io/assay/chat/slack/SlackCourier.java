package io.assay.chat.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import io.assay.message.Destination;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.settings.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts messages to Slack channels. */
public final class SlackCourier implements Courier {
  /** Type of the metadata that carries our key. */
  static final String METADATA = "assay_message";

  private static final String KEY = "key";

  /** https://docs.slack.dev/reference/methods/conversations.history recommends at most 200. */
  private static final int PAGE = 200;

  private static final int PAGES = 5;

  private final SlackSettings settings;
  private final Secret token;
  private final SlackApi api;
  private final SlackChannels channels;
  private final InstantSource time;

  public SlackCourier(SlackSettings settings) {
    this(settings, SlackApi.CALL_TIMEOUT, InstantSource.system());
  }

  SlackCourier(SlackSettings settings, Duration timeout, InstantSource time) {
    this.settings = settings;
    this.token = settings.botToken();
    this.api = new SlackApi(settings.apiUrl(), timeout);
    this.channels = new SlackChannels(api, token);
    this.time = time;
  }

  @Override
  public String platform() {
    return "slack";
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    try {
      ChatPostMessageResponse posted = post(shipment);
      Receipt receipt =
          new Receipt(
              SlackTrouble.require(posted.getChannel()), SlackTrouble.require(posted.getTs()));
      channels.remember(shipment.key().to().address(), receipt.channel());
      return new Outcome.Delivered(receipt);
    } catch (SlackTrouble e) {
      return e.outcome();
    }
  }

  private ChatPostMessageResponse post(Shipment shipment) throws SlackTrouble {
    SlackMessage message = SlackMessage.of(shipment.message());
    Message.Metadata metadata = new Message.Metadata(METADATA, Map.of(KEY, shipment.key().token()));
    return api.call(
        token,
        methods ->
            methods.chatPostMessage(
                post ->
                    post.channel(shipment.key().to().address())
                        .text(message.text())
                        .blocksAsString(message.blocks())
                        .metadata(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  /**
   * {@inheritDoc} Among the channel's newest 1,000 messages, within half a minute; what Slack has
   * not shown by then is asked for again later.
   */
  @Override
  public Lookup find(Shipment shipment) {
    Deadline deadline = Deadline.ofLook(time);
    String address = shipment.key().to().address();
    try {
      Optional<String> channel = channels.idOf(address, deadline);
      return channel.isPresent()
          ? find(channel.get(), shipment.key().token(), deadline)
          : new Lookup.CannotTell("The bot sees no channel " + address);
    } catch (SlackTrouble e) {
      return e.lookup();
    }
  }

  private Lookup find(String channel, String key, Deadline deadline) throws SlackTrouble {
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      deadline.check();
      ConversationsHistoryResponse history = history(channel, cursor);
      for (Message message : SlackTrouble.require(history.getMessages())) {
        if (carries(message, key)) {
          return new Lookup.Found(new Receipt(channel, message.getTs()));
        }
      }
      cursor = Cursor.after(history.getResponseMetadata());
      if (cursor.isEmpty()) {
        return new Lookup.Absent();
      }
    }
    return new Lookup.CannotTell(
        "It is not among the last " + PAGE * PAGES + " messages of the channel");
  }

  private ConversationsHistoryResponse history(String channel, String cursor) throws SlackTrouble {
    return api.call(
        token,
        methods ->
            methods.conversationsHistory(
                history ->
                    history
                        .channel(channel)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor.isEmpty() ? null : cursor)));
  }

  private static boolean carries(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && METADATA.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }

  @Override
  public List<Finding> examine(List<Destination> destinations) {
    return new SlackExamination(settings, api, channels, time).of(destinations);
  }

  @Override
  public void close() {
    api.close();
  }
}
