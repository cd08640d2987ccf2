package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Highlight.Origin;
import io.assay.brief.caveat.CaveatRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "Photo: the kiln at dusk, by a member of the staff",
        "This, however, will not be enough for the market.",
        "But that is only one half of the whole story.",
        "It also means that others may follow very soon.",
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
