package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.Finding;
import io.assay.brief.Posts;
import io.assay.brief.Speaker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressWireSourceTest {
  private static final String SOURCE =
      "<p>Source: <a href='https://www.prnewswire.com/news/1.html'>Kestrel Metals</a></p>";

  private final PressWireSource rule = new PressWireSource(Found.INDEX, PressWires.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        SOURCE,
        "<p><b>Source</b>: <a href='https://www.businesswire.com/news/home/1/en'>Kestrel lights kiln</a>, 3 March 2026.</p>",
        "<p>According to <a href='https://www.globenewswire.com/news-release/1'>Kestrel Metals</a>, the kiln will run in May.</p>",
        "<p>Kestrel <a href='https://www.newsfilecorp.com/release/1'>announced</a> on Monday that the kiln will run in May.</p>",
        "<p>The kiln will run in May, as announced in <a href='//www.accessnewswire.com/1'>a release</a>.</p>",
        "<p>The plant runs.</p><p>Sources:</p><ul><li><a href='https://www.investegate.co.uk/announcement/1'>Kestrel</a>, 3 March</li></ul>",
        "<h3>Source</h3><p><a href='https://announcements.asx.com.au/asxpdf/1.pdf'>Kestrel Metals</a></p>",
        "<p>Original source: <a href='https://WWW.EQS-News.com/news/1'>Kestrel AG</a></p>",
      })
  void findsAPressReleaseThatIsTheSource(String html) {
    assertThat(Found.by(rule, html))
        .hasSize(1)
        .allSatisfy(caveat -> assertThat(Found.textOf(html)).contains(caveat.evidence()))
        .allSatisfy(caveat -> assertThat(caveat.speaker()).isEqualTo(Speaker.INFERRED))
        .extracting(Caveat::kind)
        .containsOnly(CaveatKind.COMPANY_CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The kiln stands in Ohio (<a href='https://www.prnewswire.com/1'>map</a>) and is new.</p>",
        "<p>The kiln of <a href='https://www.businesswire.com/1'>Kestrel Metals</a> is hot.</p>",
        "<p>According to Reuters, the <a href='https://www.globenewswire.com/1'>plan</a> was dropped.</p>",
        "<p>According to <a href='https://www.reuters.com/1'>Reuters</a>, the plan was dropped.</p>",
        "<p>Source: <a href='https://notprnewswire.com/1'>A paper</a></p>",
        "<p>Source: <a href='https://prnewswire.com.example.org/1'>A paper</a></p>",
        "<p>Source: <a href='https://www.asx.com.au/markets/company/KES'>Share price</a></p>",
        "<p>Kestrel, which <a href='https://www.prnewswire.com/1'>announced</a> a loan in May, lit a kiln.</p>",
        "<p>Kestrel had <a href='https://www.prnewswire.com/1'>announced</a> the kiln before the fire.</p>",
        "<p>The kiln that Kestrel previously <a href='https://www.prnewswire.com/1'>announced</a> is lit.</p>",
        "<p>Source: PR Newswire</p>",
        "<p>This is not according to <a href='https://www.newswire.ca/1'>Kestrel</a> but to our own count.</p>",
        "<h2>Further reading</h2><ul><li><a href='https://www.accesswire.com/1'>Mines in Ohio</a></li></ul>",
      })
  void leavesAlone(String html) {
    assertThat(Found.by(rule, html)).isEmpty();
  }

  @Test
  void whereTheAuthorSaysItNothingIsInferred() {
    String said = "According to a company press release, the mill will run day and night.";
    List<Finding> findings = explain("<p>The kiln is hot. " + said + "</p>" + SOURCE);
    assertThat(findings)
        .filteredOn(Finding::isCaveat)
        .extracting(Finding::caveat)
        .containsExactly(new Caveat(CaveatKind.COMPANY_CLAIM, Speaker.AUTHOR, said));
    assertThat(findings)
        .filteredOn(finding -> finding.caveat().speaker() == Speaker.INFERRED)
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.whyNot()).isEqualTo("the author says so"),
            finding -> assertThat(finding.words()).isEqualTo("Kestrel Metals"),
            finding ->
                assertThat(finding.rule())
                    .isEqualTo("press-release wire: prnewswire.com, PR Newswire"));
  }

  @Test
  void aWireThatIsOffDoesNotCount() {
    CaveatSettings settings =
        new CaveatSettings(Map.of(), Map.of("prnewswire.com", "test"), List.of());
    assertThat(new Briefer(CaveatRules.with(settings)).brief(Posts.withBody(SOURCE)).caveats())
        .isEmpty();
  }

  @Test
  void everyRowHasAHostAndAName() {
    assertThat(PressWires.shipped().rows())
        .hasSize(20)
        .allSatisfy(
            row -> {
              assertThat(row.host()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+").doesNotStartWith("www.");
              assertThat(row.name()).isNotBlank();
              assertThat(StateRegister.shipped().find(row.host())).isEmpty();
            });
  }

  private static List<Finding> explain(String html) {
    return new Briefer(CaveatRules.all())
        .explain(Posts.withBody(html)).findings().stream()
            .filter(finding -> finding.caveat().kind() == CaveatKind.COMPANY_CLAIM)
            .toList();
  }
}
