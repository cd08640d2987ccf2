package io.assay.brief;

import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.message.MessageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a message as a phone would show it: an independent count of its lines. */
final class Shown implements MessageWriter {
  private static final int COLUMNS = 42;
  private final List<String> lines = new ArrayList<>();

  static List<String> lines(Message message) {
    Shown shown = new Shown();
    message.writeTo(shown);
    return shown.lines;
  }

  private void wrap(String text) {
    String rest = text.strip();
    while (rest.length() > COLUMNS) {
      int at = rest.lastIndexOf(' ', COLUMNS);
      int end = at <= 0 ? COLUMNS : at;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
  }

  @Override
  public void title(Block.Title title) {
    wrap(title.text());
  }

  @Override
  public void mention(Block.Mention mention) {
    wrap(String.join(" ", mention.who()));
  }

  @Override
  public void heading(Block.Heading heading) {
    wrap(heading.text().toUpperCase(Locale.ROOT));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    wrap(paragraph.text());
  }

  @Override
  public void remark(Block.Remark remark) {
    wrap(remark.label() + ": " + remark.text());
  }

  @Override
  public void quote(Block.Quote quote) {
    wrap("> " + quote.text());
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    bullets.items().forEach(item -> wrap("• " + item));
  }

  @Override
  public void entry(Block.Entry entry) {
    wrap(entry.title());
    wrap("2026-03-02 · " + entry.note());
  }

  @Override
  public void smallPrint(Block.SmallPrint smallPrint) {
    wrap(smallPrint.text() + (smallPrint.date() == null ? "" : " · 14 Oct 2025"));
  }

  @Override
  public void buttons(Block.Buttons buttons) {
    StringBuilder row = new StringBuilder();
    buttons.buttons().forEach(button -> row.append("[").append(button.label()).append("] "));
    wrap(row.toString());
  }
}
