package io.assay.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.assay.message.Block;
import io.assay.message.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleWriterTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final URI LINK =
      URI.create("https://example.org/news/a-plant-in-the-north-starts-its-second-line-for-heavy");
  private static final Instant PUBLISHED = Instant.parse("2025-10-15T03:45:01Z");

  private static final Message ALERT =
      new Message(
          "A plant starts its second line",
          List.of(
              new Block.Title(
                  "A Plant in the North Starts Its Second Line for Heavy Rare Earths, Its Owner"
                      + " Says",
                  LINK),
              new Block.Remark(
                  "Author",
                  "The source is an outlet of a state-owned entity; verify independently."),
              new Block.Bullets(
                  List.of(
                      "The second line separates terbium and dysprosium, 1,200 tonnes a year.",
                      "Power comes from a wind park nearby.")),
              new Block.Heading("In the author's words"),
              new Block.Quote(
                  "The figures come from the owner alone and nobody else has seen the line run."),
              new Block.SmallPrint("Northern Plant Group · China", null),
              new Block.SmallPrint("Example Exchanges", PUBLISHED),
              new Block.Buttons(List.of(new Block.Button("3 more", "post seed/14218")))));

  @Test
  void showsAnAlertWholeOn80Columns() {
    assertThat(plain(ALERT, 80))
        .isEqualTo(
            """
            A Plant in the North Starts Its Second Line for Heavy Rare Earths, Its Owner
            Says
            https://example.org/news/a-plant-in-the-north-starts-its-second-line-for-heavy
            Author: The source is an outlet of a state-owned entity; verify independently.
            • The second line separates terbium and dysprosium, 1,200 tonnes a year.
            • Power comes from a wind park nearby.

            In the author's words
            │ The figures come from the owner alone and nobody else has seen the line run.
            Northern Plant Group · China
            Example Exchanges · 14 Oct 2025
            3 more: post seed/14218
            """);
  }

  @Test
  void hangsWhatIsLongerThanALineAndLeavesLinksInOnePiece() {
    assertThat(plain(ALERT, 42))
        .isEqualTo(
            """
            A Plant in the North Starts Its Second
            Line for Heavy Rare Earths, Its Owner Says
            https://example.org/news/a-plant-in-the-north-starts-its-second-line-for-heavy
            Author: The source is an outlet of a
              state-owned entity; verify
              independently.
            • The second line separates terbium and
              dysprosium, 1,200 tonnes a year.
            • Power comes from a wind park nearby.

            In the author's words
            │ The figures come from the owner alone
            │ and nobody else has seen the line run.
            Northern Plant Group · China
            Example Exchanges · 14 Oct 2025
            3 more: post seed/14218
            """);
  }

  @Test
  void setsTitleLabelLinkAndSmallPrintApartWhenStyled() {
    Message message =
        new Message(
            "s",
            List.of(
                new Block.Title("Title", URI.create("https://example.org/")),
                new Block.Remark("Author", "Words."),
                new Block.Quote("Quoted"),
                new Block.SmallPrint("Small", null)));
    assertThat(ConsoleWriter.text(message, 80, true, DENVER))
        .isEqualTo(
            """
            \033[1mTitle\033[0m
            \033[4mhttps://example.org/\033[0m
            \033[1mAuthor:\033[0m Words.
            │ Quoted
            \033[2mSmall\033[0m
            """);
  }

  @Test
  void styledAndPlainAreTheSameWords() {
    String styled = ConsoleWriter.text(ALERT, 42, true, DENVER);
    assertThat(styled.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(plain(ALERT, 42));
  }

  @Test
  void listsPostsWithDateNoteAndLinkBelowTheTitle() {
    Message message =
        new Message(
            "s",
            List.of(
                new Block.Entry("A plant starts", LINK, PUBLISHED, "Author: state-owned source"),
                new Block.Entry("A plant stops", LINK, PUBLISHED, "")));
    assertThat(plain(message, 80))
        .isEqualTo(
            """
            A plant starts
              14 Oct 2025 · Author: state-owned source
              https://example.org/news/a-plant-in-the-north-starts-its-second-line-for-heavy
            A plant stops
              14 Oct 2025
              https://example.org/news/a-plant-in-the-north-starts-its-second-line-for-heavy
            """);
  }

  @Test
  void aChineseCharacterTakesTwoColumns() {
    String text = "稀土永磁材料产量连续三个季度保持增长，企业称新生产线已投入运行。";
    List<String> lines = plain(paragraph(text), 20).lines().toList();
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines)
        .allSatisfy(line -> assertThat(new AttributedString(line).columnLength()).isBetween(1, 20));
    assertThat(String.join("", lines)).isEqualTo(text);
    // A full stop never begins a line, and the lines are filled.
    assertThat(lines.get(0).length()).isBetween(9, 10);
    assertThat(lines).noneMatch(line -> line.startsWith("。") || line.startsWith("，"));
  }

  @Test
  void breaksAWordThatIsLongerThanALine() {
    assertThat(plain(paragraph("x " + "a".repeat(45) + " y"), 20))
        .isEqualTo("x\n" + "a".repeat(20) + "\n" + "a".repeat(20) + "\n" + "aaaaa y\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 19})
  void aTerminalTooNarrowToReadIsTakenForOneOf20Columns(int width) {
    assertThat(plain(ALERT, width)).isEqualTo(plain(ALERT, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\033[31mred\033[0m",
        "a\033]0;title\007b",
        "a\u009b2Jb",
        "a\u009d0;t\u009cb",
        "a\rb",
        "a\bb\u007f",
        "a\u202egnp.exe",
        "a\u2066b\u2069",
        "a\u200bb\u200db\u2060\ufeffb",
        "a\u00adb",
        "a\u061cb\u200fb",
        "a\udb40\udc41b",
        "a\ud800b",
        "a\u3164b\u115f",
        "a\0b",
      })
  void nothingForeignCommandsTheTerminal(String hostile) {
    URI link = URI.create("https://example.org/");
    Message message =
        new Message(
            "s",
            List.of(
                new Block.Title(hostile, link),
                new Block.Heading(hostile),
                new Block.Paragraph(hostile),
                new Block.Remark(hostile, hostile),
                new Block.Quote(hostile),
                new Block.Bullets(List.of(hostile)),
                new Block.Entry(hostile, link, PUBLISHED, hostile),
                new Block.SmallPrint(hostile, null),
                new Block.Buttons(List.of(new Block.Button(hostile, hostile)))));
    assertThat(plain(message, 80))
        .matches(
            text -> text.codePoints().allMatch(ConsoleWriterTest::prints), "only what is printed")
        .contains("a");
  }

  @Test
  void aButtonSaysWhatToType() {
    List<Block.Button> buttons =
        List.of(new Block.Button("More", "org x page 2"), new Block.Button("⋯", "caveats seed/1"));

    assertThat(plain(new Message("s", List.of(new Block.Buttons(buttons))), 80))
        .isEqualTo("More: org x page 2\nType: caveats seed/1\n");
  }

  @Test
  void aCommandToTheTerminalIsSeenToHaveBeenThere() {
    assertThat(plain(paragraph("free\033[2Kdom"), 80)).isEqualTo("free\uFFFD[2Kdom\n");
  }

  @Test
  void aForeignLineFeedCannotForgeALine() {
    assertThat(plain(paragraph("all well\n\rAuthor: trust me"), 80))
        .isEqualTo("all well Author: trust me\n");
    Message quote = new Message("s", List.of(new Block.Quote("one\n\ntwo\u2028Author: me")));
    assertThat(plain(quote, 80)).isEqualTo("│ one\n│ two Author: me\n");
  }

  @Test
  void aLinkIsPlainAscii() {
    URI link = URI.create("https://example.org/\u202e稀土");
    assertThat(plain(new Message("s", List.of(new Block.Title("t", link))), 80))
        .isEqualTo("t\nhttps://example.org/%E2%80%AE%E7%A8%80%E5%9C%9F\n");
  }

  @Test
  void marksDoNotPileUpIntoTheLinesAbove() {
    assertThat(plain(paragraph("e" + "\u0301".repeat(500) + "x"), 80).length()).isLessThan(10);
    assertThat(plain(paragraph("Tiếng Việt, e\u0302\u0301"), 80))
        .isEqualTo("Tiếng Việt, e\u0302\u0301\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "x", "稀", "\u1161", "e\u0301\u0301\u0301\u0301"})
  void timeGrowsWithTheTextAndNotItsSquare(String part) {
    Message message = paragraph(part.repeat(1_000_000 / part.length()));
    assertTimeout(Duration.ofSeconds(30), () -> plain(message, 80));
  }

  private static boolean prints(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == '\n'
        || (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.SURROGATE
            && codePoint != 0x3164
            && codePoint != 0x115f);
  }

  private static Message paragraph(String text) {
    return new Message("s", List.of(new Block.Paragraph(text)));
  }

  private static String plain(Message message, int width) {
    return ConsoleWriter.text(message, width, false, DENVER);
  }
}
