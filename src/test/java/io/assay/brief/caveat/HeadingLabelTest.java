package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Finding;
import io.assay.brief.Posts;
import io.assay.brief.Speaker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingLabelTest {
  private static final String NEWS = "<p>The kiln of Kestrel Metals in Ohio is hot.</p>";

  private final HeadingLabel opinion = new HeadingLabel(CaveatKind.OPINION, Found.INDEX);
  private final HeadingLabel paid = new HeadingLabel(CaveatKind.PAID_CONTENT, Found.INDEX);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opinion: The Mine Will Not Pay",
        "Commentary – What Ohio Should Do",
        "OP-ED: Let the Kiln Burn",
        "Our Take: Sell the Mine, Keep the Royalty",
        "Editorial: A Kiln Is No Strategy",
        "The Mine Will Not Pay | Opinion",
      })
  void findsATitleThatSaysOpinion(String title) {
    assertThat(byTitle(opinion, title))
        .containsExactly(new Caveat(CaveatKind.OPINION, Speaker.AUTHOR, title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opinion Polls Favour the Mine",
        "Court Opinion: Permit of the Kiln Is Void",
        "A Take on the Kiln",
        "Ohio’s Commentary Period: Sixty Days Are Left",
        "“Opinion: Burn It” Was the Headline That Cost Him His Post",
        "Editorial Board of the Journal Meets",
        "Opinion Divided on the Kiln",
      })
  void leavesTitlesAlone(String title) {
    assertThat(byTitle(opinion, title)).isEmpty();
    assertThat(byTitle(paid, title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Our Take</h2>",
        "<h3>REEx Take</h3>",
        "<h2>Editor’s view:</h2>",
        "<h2>Our take on the royalty</h2>",
        "<h2>Rare Earth Exchanges Commentary</h2>",
        "<h2>Opinion: what Ohio should do</h2>",
      })
  void findsASectionThatIsOpinion(String heading) {
    assertThat(Found.evidence(opinion, NEWS + heading + NEWS))
        .containsExactly(Found.textOf(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Our View From the Control Room</h2>",
        "<h2>Opinion</h2>",
        "<h2>Our takeover of Kestrel</h2>",
        "<h2>“Our take”</h2>",
        "<h2>What is in our view the best kiln</h2>",
        "<h2>The verdict of the court</h2>",
        "<h2><a href='https://example.org/2'>Opinion: Burn It</a></h2>",
        "<div class='jp-relatedposts'><h2>Opinion: Burn It</h2></div>",
        "<p>Our Take</p>",
      })
  void leavesSectionsAlone(String heading) {
    assertThat(Found.by(opinion, NEWS + heading + NEWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sponsored: Kestrel Opens Its Kiln",
        "Sponsored Content: Kestrel Opens Its Kiln",
        "[Sponsored] Kestrel Opens Its Kiln",
        "Paid post: Kestrel Opens Its Kiln",
        "Advertorial – Kestrel Opens Its Kiln",
        "Kestrel Opens Its Kiln (Partner content)",
      })
  void findsATitleThatSaysPaid(String title) {
    assertThat(byTitle(paid, title))
        .containsExactly(new Caveat(CaveatKind.PAID_CONTENT, Speaker.AUTHOR, title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sponsored by the State, the Kiln Grew",
        "State-Sponsored: Three Kilns in Baotou",
        "Promoted: Kestrel’s Chemist Becomes Its Chief",
        "Partner Content With Kestrel’s Offer",
        "No Sponsored Content: Ohio’s Paper Changes Its Rules",
        "Paid in Oxide: How Kestrel Settles Its Debts",
        "Advertisement Sales of Ohio’s Papers Fall",
      })
  void leavesTitlesThatOnlyMentionMoneyAlone(String title) {
    assertThat(byTitle(paid, title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h5>Sponsored content</h5>",
        "<h6>ADVERTORIAL</h6>",
        "<h5>Paid post</h5>",
        "<h4>Partner Content by Kestrel Metals</h4>",
        "<h5>Branded content:</h5>",
        "<h2>Sponsored post: Kestrel opens its kiln</h2>",
      })
  void findsAHeadingAboveTheTextThatSaysPaid(String heading) {
    assertThat(Found.evidence(paid, heading + NEWS)).containsExactly(Found.textOf(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h5>Sponsored content</h5>",
        "<h2>Sponsored: kilns for everybody</h2>",
        "<h2>Advertorial</h2>",
        "<h3>Partner content</h3>",
        "<h3>Sponsored content from around the web</h3>",
        "<aside class='advertisement'><h2>Paid post</h2></aside>",
      })
  void aLabelOnABoxWithinThePostIsNoneOfThePost(String heading) {
    assertThat(Found.by(paid, NEWS + heading + NEWS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><h5>Sponsored content</h5><p>Kilns for all.</p></div>%s",
        "<section><div><h5>Advertorial</h5></div><p>Kilns for all.</p></section>%s",
        "<ul><li><h5>Paid post</h5></li><li>Kilns for all.</li></ul>%s",
      })
  void aLabelOnABoxAboveThePostIsNoneOfThePostEither(String html) {
    assertThat(Found.by(paid, html.formatted(NEWS + NEWS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='label'><h5>Sponsored content</h5></div>%s",
        "<div><div><h5>Sponsored content</h5></div>%s</div>",
      })
  void aBoxMayHoldTheLabelAlone(String html) {
    assertThat(Found.evidence(paid, html.formatted(NEWS + NEWS)))
        .containsExactly("Sponsored content");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <h2>“Our take”</h2> ~ it stands in quotation marks
          <h2><a href='//example.org'>Our take</a></h2> ~ it is a link, and may be about another post
          <h2>Opinion</h2> ~ it does not stand above the post, and may be about a box in it
          """)
  void saysWhyANearMissIsNone(String heading, String whyNot) {
    assertThat(
            new Briefer(List.of(opinion)).explain(Posts.withBody(NEWS + heading + NEWS)).findings())
        .singleElement()
        .extracting(Finding::whyNot)
        .isEqualTo(whyNot);
  }

  private static List<Caveat> byTitle(HeadingLabel rule, String title) {
    return new Briefer(List.of(rule)).brief(Posts.titled(title, NEWS)).caveats();
  }
}
