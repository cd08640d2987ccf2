package io.assay.brief;

import io.assay.brief.Highlight.Origin;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a brief into words: short for an alert, whole on demand, one line in a list. */
public final class BriefMessage {
  /** How much of a post's own words an alert quotes, in characters. */
  public static final int EXCERPT_CHARACTERS = 600;

  static final int MAX_SUMMARY = 599;

  private static final int MAX_TERMS = 600;
  private static final int MAX_TITLE = 300;

  /** Two lines of an alert. */
  private static final int MAX_FIRST_TITLE = 58;

  private static final int MAX_QUOTE = 600;
  private static final int MAX_HIGHLIGHTS = 25;
  private static final int MAX_QUOTES = 15;
  private static final int MAX_CHANGES = 5;
  private static final int MAX_CHANGE = 300;

  private static final List<Block> NO_CAVEATS =
      List.of(
          new Block.Paragraph(
              "No caveat was found in this post. That does not say that it can be trusted."));

  /** Opens what is said of a post besides its highlights. */
  private static final String MORE = "⋯";

  private static final String NOT_FETCHED = "older post, not fetched";
  static final String NOT_FETCHED_LINE = "Older post, not fetched.";

  private BriefMessage() {}

  /** What everybody sees: at most 18 lines at 42 columns, the rest one press away. */
  public static Message alert(Brief brief) {
    return alert(brief, EXCERPT_CHARACTERS);
  }

  /**
   * The same with another limit to what is quoted.
   *
   * @param excerptCharacters at most so many characters of highlights
   */
  public static Message alert(Brief brief, int excerptCharacters) {
    return new Message(
        summary(brief), new AlertLayout(brief, excerptCharacters, false, null).blocks());
  }

  /**
   * An alert of a post that tells the event of another one.
   *
   * @param first the post that told it first
   */
  public static Message followUp(Brief brief, Post first) {
    return new Message(
        summary(brief), new AlertLayout(brief, EXCERPT_CHARACTERS, false, first).blocks());
  }

  /** What says which post told the event first. */
  static Block sameEvent(Post first) {
    return new Block.SmallPrint(
        "The same event as: " + Excerpt.cut(title(first), MAX_FIRST_TITLE), null);
  }

  /**
   * An alert of a post that has changed since it was announced.
   *
   * @param first the post that told the same event first, if the alert named it
   */
  public static Message updated(Brief brief, @Nullable Post first) {
    List<Block> blocks = new AlertLayout(brief, EXCERPT_CHARACTERS, true, first).blocks();
    return new Message(Excerpt.cut("Updated: " + summary(brief), MAX_SUMMARY), blocks);
  }

  /** What changed in a post, said in answer to its alert. */
  public static Message changes(Brief after, Revision revision) {
    List<String> changes =
        told(revision.changes()).map(change -> Excerpt.cut(sentence(change), MAX_CHANGE)).toList();
    List<Block> blocks = new ArrayList<>(whatChanged(changes));
    blocks.add(new Block.SmallPrint("Updated", after.post().modifiedAt()));
    blocks.addAll(wholeBrief(after.post()));
    String first = changes.isEmpty() ? "" : ": " + changes.get(0);
    return new Message(Excerpt.cut("Updated: " + title(after.post()) + first, MAX_SUMMARY), blocks);
  }

  /** The same where it is not said in answer to the post's own alert: with its title. */
  public static Message changesOf(Brief after, Revision revision) {
    Message changes = changes(after, revision);
    Post post = after.post();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Excerpt.cut(title(post), MAX_TITLE), post.link()));
    blocks.addAll(changes.blocks());
    return new Message(changes.summary(), blocks);
  }

  /** What remains of an alert whose post was taken back. */
  public static Message withdrawn(Post last, Instant seenAt) {
    return new Message(
        Excerpt.cut("Withdrawn: " + title(last), MAX_SUMMARY),
        List.of(
            new Block.Title(Excerpt.cut(title(last), MAX_TITLE), last.link()),
            new Block.Paragraph("Its publisher took this post back."),
            new Block.SmallPrint(Excerpt.cut(last.publisher(), 60), last.publishedAt()),
            new Block.SmallPrint("Withdrawn", seenAt)));
  }

  /** The loudest changes, in words; that a link or a blank changed is worth none. */
  private static Stream<String> told(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() != ChangeKind.COSMETIC)
        .limit(MAX_CHANGES)
        .map(Change::text);
  }

  private static List<Block> whatChanged(List<String> changes) {
    return List.of(new Block.Heading("What changed"), new Block.Bullets(changes));
  }

  /** What an alert's reader can press: the whole brief, and what the caveats rest on. */
  static List<Block> buttons(Post post, String label) {
    return row(
        new Block.Button(label, "post " + post.id()),
        new Block.Button(MORE, "caveats " + post.id()));
  }

  /** What opens the whole brief, below a message that nobody asked for. */
  public static List<Block> wholeBrief(Post post) {
    return row(new Block.Button("Whole brief", "post " + post.id()));
  }

  /** None where no button can carry the post's id. */
  private static List<Block> row(Block.Button... buttons) {
    boolean fits =
        Stream.of(buttons).allMatch(b -> b.command().length() <= Block.Button.MAX_COMMAND);
    return fits ? List.of(new Block.Buttons(List.of(buttons))) : List.of();
  }

  private static String sentence(String words) {
    int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static String title(Post post) {
    return post.title().isBlank() ? "Untitled" : post.title().strip();
  }

  /** All there is to say, for one reader who asked. */
  public static Message full(Brief brief) {
    Post post = brief.post();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Excerpt.cut(post.title(), MAX_TITLE), post.link()));
    if (post.html() == null) {
      blocks.add(new Block.Paragraph(NOT_FETCHED_LINE));
    }
    blocks.addAll(quotedCaveats(brief));
    blocks.addAll(allHighlights(brief));
    Stream.of(TermLine.of(post, MAX_TERMS), TermLine.topics(post, MAX_TERMS))
        .filter(terms -> !terms.isEmpty())
        .forEach(terms -> blocks.add(new Block.SmallPrint(terms, null)));
    blocks.add(new Block.SmallPrint(Excerpt.cut(post.publisher(), 60), post.publishedAt()));
    if (day(post.modifiedAt()).isAfter(day(post.publishedAt()))) {
      blocks.add(new Block.SmallPrint("Updated", post.modifiedAt()));
    }
    return new Message(summary(brief), blocks);
  }

  /** What the caveats rest on: the sentences, and who says them. */
  public static Message caveats(Brief brief) {
    Post post = brief.post();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Excerpt.cut(title(post), MAX_TITLE), post.link()));
    blocks.addAll(brief.caveats().isEmpty() ? NO_CAVEATS : quotedCaveats(brief));
    blocks.add(new Block.SmallPrint(Excerpt.cut(post.publisher(), 60), post.publishedAt()));
    return new Message(summary(brief), blocks);
  }

  /**
   * The same, where another post told its event first.
   *
   * @param first that post, if it shall be named
   */
  public static Message full(Brief brief, @Nullable Post first) {
    Message full = full(brief);
    if (first == null) {
      return full;
    }
    List<Block> blocks = new ArrayList<>(full.blocks());
    blocks.add(sameEvent(first));
    return new Message(full.summary(), blocks);
  }

  /** The same with what changed in it when it was last seen to change. */
  public static Message full(Brief brief, Revised last) {
    Message full = full(brief);
    List<String> changes = told(last.changes()).toList();
    if (changes.isEmpty()) {
      return full;
    }
    return full.with(whatChanged(changes))
        .with(List.of(new Block.SmallPrint("Seen", last.seenAt())));
  }

  /** Authors mend a fresh post for hours: that is no update. */
  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** A list of posts. */
  public static List<Block> entries(List<Brief> briefs) {
    return briefs.stream().<Block>map(BriefMessage::entry).toList();
  }

  /** A line in a list of posts. */
  public static Block.Entry entry(Brief brief) {
    Post post = brief.post();
    String note =
        post.html() == null
            ? NOT_FETCHED
            : CaveatLine.of(brief).stream()
                .map(Block.Remark::line)
                .collect(Collectors.joining(". "));
    return new Block.Entry(
        Excerpt.cut(post.title(), MAX_TITLE), post.link(), post.publishedAt(), note);
  }

  /** Title and caveats with their speakers, in plain text of less than 600 characters. */
  private static String summary(Brief brief) {
    String remarks =
        CaveatLine.of(brief).stream()
            .map(line -> " " + line.line() + ".")
            .collect(Collectors.joining());
    String title = title(brief.post());
    String mark = title.matches("(?s).*[.!?…]") ? "" : ".";
    return Excerpt.cut(title, Math.max(40, MAX_SUMMARY - 1 - remarks.length())) + mark + remarks;
  }

  private static List<Block> quotedCaveats(Brief brief) {
    Map<String, List<Caveat>> byEvidence =
        brief.caveats().stream()
            .collect(
                Collectors.groupingBy(
                    caveat -> caveat.speaker().label() + "\n" + caveat.evidence(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Block> blocks = new ArrayList<>();
    byEvidence.values().stream()
        .limit(MAX_QUOTES)
        .forEach(
            same -> {
              String labels =
                  same.stream().map(c -> c.kind().label()).collect(Collectors.joining("; "));
              blocks.add(new Block.Remark(same.get(0).speaker().label(), labels));
              blocks.add(new Block.Quote(Excerpt.cut(same.get(0).evidence(), MAX_QUOTE)));
            });
    addMore(blocks, byEvidence.size() - MAX_QUOTES, " more such sentences in the post.");
    return blocks;
  }

  private static List<Block> allHighlights(Brief brief) {
    List<Highlight> highlights = brief.highlights();
    if (highlights.isEmpty()) {
      return List.of();
    }
    boolean listed = highlights.get(0).origin() == Origin.AUTHOR;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(listed ? "Highlights" : "Extract"));
    blocks.add(
        new Block.Bullets(
            highlights.stream()
                .limit(MAX_HIGHLIGHTS)
                .map(highlight -> Excerpt.cut(highlight.text(), MAX_QUOTE))
                .toList()));
    addMore(blocks, highlights.size() - MAX_HIGHLIGHTS, " more in the post.");
    return blocks;
  }

  private static void addMore(List<Block> blocks, int more, String where) {
    if (more > 0) {
      blocks.add(new Block.Paragraph(more + where));
    }
  }
}
