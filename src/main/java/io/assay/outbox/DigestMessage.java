package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one message what was not announced one by one. */
final class DigestMessage {
  /** More is read by nobody in one message on a phone; the rest is counted. */
  private static final int ENTRIES = 7;

  private static final int TITLE = 90;

  private DigestMessage() {}

  /**
   * @param alerts as they would have gone out, oldest first
   */
  static Message of(List<Message> alerts) {
    int count = alerts.size();
    String head = count + (count == 1 ? " older post was" : " older posts were") + " not announced";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(head, null));
    alerts.stream()
        .skip(Math.max(0, count - ENTRIES))
        .map(DigestMessage::entry)
        .flatMap(Optional::stream)
        .forEach(blocks::add);
    String more = count > ENTRIES ? "These are the newest " + ENTRIES + " of them. " : "";
    blocks.add(
        new Block.SmallPrint(
            more + "They came while messages could not be sent here. All posts: /ree latest",
            null));
    blocks.add(new Block.Buttons(List.of(new Block.Button("Newest posts", "latest 20"))));
    return new Message(head, blocks);
  }

  private static Optional<Block> entry(Message alert) {
    String note =
        all(alert, Block.Remark.class).stream()
            .map(Block.Remark::line)
            .collect(Collectors.joining(". "));
    Instant date = date(alert);
    for (Block.Title title : all(alert, Block.Title.class)) {
      URI link = title.link();
      if (link != null && date != null) {
        return Optional.of(new Block.Entry(Excerpt.cut(title.text(), TITLE), link, date, note));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Instant date(Message alert) {
    for (Block.SmallPrint print : all(alert, Block.SmallPrint.class)) {
      if (print.date() != null) {
        return print.date();
      }
    }
    return null;
  }

  private static <T extends Block> List<T> all(Message message, Class<T> kind) {
    return message.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
