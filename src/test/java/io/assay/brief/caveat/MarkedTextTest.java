package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Finding;
import io.assay.brief.Posts;
import io.assay.brief.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
  private static final String FIRST = "The kiln of Kestrel Metals in Ohio is hot.";
  private static final String NEWS = "<p>" + FIRST + " It roasts ore.</p><p>It is new.</p>";

  private final MarkedText paid = new MarkedText(CaveatKind.PAID_CONTENT, Found.INDEX);
  private final MarkedText opinion = new MarkedText(CaveatKind.OPINION, Found.INDEX);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='sponsored-content'>%s</div>",
        "<div id='a'><section class='wide Sponsored_Post boxed'>%s</section></div>",
        "<article class='paid-post'>%s</article>",
        "<div class='advertorial'><div class='inner'>%s</div></div>",
        "<div class='partner-content'>%s</div><div class='sharedaddy'>Share this</div>",
        "<section aria-label='Sponsored content'>%s</section>",
      })
  void findsATextThatIsMarkedAsPaid(String html) {
    assertThat(by(paid, html))
        .containsExactly(new Caveat(CaveatKind.PAID_CONTENT, Speaker.INFERRED, FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='sponsored-content'><p>Kilns for all.</p></div>%s",
        "%s<div class='sponsored-content'><p>Kilns for all.</p></div>",
        "<div class='sponsored-content'>%s</div><p>The mill is cold.</p>",
        "<div class='paid-content'>%s</div>",
        "<div class='no-sponsored-content'>%s</div>",
        "<div class='sponsored-content-below'>%s</div>",
        "<div rel='sponsored'>%s</div>",
        "%s<p><a rel='sponsored' href='//example.org'>Kilns</a></p>",
        "<p class='advertorial'></p>%s",
        "<p><span class='sponsored-content'>Kilns.</span></p>",
      })
  void leavesAlone(String html) {
    assertThat(by(paid, html)).isEmpty();
    assertThat(by(opinion, html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='opinion'>%s</div>",
        "<div class='post opinion-piece'>%s</div>",
        "<div class='op-ed'>%s</div>",
        "<article class='guest-column'>%s</article>",
        "<div class='commentary'>%s</div>",
        "<div aria-label='Opinion'>%s</div>",
      })
  void findsATextThatIsMarkedAsOpinion(String html) {
    assertThat(by(opinion, html))
        .containsExactly(new Caveat(CaveatKind.OPINION, Speaker.INFERRED, FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s<aside class='opinion'><p>Burn it.</p></aside>",
        "<div class='editorial'>%s</div>",
        "<div class='opinion-poll'>%s</div>",
        "<div class='has-opinion'>%s</div>",
        "<div class='commentary-count'>%s</div>",
        "<div title='opinion'>%s</div>",
      })
  void leavesOtherTextsAlone(String html) {
    assertThat(by(opinion, html)).isEmpty();
  }

  @Test
  void explainsWhichMarkAndWhyNot() {
    assertThat(explain("<div class='advertorial'>%s</div>"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.rule())
                    .isEqualTo(
                        "marked: ^ advertorial $, by \"advertorial\" on what encloses the text"),
            finding -> assertThat(finding.whyNot()).isNull());
    assertThat(explain("<div class='advertorial'><p>Kilns for all.</p></div>%s"))
        .singleElement()
        .extracting(Finding::whyNot)
        .isEqualTo("it encloses only a part of the post");
  }

  @Test
  void aPageBuilderWithManyNamesHidesNoMark() {
    StringBuilder blocks = new StringBuilder();
    for (int n = 0; n < 500; n++) {
      blocks.append("<div class='element-").append(n).append("'><p>Ore.</p></div>");
    }
    assertThat(by(paid, "<div class='advertorial'>%s" + blocks + "</div>")).hasSize(1);
  }

  private static List<Caveat> by(MarkedText rule, String html) {
    return Found.by(rule, html.formatted(NEWS));
  }

  private List<Finding> explain(String html) {
    return new Briefer(List.of(paid)).explain(Posts.withBody(html.formatted(NEWS))).findings();
  }
}
