package io.assay.message;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a message: plain text with a meaning, without any markup. */
public sealed interface Block {
  /** Calls the writer's method for this kind of block. */
  void writeTo(MessageWriter writer);

  /** What the message is about, in bold; pressing it opens {@code link}, if there is one. */
  record Title(String text, @Nullable URI link) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.title(this);
    }
  }

  /**
   * Calls people, who are notified.
   *
   * @param who as the message's platform names them, {@code user:U0123ABCD}; nobody else is called,
   *     whatever stands in other blocks
   */
  record Mention(List<String> who) implements Block {
    public Mention {
      who = List.copyOf(who);
    }

    @Override
    public void writeTo(MessageWriter writer) {
      writer.mention(this);
    }
  }

  /** The heading of a section within the message. */
  record Heading(String text) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.heading(this);
    }
  }

  /** Running text. */
  record Paragraph(String text) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.paragraph(this);
    }
  }

  /**
   * A statement with its speaker: "Author: the source is state-owned". The label is set apart and
   * is never cut, the text may be.
   */
  record Remark(String label, String text) implements Block {
    /** In plain text: "Author: the source is state-owned". */
    public String line() {
      return label + ": " + text;
    }

    @Override
    public void writeTo(MessageWriter writer) {
      writer.remark(this);
    }
  }

  /** The words of somebody else, as they wrote them. */
  record Quote(String text) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.quote(this);
    }
  }

  /** A list of points. */
  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public void writeTo(MessageWriter writer) {
      writer.bullets(this);
    }
  }

  /**
   * A post in a list of posts: a linked title, below it the date and what there is to know before
   * reading.
   */
  record Entry(String title, URI link, Instant date, String note) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.entry(this);
    }
  }

  /** Small print: text, and a date that each reader sees in his own zone. */
  record SmallPrint(String text, @Nullable Instant date) implements Block {
    @Override
    public void writeTo(MessageWriter writer) {
      writer.smallPrint(this);
    }
  }

  /** Things the reader can press, at most five in a row. */
  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    @Override
    public void writeTo(MessageWriter writer) {
      writer.buttons(this);
    }
  }

  /**
   * Asks a command on behalf of who presses it; the answer is for that reader alone.
   *
   * @param label at most 40 characters
   * @param command what would be typed after {@code /ree}: "post rareearthexchanges/14218"; in an
   *     answer at most 4,000 characters, for it is kept in the store, and in a message that nobody
   *     asked for at most {@link #MAX_COMMAND}
   */
  record Button(String label, String command) {
    /** The longest command that every platform can carry in a button. */
    public static final int MAX_COMMAND = 90;
  }
}
