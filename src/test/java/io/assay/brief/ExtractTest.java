package io.assay.brief;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.assay.brief.Highlight.Origin;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quoted of a post whose author listed nothing. */
class ExtractTest {
  private static final String ONE = "Kestrel Metals lit its first kiln in Ohio on Monday.";
  private static final String TWO = "The kiln will roast 4,000 tonnes of bastnaesite a year.";
  private static final String THREE = "Two magnet makers have signed for half of the output.";
  private static final String FOUR = "The mill beside it is due to follow in the spring of 2027.";

  private static List<String> extract(String html) {
    List<Highlight> highlights =
        new Briefer(CaveatRules.all()).brief(Posts.withBody(html)).highlights();
    assertThat(highlights).extracting(Highlight::origin).containsOnly(Origin.EXTRACT);
    return highlights.stream().map(Highlight::text).toList();
  }

  private static String body(String... sentences) {
    return "<p>" + String.join("</p><p>", sentences) + "</p>";
  }

  @Test
  void takesTheFirstThreeSentences() {
    assertThat(extract(body(ONE + " " + TWO, THREE, FOUR))).containsExactly(ONE, TWO, THREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello dear readers and welcome to another week in metals.",
        "Good morning and welcome to our daily look at rare earths.",
        "By Jane Miller, Staff Writer for Metals and Mining",
        "Published on 3 March 2026 by the editorial team",
        "March 3, 2026",
        "Updated: March 3, 2026, 9:00 a.m. Eastern Standard Time",
        "Tuesday, 3 March 2026 – Volume 12, Issue 9 of the Letter",
        "What does the new kiln mean for the price of dysprosium?",
        "“What does the new kiln mean for dysprosium?”",
        "Source: Ohio Metals Daily, the paper of the state, of 3 March.",
        "Disclaimer: This item comes from a paper that the state owns.",
        "Editor’s note: An earlier version gave another figure for the kiln.",
        "© 2026 Kestrel Metals, with all rights reserved worldwide.",
        "Photo: the kiln at dusk, by a member of the staff",
        "This, however, will not be enough for the market.",
        "But that is only one half of the whole story.",
        "It also means that others may do so very soon.",
        "He added that more kilns would soon be needed there.",
        "Read more: how the kiln was built in only two years",
        "Click here to subscribe to our free weekly newsletter.",
        "Subscribe to our newsletter for more news like this one.",
        "Share this article on LinkedIn, Facebook, and X today.",
        "The key points are listed in the following table:",
        "<strong>Why the kiln in Ohio matters to magnet makers</strong>",
        "<em>Photo by the company, used with its kind permission</em>",
      })
  void leavesOutWhatSaysNothingAlone(String noise) {
    assertThat(extract(body(noise, ONE, TWO, THREE, FOUR))).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void takesThreeInTheOrderOfThePost() {
    List<String> all =
        List.of(FOUR, THREE, "Rain fell on Toledo during that long weekend.", TWO, ONE);
    List<String> extract = extract(body(all.toArray(String[]::new)));
    assertThat(extract).hasSize(3);
    assertThat(all).containsSubsequence(extract);
  }

  @Test
  void prefersWhatThePostComesBackTo() {
    String matter = "Dysprosium oxide from the Ohio kiln goes to magnet makers in Japan.";
    assertThat(
            extract(
                body(
                    "Dysprosium oxide will leave the Ohio kiln in May, Kestrel Metals said.",
                    "Snow was falling softly over the wide hills around Toledo.",
                    "Brass bands played cheerful tunes throughout the whole morning.",
                    "Kestrel Metals built the Ohio kiln for magnet makers in three years.",
                    matter,
                    "Japan buys most of its dysprosium oxide from China.")))
        .contains(matter)
        .doesNotContain("Brass bands played cheerful tunes throughout the whole morning.");
  }

  @Test
  void knowsFromTheTitleWhatThePostIsAbout() {
    String first = "Harbour cranes were idle again across southern ports.";
    String second = "Terbium stocks have fallen below twenty tonnes.";
    Post post = Posts.withBody(body(first, second));
    assertThat(scores(titled(post, "Harbour news"))).isSortedAccordingTo(reverseOrder());
    assertThat(scores(titled(post, "Terbium stocks fall"))).isSorted();
  }

  @Test
  void scoresWhatItTakes() {
    List<Extract.Scored> scored =
        Extract.of(ArticleReader.read(Posts.withBody(body(ONE, TWO, THREE, FOUR))), 2);
    assertThat(scored).hasSize(2).allMatch(one -> one.score() > 0 && one.score() <= 1);
    assertThat(scored.get(0).place()).isZero();
  }

  private static Post titled(Post post, String title) {
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        title,
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  private static List<Double> scores(Post post) {
    return Extract.of(ArticleReader.read(post), 3).stream().map(Extract.Scored::score).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kestrel Metals lit its first kiln on Monday in Ohio.",
        "On Monday, Kestrel Metals has lit the first kiln in Ohio.",
        "Its first kiln in Ohio was lit by Kestrel Metals on Monday, in the rain.",
      })
  void saysNothingTwice(String again) {
    assertThat(extract(body(ONE, again, TWO, THREE))).containsExactly(ONE, TWO, THREE);
    assertThat(extract(body(ONE, again, TWO))).containsExactly(ONE, TWO);
  }

  @Test
  void tellsTwoFiguresApart() {
    String may = "Output of oxide was 412 tonnes in May and 96 at the mill.";
    String june = "Output of oxide was 530 tonnes in June and 71 at the mill.";
    assertThat(extract(body(may, june))).containsExactly(may, june);
  }

  @Test
  void takesListsAndQuotationsWhereNoParagraphSaysAnything() {
    String question = body("What does the new kiln mean for the price of ore?");
    assertThat(extract(question + "<ul><li>" + ONE + "</li><li>" + TWO + "</li></ul>"))
        .containsExactly(ONE, TWO);
  }

  @Test
  void takesALeaningSentenceWhereNothingElseIsThere() {
    assertThat(extract(body(ONE, "This, however, will not be enough for the market.")))
        .containsExactly(ONE, "This, however, will not be enough for the market.");
  }

  @Test
  void leavesTheDateLineToThePost() {
    String dated = "BEIJING, March 3 (Reuters) – China raised its quota by six percent.";
    assertThat(extract(body(dated))).containsExactly(dated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lynas Rare Earths Ltd. reported sales of A$120 million for the quarter.",
        "The U.S. Department of Energy lent the company $80 million on Friday.",
        "Dr. Chen of Baotou Iron and Steel Corp. said the kiln runs at 3.5 bar.",
        "Output rose by approx. 12 percent, i.e. by four tonnes, in the year.",
        "Energy Fuels Inc. (NYSE American: UUUU) poured its first ingot in May.",
        "J. P. Miller, head of St. Clair Metals, visited No. 3 furnace on Monday.",
        "The plant, built by Iluka Resources et al. in 2019, was closed last year.",
        "Prices moved from Jan. 3 to Feb. 9 by no more than two percent.",
        "“We are ready. The kiln is lit,” the chief executive said on Monday.",
      })
  void keepsASentenceWhole(String sentence) {
    assertThat(extract(body(sentence + " " + TWO))).containsExactly(sentence, TWO);
  }

  @Test
  void splitsChineseAtItsOwnFullStop() {
    assertThat(extract("<p>包钢集团宣布二期项目正式开工建设并投入资金。项目将于明年年底前全部完工投产运营。</p>"))
        .containsExactly("包钢集团宣布二期项目正式开工建设并投入资金。", "项目将于明年年底前全部完工投产运营。");
  }

  @Test
  void readsRightToLeft() {
    assertThat(
            extract("<p dir='rtl'>أعلنت الشركة اليوم عن بدء تشغيل المصنع الجديد في المدينة.</p>"))
        .containsExactly("أعلنت الشركة اليوم عن بدء تشغيل المصنع الجديد في المدينة.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "บริษัทประกาศเริ่มเดินเครื่องโรงงานแห่งใหม่ในเมืองวันนี้",
        "会社は本日、新しい工場の操業を市内で開始したと発表した。",
        "회사는 오늘 도시에서 새 공장의 가동을 시작했다고 발표했다.",
        "कंपनी ने आज शहर में नए कारखाने का संचालन शुरू करने की घोषणा की।",
        "החברה הודיעה היום על תחילת הפעילות של המפעל החדש בעיר.",
        "Компания объявила сегодня о запуске нового завода в городе.",
        "👩🏽‍🔬 Kestrel Metals lit its first kiln in Ohio 🔥 on Monday.",
      })
  void doesNoHarmToOtherScripts(String sentence) {
    assertThat(extract(body(sentence))).containsExactly(sentence);
    assertThat(extract(body(sentence, sentence))).containsExactly(sentence);
  }

  @Test
  void saysNothingTwiceInChinese() {
    String one = "包钢集团宣布二期项目正式开工建设并投入资金。";
    String again = "包钢集团周一宣布二期项目正式开工建设并投入资金。";
    String two = "公司预计明年稀土氧化物产量增长两成以上。";
    assertThat(extract(body(one, again, two))).containsExactly(one, two);
  }

  static Stream<String> sizes() {
    return Stream.of(
        body(ONE).repeat(100_000),
        IntStream.range(0, 100_000)
            .mapToObj(
                at -> "Kiln " + at + " of mine " + at % 977 + " made oxide number " + at + ". ")
            .collect(Collectors.joining("", "<p>", "</p>")),
        "<p>" + "kiln oxide mill ".repeat(65_000) + ".",
        "<p>" + "氧化物窑".repeat(260_000) + "。",
        "<p>" + "“I said ".repeat(130_000) + ".",
        "<p>" + "A I ".repeat(260_000) + ".");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void takesTimeInProportionToTheSize(String html) {
    Article article = ArticleReader.read(Posts.withBody(html));
    // Far above what it takes, so that a busy machine fails nothing.
    List<Extract.Scored> extract =
        assertTimeoutPreemptively(Duration.ofSeconds(40), () -> Extract.of(article, 3));
    assertThat(extract).hasSizeBetween(1, 3);
  }

  @Test
  void leavesOutCaptionsBarsAndForms() {
    assertThat(
            extract(
                "<figure><img src='a'><figcaption>The new kiln of the company at dusk in Ohio.</figcaption></figure>"
                    + "<p class='wp-caption-text'>The new kiln of the company at dusk in Ohio.</p>"
                    + "<div class='sharedaddy'><p>Share this with all of your friends and colleagues now.</p></div>"
                    + "<div class='addtoany_share_save_container'><p>Share this with all of your friends and others.</p></div>"
                    + "<form><p>Enter your name and your address to get our letter.</p></form>"
                    + "<aside class='newsletter-signup'><p>Get our letter with all the news every single week.</p></aside>"
                    + "<p>[caption id=\"attachment_5\" align=\"left\"]</p><p>[/caption]</p>"
                    + "<p><span class='sr-only'>Opens in a new tab or window. </span>"
                    + ONE
                    + "</p>"))
        .containsExactly(ONE);
  }
}
