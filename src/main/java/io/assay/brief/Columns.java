package io.assay.brief;

import io.assay.message.Block;
import io.assay.message.MessageWriter;
import java.util.List;

/**
 * Counts the lines that text takes where a line has so many columns: words stay whole where they
 * fit, a Chinese character takes two columns, a date at most 16.
 */
final class Columns {
  private static final String DATE = " · 00 Xxx 0000 xx";

  private final int columns;

  Columns(int columns) {
    this.columns = columns;
  }

  int lines(List<Block> blocks) {
    Count count = new Count();
    blocks.forEach(block -> block.writeTo(count));
    return count.lines;
  }

  int lines(String text) {
    int lines = 1;
    int used = 0;
    for (String word : text.split("\\s+")) {
      int width = width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines++;
        used = width;
      } else {
        used += (used > 0 ? 1 : 0) + width;
      }
      lines += Math.max(0, used - 1) / columns;
      used = used > columns ? (used - 1) % columns + 1 : used;
    }
    return lines;
  }

  private static int width(String word) {
    return word.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF00 && c <= 0xFF60)
        || c >= 0x1F300;
  }

  private final class Count implements MessageWriter {
    private int lines;

    @Override
    public void title(Block.Title title) {
      lines += lines(title.text());
    }

    @Override
    public void mention(Block.Mention mention) {
      lines += lines(String.join(" ", mention.who()));
    }

    @Override
    public void heading(Block.Heading heading) {
      lines += lines(heading.text());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      lines += lines(paragraph.text());
    }

    @Override
    public void remark(Block.Remark remark) {
      lines += lines(remark.line());
    }

    @Override
    public void quote(Block.Quote quote) {
      lines += lines(quote.text());
    }

    @Override
    public void bullets(Block.Bullets bullets) {
      bullets.items().forEach(item -> lines += lines("• " + item));
    }

    @Override
    public void entry(Block.Entry entry) {
      lines += lines(entry.title()) + lines(entry.note() + DATE);
    }

    @Override
    public void smallPrint(Block.SmallPrint smallPrint) {
      lines += lines(smallPrint.text() + (smallPrint.date() == null ? "" : DATE));
    }

    @Override
    public void buttons(Block.Buttons buttons) {
      lines++;
    }

    private int lines(String text) {
      return Columns.this.lines(text);
    }
  }
}
