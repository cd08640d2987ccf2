package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.PostFixtures;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrieferTest {
  @Test
  void oneThatIsFixedGoesOnByItsRulesWhenOthersTakeTheirPlace() {
    Briefer briefer = new Briefer(List.of(), new BriefSettings(1));
    Briefer fixed = briefer.fixed();
    briefer.use(List.of(), new BriefSettings(2));

    assertThat(sentences(fixed)).isEqualTo(1);
    assertThat(sentences(briefer)).isEqualTo(2);
    assertThat(sentences(briefer.fixed())).isEqualTo(2);
  }

  /** How many are to stand for highlights. */
  private static int sentences(Briefer briefer) {
    return briefer
        .explain(PostFixtures.post("site", "1", Instant.EPOCH))
        .settings()
        .extractSentences();
  }

  @Test
  void readsItsRulesOnceAndOnlyWhenTheyAreWanted() {
    AtomicInteger read = new AtomicInteger();
    Briefer lazy =
        new Briefer(
            () -> {
              read.incrementAndGet();
              return CaveatRules.all();
            },
            BriefSettings.AS_SHIPPED);
    assertThat(read).hasValue(0);
    Brief brief = lazy.brief(Posts.withBody("<p>This report is from state-owned media.</p>"));
    assertThat(brief.caveats()).isNotEmpty();
    lazy.prepare();
    assertThat(lazy.fixed().brief(brief.post())).isEqualTo(brief);
    assertThat(read).hasValue(1);
  }
}
