package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.message.Picture;
import io.assay.subscription.Addressee;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message as Discord gets it, but for the key of each shipment. Whatever stands in it, Discord
 * takes it, and nobody is pinged but whom it calls.
 */
public final class DiscordMessage {
  /** What calls more is no call. */
  private static final int MOST_CALLED = 20;

  private final String content;
  private final List<Addressee> called;
  private final MessageEmbed embed;
  private final DiscordWriter writer;

  private DiscordMessage(Message message) {
    this.writer = new DiscordWriter();
    message.writeTo(writer);
    this.called =
        message.mentions().stream()
            .limit(MOST_CALLED)
            .map(written -> Addressee.of(written, DiscordCourier.PLATFORM))
            .toList();
    String calls = called.stream().map(DiscordMessage::call).collect(Collectors.joining());
    int room = DiscordLimits.CONTENT - calls.length();
    this.content = Markup.escape(Markup.clean(message.summary()), room) + calls;
    this.embed = writer.embed(message.summary());
  }

  static DiscordMessage of(Message message) {
    return new DiscordMessage(message);
  }

  /**
   * The JSON of a message to a channel, but for what each delivery adds: {@code nonce} and {@code
   * enforce_nonce}, and its key in the {@code custom_id} of each button that has room for it
   * ({@code ree:post rex/14218} here, {@code ree:#<key> post rex/14218} there).
   */
  public static String json(Message message) {
    return of(message).post("").toData().toPrettyString();
  }

  /**
   * A message to a channel. Above its embed stands the summary: notifications on phones show that,
   * and nothing of an embed.
   */
  MessageCreateData post(String key) {
    return create(key).setContent(content).build();
  }

  /** The same in place of a message that stands. */
  MessageEditData edit(String key) {
    return MessageEditData.fromCreateData(post(key));
  }

  /**
   * The answer to a question; whoever asked waits for it, so it needs no notification. Its picture
   * is a file of its own rather than that of the embed, whose alternative text nobody gets to hear.
   */
  static MessageCreateData answer(Answer answer) {
    return of(answer.message())
        .create("")
        .addFiles(answer.picture().map(DiscordMessage::file).stream().toList())
        .build();
  }

  private static FileUpload file(Picture picture) {
    return FileUpload.fromData(picture.png(), picture.name())
        .setDescription(
            Excerpt.cut(Markup.clean(picture.description()), FileUpload.MAX_DESCRIPTION_LENGTH));
  }

  /** https://docs.discord.com/developers/reference#message-formatting */
  private static String call(Addressee addressee) {
    return (addressee.kind() == Addressee.Kind.ROLE ? " <@&" : " <@") + addressee.id() + ">";
  }

  /** Whether somebody is called. */
  boolean calls() {
    return !called.isEmpty();
  }

  private List<String> called(Addressee.Kind kind) {
    return called.stream().filter(who -> who.kind() == kind).map(Addressee::id).toList();
  }

  private MessageCreateBuilder create(String key) {
    return new MessageCreateBuilder()
        .addEmbeds(embed)
        .addComponents(writer.rows(key))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionUsers(called(Addressee.Kind.USER))
        .mentionRoles(called(Addressee.Kind.ROLE))
        .mentionRepliedUser(false);
  }
}
