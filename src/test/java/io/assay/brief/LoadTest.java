package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Message;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Posts that nobody would write by hand: each is read to the end, and what comes out is bounded.
 */
class LoadTest {
  private static final int MANY = 100_000;
  private static final String NEWS =
      "The mill at Kestrel Ridge began to leach ore on Monday, and it will run day and night. ";
  private static final String CAVEAT =
      "This report comes from state media and should be independently verified. ";

  private static final String LISTED_LINK = "<a href='//tass.com/c'>d</a> ";

  static Stream<Arguments> posts() {
    return Stream.of(
        Arguments.of("nested", "<div>".repeat(10_000) + NEWS + "</div>".repeat(10_000)),
        Arguments.of("nested lists", "<h2>Highlights</h2>" + "<ul><li>a ".repeat(10_000)),
        Arguments.of("nested type", "<p>" + "<b><i>".repeat(10_000) + NEWS),
        Arguments.of("items", "<h2>Highlights</h2><ul>" + "<li>One item.</li>".repeat(MANY)),
        Arguments.of("typed items", "<h2>Highlights</h2>" + "<p>• One item.</p>".repeat(MANY)),
        Arguments.of("lists", "<h2>Highlights</h2><ul><li></li></ul>".repeat(MANY / 4)),
        Arguments.of("introductions", "<p>Highlights:</p>".repeat(MANY)),
        Arguments.of("a list in front", "<h2>Highlights</h2><p>x</p>".repeat(MANY / 2)),
        Arguments.of(
            "a sentence", "<p>" + "this report is from the state or party ".repeat(26_000)),
        Arguments.of("a word", "<p>" + "x".repeat(1_000_000)),
        Arguments.of("quotation marks", "<p>" + "“a. \"B. ".repeat(120_000)),
        Arguments.of("brackets", "<p>" + "[a_b ".repeat(200_000)),
        Arguments.of("comments", "<p>" + "©!-- wp:".repeat(120_000)),
        Arguments.of("blanks", "<p>a" + " \n".repeat(500_000) + "b. C"),
        Arguments.of("stops", "<p>" + ". ! ? ".repeat(170_000)),
        Arguments.of("marks", "<p>e" + "\u0301".repeat(1_000_000)),
        Arguments.of("links", "<p>" + "<a href='//a.b/c'>d</a> ".repeat(MANY / 2)),
        Arguments.of(
            "links to listed hosts in a sentence",
            "<p>" + ("the report that is from the state " + LISTED_LINK).repeat(20_000)),
        Arguments.of(
            "a link over many blocks",
            "<p><a href='//" + "x".repeat(1_000_000) + "'>" + "<div>a".repeat(30_000)),
        Arguments.of("labels", "<h2>Our take: ore</h2>".repeat(MANY)),
        Arguments.of("marks on boxes", "<div class='op-ed'>a".repeat(10_000)),
        Arguments.of(
            "contents", "<p>What’s inside</p><ul><li>a</li></ul><h2>a</h2>".repeat(MANY / 4)),
        Arguments.of("breaks", "<p>Highlights" + "<br>• a".repeat(MANY)),
        Arguments.of("caveats", "<p>" + CAVEAT.repeat(10_000)),
        Arguments.of("cells", "<table>" + "<tr><td>a<td>b".repeat(MANY / 2)),
        Arguments.of("5 MB", ("<p>" + NEWS.repeat(8) + "</p>").repeat(7_200)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("posts")
  void isReadToTheEnd(String name, String html) {
    Briefer briefer = new Briefer(CaveatRules.all());
    // Far above what it takes, so that a busy machine fails nothing; quadratic work takes minutes.
    Brief brief =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> briefer.brief(Posts.withBody(html)));
    assertThat(brief.highlights()).hasSizeLessThanOrEqualTo(200);
    assertThat(brief.caveats()).hasSizeLessThanOrEqualTo(20 * CaveatKind.values().length);
    Message alert = BriefMessage.alert(brief);
    assertThat(alert.summary()).hasSizeLessThan(600);
    assertThat(Shown.lines(alert)).hasSizeLessThanOrEqualTo(18);
    assertThat(BriefMessage.full(brief).blocks()).hasSizeLessThan(50);
  }
}
