package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.message.Picture;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A message as Discord gets it. Whatever stands in it, Discord takes it, and nobody is pinged. */
public final class DiscordMessage {
  private DiscordMessage() {}

  /**
   * The JSON of a message to a channel, but for what each delivery adds: {@code nonce} and {@code
   * enforce_nonce}, and its key in the {@code custom_id} of each button that has room for it
   * ({@code ree:post rex/14218} here, {@code ree:#<key> post rex/14218} there).
   */
  public static String json(Message message) {
    return post(message, "").toData().toPrettyString();
  }

  /**
   * A message to a channel. Above its embed stands the summary: notifications on phones show that,
   * and nothing of an embed.
   */
  static MessageCreateData post(Message message, String key) {
    DiscordWriter writer = new DiscordWriter(key);
    message.writeTo(writer);
    String summary = Markup.escape(Markup.clean(message.summary()), DiscordLimits.CONTENT);
    return create(message, writer).setContent(summary).build();
  }

  /** The same in place of a message that stands. */
  static MessageEditData edit(Message message, String key) {
    return MessageEditData.fromCreateData(post(message, key));
  }

  /**
   * The answer to a question; whoever asked waits for it, so it needs no notification. Its picture
   * is a file of its own rather than that of the embed, whose alternative text nobody gets to hear.
   */
  static MessageCreateData answer(Answer answer) {
    DiscordWriter writer = new DiscordWriter("");
    answer.message().writeTo(writer);
    return create(answer.message(), writer)
        .addFiles(answer.picture().map(DiscordMessage::file).stream().toList())
        .build();
  }

  private static FileUpload file(Picture picture) {
    return FileUpload.fromData(picture.png(), picture.name())
        .setDescription(
            Excerpt.cut(Markup.clean(picture.description()), FileUpload.MAX_DESCRIPTION_LENGTH));
  }

  private static MessageCreateBuilder create(Message message, DiscordWriter writer) {
    return new MessageCreateBuilder()
        .addEmbeds(writer.embed(message.summary()))
        .addComponents(writer.rows())
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }
}
