package io.assay.message;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One thing to say: an alert, or the answer to a question.
 *
 * @param summary one line of plain text that stands for the whole: the notification on a phone and
 *     what a screen reader speaks. Never empty.
 * @param blocks what is shown, top to bottom; never empty
 */
public record Message(String summary, List<Block> blocks) {
  public Message {
    if (summary.isBlank()) {
      throw new IllegalArgumentException("A message needs a summary.");
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A message needs a block.");
    }
    blocks = List.copyOf(blocks);
  }

  /** A message of one paragraph. */
  public static Message of(String text) {
    return new Message(text, List.of(new Block.Paragraph(text)));
  }

  /** The same with more below it. */
  public Message with(List<Block> more) {
    return new Message(summary, Stream.concat(blocks.stream(), more.stream()).toList());
  }

  /** The message, and above it a call of these. */
  public static Message calling(List<String> who, Message message) {
    List<Block> call = List.of(new Block.Mention(who));
    return new Message(
        message.summary(), Stream.concat(call.stream(), message.blocks().stream()).toList());
  }

  /** Whom it calls, as its platform names them. */
  public List<String> mentions() {
    return blocks.stream()
        .filter(Block.Mention.class::isInstance)
        .flatMap(block -> ((Block.Mention) block).who().stream())
        .toList();
  }

  /** The same with other buttons. */
  public Message map(UnaryOperator<Block.Button> change) {
    return new Message(
        summary,
        blocks.stream()
            .map(
                block ->
                    block instanceof Block.Buttons row
                        ? new Block.Buttons(row.buttons().stream().map(change).toList())
                        : block)
            .toList());
  }

  /** Hands each block to the writer, in order. */
  public void writeTo(MessageWriter writer) {
    blocks.forEach(block -> block.writeTo(writer));
  }
}
