package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.brief.Brief;
import io.assay.brief.CaveatKind;
import io.assay.message.Destination;
import io.assay.post.PostFixtures;
import io.assay.subscription.Subscription.Format;
import io.assay.subscription.Timing.Release;
import io.assay.subscription.Timing.Why;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One destination with several subscriptions that match gets one message. */
class WishTest {
  private static final Instant NIGHT = Instant.parse("2026-03-27T23:00:00Z");
  private static final Instant SIX = Instant.parse("2026-03-28T06:00:00Z");
  private static final Instant EIGHT = Instant.parse("2026-03-28T08:00:00Z");
  private static final Timing DIGEST = digest("daily 08:00");
  private static final Timing NIGHTS =
      new Timing(
          Optional.empty(),
          Optional.of(
              new QuietHours(
                  LocalTime.of(22, 0),
                  LocalTime.of(6, 0),
                  EnumSet.allOf(DayOfWeek.class),
                  ZoneOffset.UTC)),
          10);
  private static final Subscription ALL = Wanting.all("all", "slack:C001");
  private static final Addressee DESK = new Addressee(Addressee.Kind.GROUP, "S01");
  private static final Addressee BOSS = new Addressee(Addressee.Kind.USER, "U01");

  @Test
  void nowBeatsADigest() {
    Wish wish = wish(Wanting.at(ALL, DIGEST), ALL);

    assertThat(wish.release(NIGHT)).isEqualTo(new Release(NIGHT, Why.NOW));
    assertThat(wish(Wanting.at(ALL, DIGEST)).release(NIGHT))
        .isEqualTo(new Release(EIGHT, Why.DIGEST));
  }

  @Test
  void ofSeveralThatWaitTheFirstThatMaySpeakDoes() {
    assertThat(wish(Wanting.at(ALL, DIGEST), Wanting.at(ALL, NIGHTS)).release(NIGHT))
        .isEqualTo(new Release(SIX, Why.QUIET));
    assertThat(wish(Wanting.at(ALL, DIGEST), Wanting.at(ALL, digest("daily 06:00"))).release(NIGHT))
        .isEqualTo(new Release(SIX, Why.DIGEST));
  }

  @Test
  void theLargestNumberAnHourHoldsAndNoneBeatsAll() {
    Timing five = new Timing(Optional.empty(), Optional.empty(), 5);

    assertThat(wish(Wanting.at(ALL, five), Wanting.at(ALL, NIGHTS)).maxPerHour()).isEqualTo(10);
    assertThat(wish(Wanting.at(ALL, five), Wanting.at(ALL, DIGEST)).maxPerHour()).isEqualTo(5);
    assertThat(wish(Wanting.at(ALL, five), ALL).maxPerHour()).isEqualTo(Timing.UNLIMITED);
  }

  @Test
  void mentionsUniteEachWithItsOwnCondition() {
    Filters caveated = Wanting.caveats(Selection.anyOf(List.of(CaveatKind.OPINION)));

    assertThat(
            wish(
                    Wanting.told(ALL, Wanting.mentioning(Filters.EVERYTHING, DESK)),
                    ALL,
                    Wanting.told(ALL, Wanting.mentioning(caveated, BOSS)),
                    Wanting.told(
                        ALL, Wanting.mentioning(Wanting.organizations("baogang-group"), BOSS)))
                .mentions())
        .containsExactly(DESK, BOSS);
    assertThat(wish(Wanting.told(ALL, Wanting.mentioning(caveated, BOSS))).mentions()).isEmpty();
  }

  @Test
  void nobodyIsCalledByASubscriptionThatDoesNotMatch() {
    Subscription other =
        Wanting.only(
            Wanting.told(ALL, Wanting.mentioning(Filters.EVERYTHING, BOSS)),
            Wanting.organizations("Lynas"));

    assertThat(wish(other, ALL).mentions()).isEmpty();
  }

  @Test
  void theFirstInTheFileDecidesHowItIsTold() {
    Wish wish = wish(Wanting.told(ALL, Style.of(Format.FULL, OnUpdate.EDIT)), ALL);

    assertThat(wish.style()).isEqualTo(Style.of(Format.FULL, OnUpdate.EDIT));
    assertThat(wish.matched()).hasSize(2);
  }

  @Test
  void aMessageIsSilentOnlyWhereAllSaySo() {
    Subscription silent = Wanting.told(ALL, silent(Optional.empty()));

    assertThat(wish(silent, silent).style().silent()).isTrue();
    assertThat(wish(silent, ALL).style().silent()).isFalse();
    assertThat(wish(ALL, silent).style().silent()).isFalse();
  }

  @Test
  void aSilentMessageCallsNobody() {
    assertThatThrownBy(() -> silent(Wanting.mentioning(Filters.EVERYTHING, BOSS).mention()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoIsCalledIsReadAsItsPlatformWritesIt() {
    assertThat(Addressee.of("group:S012", "slack"))
        .isEqualTo(new Addressee(Addressee.Kind.GROUP, "S012"));
    assertThat(Addressee.of("role:123", "discord")).hasToString("role:123");
    assertThatThrownBy(() -> Addressee.of("role:123", "slack"))
        .hasMessage("is nobody: write user:U0123ABCD or group:S0123ABCD");
    assertThatThrownBy(() -> Addressee.of("@everyone", "discord"))
        .hasMessage("is nobody: write user:<user id> or role:<role id>");
    assertThatThrownBy(() -> Addressee.of("user:U01", "console"))
        .hasMessage("is nobody: write to Slack or Discord; nobody can be mentioned on the console");
  }

  private static Style silent(Optional<Mention> mention) {
    return new Style(
        Format.COMPACT, OnUpdate.EDIT, Optional.<Destination>empty(), mention, true, false);
  }

  private static Timing digest(String times) {
    return new Timing(
        WeeklyTimes.of(times, ZoneOffset.UTC).map(weekly -> weekly), Optional.empty(), 0);
  }

  private static Wish wish(Subscription... subscriptions) {
    Brief brief =
        new Brief(
            PostFixtures.post("site", "1", NIGHT, PostFixtures.BAOGANG), List.of(), List.of());
    return new Subscriptions(List.of(subscriptions)).whoWants(brief).get(0);
  }
}
