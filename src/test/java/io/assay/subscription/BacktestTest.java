package io.assay.subscription;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a subscription would have done with posts that are there. */
class BacktestTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Briefer briefer = new Briefer(CaveatRules.all());
  private final List<Brief> newestFirst =
      List.of(
          brief("5", "2026-03-04T09:00:00Z", CHINA, BAOGANG),
          brief("4", "2026-03-03T16:10:00Z", CHINA),
          brief("3", "2026-03-03T15:40:00Z", CHINA),
          brief("2", "2026-03-03T15:20:00Z", BAOGANG),
          brief("1", "2026-03-03T14:00:00Z", CHINA));
  private final Subscription china =
      Wanting.only(Wanting.all("china", "slack:C1AB"), Wanting.regions("China"));

  private Brief brief(String id, String at, Term... terms) {
    return briefer.brief(post("seed", id, Instant.parse(at), terms));
  }

  private Backtest test(List<Subscription> live, Subscription tried) {
    return Backtest.of(newestFirst, new LiveSubscriptions(live), tried, TOKYO);
  }

  @Test
  void countsWhatWouldHaveMatchedWithItsNewestPostsAsSamples() {
    Backtest test = test(List.of(), china);
    assertThat(test.posts()).isEqualTo(5);
    assertThat(test.matched()).isEqualTo(4);
    assertThat(test.samples())
        .extracting(brief -> brief.post().id().id())
        .containsExactly("5", "4", "3");
  }

  @Test
  void countsDaysAndHoursByTheClockItIsGiven() {
    // In Tokyo it is the 4th already when the 3rd has 15 hours in UTC.
    assertThat(test(List.of(), china).busiest())
        .contains(
            new Backtest.Busiest(
                LocalDate.parse("2026-03-04"), 3, LocalDateTime.parse("2026-03-04T18:00"), 1));
    assertThat(test(List.of(), Wanting.all("all", "slack:C1AB")).busiest())
        .contains(
            new Backtest.Busiest(
                LocalDate.parse("2026-03-04"), 4, LocalDateTime.parse("2026-03-04T00:00"), 2));
  }

  @Test
  void nothingWantedHasNoBusiestDay() {
    Subscription none = Wanting.only(Wanting.all("a", "slack:C1AB"), Wanting.regions("Peru"));
    assertThat(test(List.of(), none).busiest()).isEmpty();
  }

  @Test
  void aSubscriptionBesideOthersOfItsChannelAddsOnlyWhatTheyDoNotTake() {
    Subscription baogang =
        Wanting.only(Wanting.all("baogang", "slack:C1AB"), Wanting.organizations("Baogang Group"));
    Backtest test = test(List.of(china, Wanting.all("elsewhere", "slack:C2AB")), baogang);
    assertThat(test.matched()).isEqualTo(2);
    assertThat(test.difference()).isEqualTo(new Backtest.Difference(1, 0));
  }

  @Test
  void oneOfTheSameNameIsReplaced() {
    Subscription narrower =
        Wanting.only(Wanting.all("China", "slack:C1AB"), Wanting.organizations("Baogang Group"));
    assertThat(test(List.of(china), narrower).difference()).hasToString("+1 −3");
  }
}
