package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.message.Picture;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message as Discord gets it, but for the key of each shipment. Whatever stands in it, Discord
 * takes it, and nobody is pinged.
 */
public final class DiscordMessage {
  private final String content;
  private final MessageEmbed embed;
  private final DiscordWriter writer;

  private DiscordMessage(Message message) {
    this.writer = new DiscordWriter();
    message.writeTo(writer);
    this.content = Markup.escape(Markup.clean(message.summary()), DiscordLimits.CONTENT);
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

  private MessageCreateBuilder create(String key) {
    return new MessageCreateBuilder()
        .addEmbeds(embed)
        .addComponents(writer.rows(key))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }
}
