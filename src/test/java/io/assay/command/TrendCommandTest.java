package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Trend;
import io.assay.chat.console.ConsoleWriter;
import io.assay.chat.slack.SlackMessage;
import io.assay.message.Block;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.message.Picture;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrendCommandTest {
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open();
    room.record(
        changed(
            post("site", "p", Newsroom.ago(3), BAOGANG),
            "This report originates from a state-owned publication and should be independently"
                + " verified.",
            "It is warm.",
            BAOGANG));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  /** The first of March 2026 is a Sunday: the posts of the last days stand in this week. */
  @Test
  void showsTheWeeksInBarsNewestFirst() {
    Answer answer = room.ask("trend baogang 3", Newsroom.ANNA);
    assertThat(answer.picture()).isEmpty();
    assertThat(answer.message().summary())
        .isEqualTo("Baogang Group: 3 posts in 3 weeks, 2 with caveats");
    assertThat(answer.message().blocks())
        .contains(new Block.Bullets(List.of("██░ 2 of 3 · this week", "0 · 16 Feb", "0 · 9 Feb")));
    assertThat(Newsroom.buttons(answer.message()))
        .containsExactly(
            "Posts: org baogang-group",
            "One year: trend organization:baogang-group 52",
            "Share: trend organization:baogang-group 3 public");
  }

  @Test
  void takesTwelveWeeksAndNoLessThanTwoAndNoMoreThanAYear() {
    assertThat(room.ask("trend baogang").summary()).contains("in 12 weeks");
    assertThat(room.ask("trend baogang 1 week").summary()).contains("in 2 weeks");
    assertThat(room.ask("trend baogang 999 weeks").summary()).contains("in 52 weeks");
    CommandCall call =
        CommandCall.of("trend", Map.of("name", "region:china", "weeks", "4"), Newsroom.ANNA);
    assertThat(room.commands().answer(call).message().summary())
        .isEqualTo("China: 2 posts in 4 weeks, 2 with caveats");
  }

  @Test
  void sharesAPictureAndSaysItsNumbersToWhoCannotSeeIt() throws IOException {
    Answer answer = room.ask("trend baogang 3 public", Newsroom.ANNA);
    Picture picture = answer.picture().orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(picture.png()).hasSizeLessThan(200_000);
    assertThat(picture.description())
        .contains("Baogang Group: 3 posts in 3 weeks, 2 with caveats", "23 Feb 2 of 3");
    assertThat(answer.message().blocks())
        .contains(new Block.Paragraph("Most in the week of 23 Feb 2026: 2 of 3"));
    assertThat(Newsroom.of(answer.message(), Block.Bullets.class)).isEmpty();
  }

  @Test
  void makesNoPictureOfNothing() {
    assertThat(room.ask("trend topic:magnets 2 public", Newsroom.ANNA).picture()).isPresent();
    Trend nothing = new Trend(BAOGANG, List.of());
    assertThat(new TrendText(nothing).message(true, Optional.empty()).summary())
        .isEqualTo("Baogang Group: No post in 0 weeks");
  }

  @Test
  void leavesANameOutOfThePictureThatNoFontCanShow() {
    for (String name : List.of("包头钢铁集团", "\uDBFF\uDFFD", "x".repeat(500), "\u202eevil", "")) {
      assertThat(TrendPicture.of(trend(name, 12, 5), "numbers")).isPresent();
    }
  }

  @Test
  void fitsAPhoneAndAMessageHoweverMuchWasPublished() {
    Message message =
        new TrendText(trend("Baogang Group", 52, 9_999)).message(true, Optional.empty());
    assertThat(ConsoleWriter.text(message, 42, false).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(43))
        .hasSizeLessThan(62);
    assertThat(SlackMessage.json(message)).doesNotContain("… and ");
    assertThat(new TrendText(trend("B", 52, 9_999)).description()).hasSizeLessThan(1_001);
  }

  /**
   * In a process of its own: what Java knows of fonts it asks once. Elsewhere it reads no such
   * file.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void sharesBarsWhereJavaFindsNoFont(@TempDir Path folder) throws Exception {
    Path none = Files.writeString(folder.resolve("fontconfig.properties"), "version=1\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.awt.fontconfig=" + none,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .contains("install fontconfig", "picture: false, bars: 3")
        .doesNotContain("\tat ");
  }

  /** Answers as Assay does. */
  static final class WithoutFonts {
    public static void main(String[] args) {
      try (Newsroom room = Newsroom.open()) {
        Answer answer = room.ask("trend baogang 3 public", Newsroom.ANNA);
        int bars = Newsroom.of(answer.message(), Block.Bullets.class).get(0).items().size();
        System.out.println("picture: " + answer.picture().isPresent() + ", bars: " + bars);
      }
    }
  }

  @Test
  void asksForANameByAFormOrInWords() {
    Commands commands = room.commands();
    assertThat(commands.form(commands.read("trend", Newsroom.ANNA)).orElseThrow().fields())
        .containsExactly(new Form.Suggested("name", "Organization, region or topic", true));
    assertThat(room.ask("trend").summary()).startsWith("Trend of what?");
    assertThat(room.ask("trend zzzzz").summary())
        .isEqualTo("No organization, region or topic \"zzzzz\". Try a part of its name.");
  }

  private static Trend trend(String name, int weeks, int most) {
    LocalDate first = LocalDate.of(2026, 2, 23).minusWeeks(weeks - 1L);
    return new Trend(
        new Term(Taxonomy.ORGANIZATION, "x", name, List.of()),
        IntStream.range(0, weeks)
            .mapToObj(n -> new Trend.Week(first.plusWeeks(n), most, Math.min(most, 1 + n)))
            .toList());
  }
}
