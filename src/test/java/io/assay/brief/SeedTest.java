package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Highlight.Origin;
import io.assay.brief.caveat.CaveatRules;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The one real post that we have. */
class SeedTest {
  private final Brief brief = new Briefer(CaveatRules.all()).brief(Posts.seed());

  @Test
  void showsExactlyTheAuthorsFiveHighlights() {
    assertThat(brief.highlights()).extracting(Highlight::origin).containsOnly(Origin.AUTHOR);
    assertThat(brief.highlights())
        .extracting(Highlight::text)
        .containsExactly(
            "China Northern Rare Earth is completing Phase II of its 'Green Smelting and Upgrading Project', signaling strategic expansion in rare earth processing.",
            "The project focuses on medium and heavy rare earth elements critical for defense, electronics, and green technologies.",
            "The initiative strengthens China's global supply chain dominance.",
            "Beijing's strategy involves controlling rare earth midstream processing, setting global standards, and leveraging technological self-sufficiency.",
            "The aim is to gain economic and geopolitical advantage.");
  }

  @Test
  void saysThatTheSourceIsStateOwned() {
    assertThat(evidence(CaveatKind.STATE_OWNED_SOURCE))
        .contains(
            "Source: Baogang Daily (a media outlet of a state-owned entity).",
            "This report originates from a state-owned entity’s publication and should be independently verified before forming business or investment conclusions.");
  }

  @Test
  void tellsReadersToVerify() {
    assertThat(evidence(CaveatKind.VERIFY_INDEPENDENTLY))
        .containsExactly(
            "This report originates from a state-owned entity’s publication and should be independently verified before forming business or investment conclusions.");
  }

  @Test
  void saysWhatIsCalledPropaganda() {
    assertThat(evidence(CaveatKind.PROPAGANDA))
        .containsExactly(
            "What’s exaggerated is the suggestion of pure technological altruism.",
            "The tone—innovation, green transformation, national strategy—serves a propagandistic purpose: to reinforce Baogang’s alignment with Xi Jinping’s “dual carbon” and “tech self-reliance” policies.");
  }

  @Test
  void saysWhatIsCorroborated() {
    assertThat(evidence(CaveatKind.CORROBORATED))
        .containsExactly(
            "While the article via a state-owned entity carries Baogang’s characteristic superlatives (“largest,” “most advanced,” “global benchmark”), the underlying facts are credible based on the REEx understanding to date.",
            "Independent Chinese industrial filings confirm the July 2025 Phase II start, the scale of investment, and the project’s emphasis on heavy REEs.");
  }

  @Test
  void findsNoOtherKindOfCaveat() {
    assertThat(brief.caveats())
        .extracting(Caveat::kind)
        .containsOnly(
            CaveatKind.STATE_OWNED_SOURCE,
            CaveatKind.VERIFY_INDEPENDENTLY,
            CaveatKind.PROPAGANDA,
            CaveatKind.CORROBORATED);
  }

  @Test
  void saysNothingThatThePostDoesNotSay() {
    String text = Jsoup.parse(Posts.seed().html()).text().replace(" (opens in a new tab)", "");
    String plain = text.replaceAll("\\s+", " ");
    assertThat(brief.caveats())
        .allSatisfy(c -> assertThat(plain).contains(c.evidence()))
        .extracting(Caveat::speaker)
        .containsOnly(Speaker.AUTHOR);
    assertThat(brief.highlights()).allSatisfy(h -> assertThat(plain).contains(h.text()));
  }

  private List<String> evidence(CaveatKind kind) {
    return brief.caveats().stream()
        .filter(caveat -> caveat.kind() == kind)
        .map(Caveat::evidence)
        .toList();
  }
}
