package io.assay.chat.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatMeMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
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
import io.assay.settings.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Posts messages to Slack channels. */
public final class SlackCourier implements Courier {
  public static final String PLATFORM = "slack";

  /** Type of the metadata that carries our key. */
  static final String METADATA = "assay_message";

  private static final String KEY = "key";

  /** https://docs.slack.dev/reference/methods/conversations.history recommends at most 200. */
  private static final int PAGE = 200;

  private static final int PAGES = 5;

  private final Rendered<SlackMessage> messages = new Rendered<>(SlackMessage::of);
  private final SlackSettings settings;
  private final Secret token;
  private final SlackApi api;
  private final SlackChannels channels;
  private final SlackWorkspace workspace;
  private final Pace posts;
  private final Pace edits;
  private final InstantSource time;

  public SlackCourier(SlackSettings settings) {
    this(settings, SlackApi.CALL_TIMEOUT, InstantSource.system());
  }

  SlackCourier(SlackSettings settings, Duration timeout, InstantSource time) {
    this(settings, timeout, time, SlackLimits.posts(), SlackLimits.edits());
  }

  SlackCourier(
      SlackSettings settings, Duration timeout, InstantSource time, Pace posts, Pace edits) {
    this.posts = posts;
    this.edits = edits;
    this.settings = settings;
    this.token = settings.botToken();
    this.api = new SlackApi(settings.apiUrl(), timeout);
    this.channels = new SlackChannels(api, token);
    this.workspace = new SlackWorkspace(api, token);
    this.time = time;
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public Duration pace(Destination to, Action action) {
    return action.makesMessage() ? posts.take(to.address()) : edits.take(to.address());
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    Pace pace = shipment.action().makesMessage() ? posts : edits;
    String address = shipment.key().to().address();
    try {
      return new Outcome.Delivered(
          shipment.action() == Action.EDIT ? edit(shipment) : post(shipment));
    } catch (SlackTrouble e) {
      Duration asked = e.retryAfter();
      if (asked != null) {
        pace.holdFor(address, asked);
      }
      return e.outcome();
    }
  }

  private Receipt post(Shipment shipment) throws SlackTrouble {
    SlackMessage message = messages.of(shipment.message());
    String address = shipment.key().to().address();
    boolean inThread = shipment.action().needsTarget();
    Receipt target = inThread ? shipment.requireTarget() : new Receipt(address, "");
    ChatMeMessageResponse posted =
        api.post(
            token,
            ChatPostMessageRequest.builder()
                .channel(target.channel())
                .threadTs(inThread ? target.message() : null)
                .replyBroadcast(shipment.action() == Action.BROADCAST)
                .text(message.text())
                .blocksAsString(message.blocks())
                .metadataAsString(metadata(shipment.key().token()))
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build());
    String channel = SlackTrouble.require(posted.getChannel());
    channels.remember(address, channel);
    return receipt(channel, SlackTrouble.require(posted.getTs()));
  }

  private static String metadata(String key) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("event_type", METADATA);
    metadata.putObject("event_payload").put(KEY, key);
    return metadata.toString();
  }

  /** The key in its metadata stays as it is. */
  private Receipt edit(Shipment shipment) throws SlackTrouble {
    SlackMessage message = messages.of(shipment.message());
    Receipt target = shipment.requireTarget();
    api.call(
        token,
        methods ->
            methods.chatUpdate(
                update ->
                    update
                        .channel(target.channel())
                        .ts(target.message())
                        .text(message.text())
                        .blocksAsString(message.blocks())));
    return receipt(target.channel(), target.message());
  }

  private Receipt receipt(String channel, String ts) {
    return new Receipt(channel, ts, workspace.permalink(channel, ts));
  }

  @Override
  public Optional<String> delete(Receipt second) {
    try {
      api.call(
          token,
          methods ->
              methods.chatDelete(delete -> delete.channel(second.channel()).ts(second.message())));
      return Optional.empty();
    } catch (SlackTrouble e) {
      return SlackProblems.targetGone(e.code()) ? Optional.empty() : Optional.of(e.line());
    }
  }

  /**
   * {@inheritDoc} Among the channel's newest 1,000 messages, or those of the thread, within half a
   * minute; what Slack has not shown by then is asked for again later.
   */
  @Override
  public Lookup find(Shipment shipment) {
    if (!shipment.action().makesMessage()) {
      return new Lookup.Absent();
    }
    Deadline deadline = Deadline.ofLook(time);
    String address = shipment.key().to().address();
    try {
      if (shipment.action().needsTarget()) {
        return findReply(shipment.requireTarget(), shipment.key().token(), deadline);
      }
      Optional<String> channel = channels.idOf(address, deadline);
      return channel.isPresent()
          ? find(channel.get(), "", shipment.key().token(), deadline)
          : new Lookup.CannotTell("The bot sees no channel " + address);
    } catch (SlackTrouble e) {
      return e.lookup();
    }
  }

  /** Where the message that was answered is gone, the answer stands in the channel. */
  private Lookup findReply(Receipt target, String key, Deadline deadline) throws SlackTrouble {
    try {
      return find(target.channel(), target.message(), key, deadline);
    } catch (SlackTrouble e) {
      if (SlackProblems.targetGone(e.code())) {
        return find(target.channel(), "", key, deadline);
      }
      throw e;
    }
  }

  private Lookup find(String channel, String thread, String key, Deadline deadline)
      throws SlackTrouble {
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      deadline.check();
      History history =
          thread.isEmpty() ? history(channel, cursor) : replies(channel, thread, cursor);
      List<Receipt> found =
          history.messages().stream()
              .filter(message -> carries(message, key))
              .map(Message::getTs)
              .sorted()
              .map(ts -> receipt(channel, ts))
              .toList();
      if (!found.isEmpty()) {
        return new Lookup.Found(found.get(0), found.subList(1, found.size()));
      }
      cursor = history.next();
      if (cursor.isEmpty()) {
        return new Lookup.Absent();
      }
    }
    return new Lookup.CannotTell(
        "It is not among the last " + PAGE * PAGES + " messages of the channel");
  }

  /** A page of messages, and where the next one begins; empty after the last. */
  private record History(List<Message> messages, String next) {}

  private History history(String channel, String cursor) throws SlackTrouble {
    ConversationsHistoryResponse page =
        api.call(
            token,
            methods ->
                methods.conversationsHistory(
                    history ->
                        history
                            .channel(channel)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)));
    return new History(
        SlackTrouble.require(page.getMessages()), Cursor.after(page.getResponseMetadata()));
  }

  private History replies(String channel, String thread, String cursor) throws SlackTrouble {
    ConversationsRepliesResponse page =
        api.call(
            token,
            methods ->
                methods.conversationsReplies(
                    replies ->
                        replies
                            .channel(channel)
                            .ts(thread)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)));
    return new History(
        SlackTrouble.require(page.getMessages()), Cursor.after(page.getResponseMetadata()));
  }

  private static boolean carries(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && METADATA.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }

  @Override
  public Finding probe(Destination place) {
    return new SlackExamination(settings, api, channels, time).probe(place);
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
