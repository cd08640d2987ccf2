package io.assay.chat.discord;

import io.assay.outbox.Shipment;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What tells a shipment's message from all others in a channel's history.
 *
 * @param key of the shipment
 * @param words title and text, for a message that has no button to carry the key
 * @param self id of the bot: what others post is never ours
 */
record Trace(String key, String words, String self) {
  static Trace of(Shipment shipment, String self) {
    String key = shipment.key().token();
    return new Trace(key, words(DiscordMessage.of(shipment.message()).post(key).toData()), self);
  }

  /** Whether this message of the history is the shipment's. */
  boolean isIn(DataObject message) {
    return message.getObject("author").getString("id").equals(self)
        && (key.equals(message.getString("nonce", "")) || isInButtonsOrWords(message));
  }

  private boolean isInButtonsOrWords(DataObject message) {
    List<String> ids =
        objects(message, "components")
            .flatMap(row -> objects(row, "components"))
            .map(button -> button.getString("custom_id", ""))
            .toList();
    return ids.stream().anyMatch(ButtonId::isMarked)
        ? ids.stream().anyMatch(id -> ButtonId.carries(id, key))
        : words.equals(words(message));
  }

  private static String words(DataObject message) {
    return objects(message, "embeds")
        .map(embed -> embed.getString("title", "") + "\n" + embed.getString("description", ""))
        .findFirst()
        .orElse("");
  }

  private static Stream<DataObject> objects(DataObject owner, String name) {
    return owner.optArray(name).stream().flatMap(array -> array.stream(DataArray::getObject));
  }
}
