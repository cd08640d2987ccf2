package io.assay.brief;

import static io.assay.brief.ChangeKind.COSMETIC;
import static io.assay.brief.ChangeKind.MATERIAL;
import static io.assay.brief.ChangeKind.MINOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.caveat.CaveatRules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One story, changed in one place each, and what is to be said of it. */
class RevisionTest {
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  private static final String STORY =
      """
      <p>The Kestrel Ridge mill near Arlen raised its output by 12 % in the first half, the operator said.</p>
      <p>Engineers from Norvane Metals will rebuild the leaching hall, and Kestrel Ridge expects to hire 300 people.</p>
      <p>The plant is to begin its trial run in June. A spokesman said that the power line is ready.</p>
      <p>Prices of the oxide fell again. Buyers in Toshima wait for a lower offer, traders say.</p>
      <table><tr><th>Site</th><th>Tonnes</th></tr><tr><td>Arlen</td><td>410</td></tr><tr><td>Toshima</td><td>95</td></tr></table>
      """;

  /** What is replaced in the story, by what, and parts of what is said of it. */
  private static Arguments pair(String name, String from, String to, String... said) {
    return Arguments.of(name, from, to, List.of(said));
  }

  private static Revision change(String from, String to) {
    assertThat(STORY).contains(from);
    return Revision.between(
        BRIEFER.brief(Posts.withBody(STORY)),
        BRIEFER.brief(Posts.withBody(STORY.replace(from, to))));
  }

  private static void check(String from, String to, ChangeKind loudest, List<String> said) {
    Revision revision = change(from, to);
    List<String> texts = revision.changes().stream().map(Change::text).toList();
    assertThat(revision.loudest()).as(texts.toString()).contains(loudest);
    assertThat(revision.changes().get(0).kind()).isEqualTo(loudest);
    said.forEach(part -> assertThat(texts).anySatisfy(text -> assertThat(text).contains(part)));
    assertThat(texts)
        .doesNotHaveDuplicates()
        .allSatisfy(
            text -> assertThat(text).doesNotContain("\n").hasSizeLessThanOrEqualTo(Change.LONGEST));
    String words = Jsoup.parse(STORY + STORY.replace(from, to)).text();
    texts.forEach(text -> assertThat(quotes(text)).allSatisfy(q -> assertThat(words).contains(q)));
  }

  private static List<String> quotes(String text) {
    return Pattern.compile("“…?([^”]*)”").matcher(text).results().map(r -> r.group(1)).toList();
  }

  static Stream<Arguments> wordsThatStayed() {
    return Stream.of(
        pair(
            "a plugin's link", "Norvane Metals", "<a href='https://a.example/'>Norvane Metals</a>"),
        pair("bold", "trial run in June", "trial <strong>run</strong> in&nbsp;June"),
        pair("white space", "A spokesman said", "A  spokesman\n\t said"),
        pair("a paragraph cut in two", "in June. A", "in June.</p><p>A"),
        pair("a broken line", "and Kestrel Ridge expects", "and<br>Kestrel Ridge expects"),
        pair("a comma", "first half, the", "first half the"),
        pair("no blank before the sign", "12 %", "12%"),
        pair("the sign spelled out", "12 %", "12 percent"),
        pair("the sign spelled in two words", "12 %", "12 per cent"),
        pair("a capital", "the oxide", "the Oxide"),
        pair("a soft hyphen", "leaching", "leach&shy;ing"),
        pair("an entity", "Prices of", "Prices&#32;of"),
        pair("a picture", "<p>Prices", "<figure><img src='a.png'></figure><p>Prices"),
        pair("a share bar", "<p>Prices", "<div class='sharedaddy'>Share 17 times</div><p>Prices"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wordsThatStayed")
  void isCosmeticWhereNoWordChanged(String name, String from, String to, List<String> said) {
    check(from, to, COSMETIC, said);
    assertThat(change(from, to).changes()).hasSize(1);
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        pair("a number", "by 12 %", "by 21 %", "12 % became 21 %"),
        pair("a decimal", "by 12 %", "by 1.2 %", "12 % became 1.2 %"),
        pair("a sign", "by 12 %", "by -12 %", "12 % became -12 %"),
        pair("a size", "hire 300", "hire 300 thousand", "300 became 300 thousand"),
        pair("a unit of money", "hire 300 people", "spend $300", "300 became $300"),
        pair("a numeral", "in the first half", "in the first third", "“half” became “third”"),
        pair("thousands to millions", "hire 300 people", "pay 5m", "300 became 5m"),
        pair("a digit", "hire 300", "hire 3000", "300 became 3000"),
        pair("a cell of a table", "<td>95</td>", "<td>59</td>", "95 became 59"),
        pair(
            "two cells swapped",
            "<td>410</td></tr><tr><td>Toshima</td><td>95",
            "<td>95</td></tr><tr><td>Toshima</td><td>410",
            "410 became 95",
            "95 became 410"),
        pair(
            "a number in a reworded sentence",
            "raised its output by 12 % in the first half, the operator said",
            "lifted output by 21 % in the first six months, its operator said",
            "12 % became 21 %: “The Kestrel Ridge mill near Arlen lifted"),
        pair("a number more", "will rebuild the", "will rebuild in 2027 the", "2027"),
        pair("a number less", "hire 300 people", "hire people", "300"),
        pair(
            "a sentence with a number",
            "Prices of",
            "Stocks cover 40 days. Prices of",
            "added: “Stocks cover 40 days.”"),
        pair(
            "a sentence with a name",
            "Prices of",
            "The ministry of Zemlia agreed. Prices of",
            "added: “The ministry of Zemlia agreed.”"),
        pair(
            "a sentence with a name less",
            " Buyers in Toshima wait for a lower offer, traders say.</p>\n<table><tr><th>Site</th><th>Tonnes</th></tr><tr><td>Arlen</td><td>410</td></tr><tr><td>Toshima</td>",
            "</p>\n<table><tr><th>Site</th><th>Tonnes</th></tr><tr><td>Arlen</td><td>410</td></tr><tr><td>Other</td>",
            "removed: “Buyers in Toshima wait for a lower offer, traders say.”"),
        pair(
            "a name",
            "from Norvane Metals",
            "from Brightwell Metals",
            "“Norvane” became “Brightwell”"),
        pair("a place", "near Arlen", "near Toshima", "“Arlen” became “Toshima”"),
        pair("a month", "run in June", "run in August", "“June” became “August”"),
        pair("another name that looks alike", "Norvane", "Norvade", "“Norvane” became “Norvade”"),
        pair("a person named", "A spokesman said", "A spokesman, Jon Ambery, said", "Jon Ambery"),
        pair("a negation more", "line is ready", "line is not ready", "“not” was added"),
        pair("a negation in one word", "line is ready", "line isn't ready", "“isn't”"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void isMaterialWhereAFactChanged(String name, String from, String to, List<String> said) {
    check(from, to, MATERIAL, said);
  }

  static Stream<Arguments> wordings() {
    return Stream.of(
        pair("a word", "expects to hire", "hopes to hire", "“expects” became “hopes”"),
        pair("words more", "is ready", "is ready at last", "“at last” was added"),
        pair("a word less", "fell again", "fell", "“again” was removed"),
        pair("a typo", "leaching", "leeching", "“leaching” became “leeching”"),
        pair("a question", "fell again.", "fell again?", "“?” was added"),
        pair(
            "a whole sentence reworded",
            "The plant is to begin its trial run in June.",
            "In June, the plant will at last begin a trial run.",
            "reworded: “In June, the plant will at last begin a trial run.”"),
        pair(
            "a sentence more",
            "Prices of",
            "Nobody was hurt. Prices of",
            "added: “Nobody was hurt.”"),
        pair(
            "a sentence that says known things again",
            "Prices of",
            "The 12 % in Arlen surprised them. Prices of",
            "added: “The 12 % in Arlen surprised them.”"),
        pair(
            "a sentence less",
            " A spokesman said that the power line is ready.",
            "",
            "removed: “A spokesman said that the power line is ready.”"),
        pair(
            "a sentence moved",
            "A spokesman said that the power line is ready.</p>\n<p>Prices of the oxide fell again.",
            "Prices of the oxide fell again. A spokesman said that the power line is ready.</p>\n<p>",
            "moved: “"),
        pair(
            "a sentence cut in two",
            "the leaching hall, and Kestrel Ridge expects to hire 300 people.",
            "the leaching hall. Kestrel Ridge expects to hire 300 people."),
        pair("a name no longer repeated", "and Kestrel Ridge expects", "and the owner expects"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wordings")
  void isMinorWhereOnlyTheWordingChanged(String name, String from, String to, List<String> said) {
    check(from, to, MINOR, said);
  }

  @Test
  void takesANameSpelledAsElsewhereInThePostForACorrectedSlip() {
    String slip = STORY.replace("and Kestrel Ridge expects", "and Kestrle Ridge expects");
    Revision mended =
        Revision.between(BRIEFER.brief(Posts.withBody(slip)), BRIEFER.brief(Posts.withBody(STORY)));
    assertThat(mended.loudest()).contains(MINOR);
    assertThat(mended.changes().get(0).text()).contains("“Kestrle” became “Kestrel”");
  }
}
