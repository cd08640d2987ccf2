package io.assay.outbox;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one message what is not announced one by one. */
final class DigestMessage {
  /**
   * What a message holds of them on every platform: in Slack 50 blocks, of which each takes two, in
   * Discord 4,096 characters.
   */
  private static final int ENTRIES = 15;

  private static final int CHARACTERS = 3_300;
  private static final int CHARACTERS_BESIDES = 70;
  private static final int TITLE = 90;
  private static final int PUBLISHER = 60;
  private static final String OTHER = "Other";

  private DigestMessage() {}

  /**
   * A post in a digest.
   *
   * @param id of its row
   * @param section under what it stands; empty where it is about nobody and nowhere
   * @param alert as it would have gone out
   */
  record Item(long id, String section, Message alert) {
    private String heading() {
      return section.isEmpty() ? OTHER : section;
    }

    /** In characters, with whatever escaping makes of them. */
    private int weight() {
      return entry()
          .map(
              entry ->
                  CHARACTERS_BESIDES
                      + section.length()
                      + 2 * entry.title().length()
                      + entry.link().toASCIIString().length()
                      + entry.note().length())
          .orElse(0);
    }

    private Optional<Block.Entry> entry() {
      Optional<Block.SmallPrint> source =
          all(alert, Block.SmallPrint.class).filter(print -> print.date() != null).findFirst();
      Optional<Block.Title> title =
          all(alert, Block.Title.class).filter(block -> block.link() != null).findFirst();
      if (source.isEmpty() || title.isEmpty()) {
        return Optional.empty();
      }
      URI link = title.get().link();
      Instant date = source.get().date();
      return link == null || date == null
          ? Optional.empty()
          : Optional.of(
              new Block.Entry(
                  Excerpt.cut(title.get().text(), TITLE), link, date, note(source.get().text())));
    }

    /** Who says what about it, and who published it. */
    private String note(String publisher) {
      String remarks =
          all(alert, Block.Remark.class).map(Block.Remark::line).collect(Collectors.joining(". "));
      String by = Excerpt.cut(publisher, PUBLISHER);
      return remarks.isEmpty() ? by : remarks + " · " + by;
    }

    private static <T extends Block> Stream<T> all(Message message, Class<T> kind) {
      return message.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }
  }

  /** Puts posts that belong together side by side, and as many as fit into each message. */
  static List<List<Item>> parts(List<Item> items) {
    List<List<Item>> parts = new ArrayList<>();
    int room = 0;
    for (Item item : sorted(items)) {
      room -= item.weight();
      if (parts.isEmpty() || room < 0 || parts.get(parts.size() - 1).size() == ENTRIES) {
        parts.add(new ArrayList<>());
        room = CHARACTERS - item.weight();
      }
      parts.get(parts.size() - 1).add(item);
    }
    return parts;
  }

  private static List<Item> sorted(List<Item> items) {
    return items.stream()
        .sorted(
            Comparator.comparing((Item item) -> item.section().isEmpty())
                .thenComparing(item -> item.section().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * Says what fits into a message; the oldest of what does not is only counted.
   *
   * @param items oldest first
   */
  static Message of(Heading heading, List<Item> items) {
    String title = heading.title(items.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(title, null));
    List<Item> shown = newest(items);
    blocks.addAll(entries(shown));
    heading.notes().forEach(note -> blocks.add(new Block.Paragraph(note)));
    String more =
        shown.size() < items.size() ? "These are the newest " + shown.size() + " of them. " : "";
    blocks.add(new Block.SmallPrint(more + "All posts: /ree latest", null));
    blocks.add(new Block.Buttons(List.of(new Block.Button("Newest posts", "latest 20"))));
    return new Message(title, blocks);
  }

  private static List<Item> newest(List<Item> items) {
    List<Item> shown = items;
    while (parts(shown).size() > 1) {
      shown = shown.subList(1, shown.size());
    }
    return sorted(shown);
  }

  private static List<Block> entries(List<Item> items) {
    List<Block> blocks = new ArrayList<>();
    String section = "";
    for (Item item : items) {
      if (!item.heading().equals(section)) {
        section = item.heading();
        blocks.add(new Block.Heading(section));
      }
      item.entry().ifPresent(blocks::add);
    }
    return blocks;
  }
}
