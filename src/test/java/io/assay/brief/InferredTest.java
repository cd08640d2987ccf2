package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule of ours concludes from structure and links is said to be inferred, everywhere. */
class InferredTest {
  private static final String FIRST =
      "Kestrel Metals lit its first kiln in Ohio on Monday, two months late.";
  private static final String SOURCE = "Source: Kestrel Metals, 2 March 2026";

  private static final Brief BRIEF =
      new Briefer(CaveatRules.all())
          .brief(
              Posts.titled(
                  "Kestrel Lights Its Kiln",
                  "<div class='wrap advertorial'><h2>Key Takeaways</h2><ul><li>The kiln is lit</li></ul>"
                      + "<p>"
                      + FIRST
                      + " The kiln roasts four hundred tonnes of ore a day.</p>"
                      + "<div class='jp-relatedposts'><h3>Opinion: Burn it</h3></div>"
                      + "<h2>What comes next</h2><p>A second kiln follows in May.</p>"
                      + "<p>Source: <a href='https://www.globenewswire.com/news-release/1'>Kestrel"
                      + " Metals</a>, 2 March 2026</p></div>"));

  @Test
  void aBriefHasItWithWhatIsInThePost() {
    assertThat(BRIEF.caveats())
        .containsExactly(
            new Caveat(CaveatKind.PAID_CONTENT, Speaker.INFERRED, FIRST),
            new Caveat(CaveatKind.COMPANY_CLAIM, Speaker.INFERRED, SOURCE));
  }

  @Test
  void anAlertNamesOurselvesAsSpeaker() {
    assertThat(BriefMessage.alert(BRIEF).blocks())
        .contains(new Block.Remark("Inferred", "paid content; company's own claims"));
    assertThat(BriefMessage.alert(BRIEF).summary())
        .isEqualTo("Kestrel Lights Its Kiln. Inferred: paid content; company's own claims.");
    assertThat(Shown.lines(BriefMessage.alert(BRIEF)))
        .contains("Inferred: paid content; company's own");
  }

  @Test
  void aFullBriefQuotesWhatItIsInferredFrom() {
    assertThat(BriefMessage.full(BRIEF).blocks())
        .containsSubsequence(
            List.of(new Block.Remark("Inferred", "company's own claims"), new Block.Quote(SOURCE)));
  }

  @Test
  void anEntryOfAListNamesOurselvesToo() {
    assertThat(BriefMessage.entry(BRIEF).note())
        .isEqualTo("Inferred: paid content; company's own claims");
  }

  @Test
  void aChangeNamesOurselvesToo() {
    Brief before =
        new Briefer(CaveatRules.all())
            .brief(Posts.titled("Kestrel Lights Its Kiln", "<p>" + FIRST + "</p>"));
    assertThat(Revision.between(before, BRIEF).changes())
        .extracting(Change::text)
        .contains("a caveat was added: company's own claims (Inferred): “" + SOURCE + "”");
  }
}
