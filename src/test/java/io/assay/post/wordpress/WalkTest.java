package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.post.Poll;
import io.assay.post.SiteTerm;
import io.assay.post.SourceUnavailable;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.TermList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.wordpress.Trouble;
import standin.wordpress.WordPressStandIn;

/** What only the walk over all posts finds, every few hours. */
class WalkTest {
  private static final Instant LONG_AGO = Watch.START.minus(Duration.ofDays(10));

  private final Watch watch = new Watch();
  private final WordPressStandIn site = watch.site;

  @BeforeEach
  void seeASite() throws Exception {
    site.addSeedTerms();
    for (int id = 10; id <= 120; id++) {
      site.add(id, "Post " + id, LONG_AGO.plus(Duration.ofHours(id)));
    }
    site.add(500, "Last", Watch.START.minusSeconds(60));
    watch.seeAll();
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aScheduledPostThatComesVeryLateKeepsItsOldTimesAndALowId() throws Exception {
    site.add(5, "Scheduled", LONG_AGO);
    assertThat(watch.poll().posts()).isEmpty();
    assertThat(Watch.ids(watch.sweep())).containsExactly("5");
  }

  @Test
  void aBackdatedPostIsFoundWithItsBodyHoweverOldItSays() throws Exception {
    site.add(501, "Backdated", Watch.START.minus(Duration.ofDays(4_000)));
    assertThat(watch.poll().posts()).isEmpty();
    assertThat(Watch.ids(watch.sweep())).containsExactly("501");
    assertThat(watch.memory.posts().get("501").html()).isEqualTo("<p>Body of 501</p>");
  }

  @Test
  void aChangeOfTermsAloneIsFound() throws Exception {
    site.tag(20, "regions", 318);
    assertThat(watch.poll().posts()).isEmpty();
    assertThat(Watch.ids(watch.sweep())).containsExactly("20");
    assertThat(watch.memory.posts().get("20").terms())
        .extracting(Term::slug)
        .containsExactly("inner-mongolia");
  }

  @Test
  void aRenamedTermIsReported() throws Exception {
    site.addTerm("regions", 318, "Nei Mongol", "inner-mongolia", 315);
    List<Poll> polls = watch.sweep();
    TermList regions = Watch.terms(polls).get(0);
    assertThat(regions.taxonomy()).isEqualTo(Taxonomy.REGION);
    assertThat(regions.terms())
        .contains(
            new SiteTerm(
                "318",
                "315",
                new Term(Taxonomy.REGION, "inner-mongolia", "Nei Mongol", List.of("china")),
                1));
    assertThat(Watch.terms(polls)).hasSize(1);
    assertThat(Watch.ids(polls)).isEmpty();
  }

  @Test
  void termsThatStayAreNotReported() throws Exception {
    assertThat(watch.sweep()).allMatch(poll -> poll.terms().isEmpty());
  }

  @Test
  void aTermThatIsGoneIsReportedOnceWithWhatAllItsPostsCarryNow() throws Exception {
    site.tag(20, "organization", 341);
    site.tag(21, "organization", 341, 316);
    watch.sweep();
    site.removeTerm("organization", 341);
    site.tag(20, "organization", 316);
    assertThat(Watch.terms(watch.sweep()))
        .singleElement()
        .satisfies(
            list ->
                assertThat(list.gone())
                    .containsExactly(
                        new TermList.Gone("341", Set.of("china-northern-rare-earth-group"))));
    assertThat(Watch.terms(watch.sweep())).isEmpty();
  }

  @Test
  void aShortListTakesNoTermAway() throws Exception {
    for (int id = 1_000; id < 1_100; id++) {
      site.addTerm("organization", id, "Company " + id, "company-" + id, 0);
    }
    watch.sweep();
    // The second page of the terms comes back empty; those on it are still there when asked for.
    site.trouble(
        Trouble.EMPTY_TABLE,
        request -> request.path().endsWith("/organization") && request.query().contains("page=2&"));
    List<Poll> polls = watch.sweep();
    assertThat(Watch.terms(polls)).allMatch(list -> list.gone().isEmpty());
    assertThat(watch.asked()).filteredOn(target -> target.contains("/organization/")).hasSize(2);
  }

  @Test
  void anEmptyListTakesNoTermAway() throws Exception {
    site.trouble(Trouble.EMPTY_TABLE, request -> request.path().endsWith("/organization"));
    List<Poll> polls = watch.sweep();
    assertThat(Watch.terms(polls)).isEmpty();
    assertThat(Watch.skipped(polls))
        .extracting(Poll.Skipped::item)
        .contains("taxonomy organization");
  }

  @Test
  void manyTermsThatVanishAtOnceAreNotBelieved() throws Exception {
    for (int id = 1_000; id <= 1_020; id++) {
      site.addTerm("organization", id, "Company " + id, "company-" + id, 0);
    }
    watch.sweep();
    for (int id = 1_000; id <= 1_020; id++) {
      site.removeTerm("organization", id);
    }
    List<Poll> polls = watch.sweep();
    assertThat(Watch.terms(polls)).allMatch(list -> list.gone().isEmpty());
    assertThat(Watch.skipped(polls))
        .contains(
            new Poll.Skipped("taxonomy organization", "21 terms vanished at once: not believed"));
  }

  @Test
  void anIdleWalkFetchesNoBody() throws Exception {
    watch.sweep();
    assertThat(watch.asked()).noneMatch(target -> target.contains("content")).hasSize(6);
  }

  @Test
  void postsThatAreGoneAreReportedOnce() throws Exception {
    site.trash(30);
    site.delete(40);
    site.delete(500);
    assertThat(Watch.gone(watch.sweep())).containsExactlyInAnyOrder("30", "40", "500");
    assertThat(Watch.gone(watch.sweep())).isEmpty();
  }

  @Test
  void aPostThatComesBackIsReportedAgain() throws Exception {
    site.trash(30);
    watch.sweep();
    site.publish(30);
    assertThat(Watch.ids(watch.sweep())).containsExactly("30");
  }

  @Test
  void manyThatVanishAtOnceAreNotBelieved() throws Exception {
    for (int id = 50; id <= 70; id++) {
      site.delete(id);
    }
    List<Poll> polls = watch.sweep();
    assertThat(Watch.gone(polls)).isEmpty();
    assertThat(Watch.skipped(polls))
        .containsExactly(
            new Poll.Skipped("posts 50 to 70", "21 posts vanished at once: not believed"));
  }

  @Test
  void twentyThatVanishAreBelieved() throws Exception {
    for (int id = 51; id <= 70; id++) {
      site.delete(id);
    }
    assertThat(Watch.gone(watch.sweep())).hasSize(20);
  }

  @Test
  void aPostMissingFromAListThatIsStillThereIsNotGone() throws Exception {
    site.change(30, post -> post.put("status", "odd"));
    site.beforeEach(
        request -> {
          if (request.path().endsWith("/30")) {
            site.publish(30);
          }
        });
    assertThat(Watch.gone(watch.sweep())).isEmpty();
  }

  @Test
  void whereTheQuestionFailsNothingIsDecided() throws Exception {
    site.delete(30);
    site.trouble(Trouble.ERROR_500, request -> request.path().endsWith("/30"));
    List<Poll> polls = watch.sweep();
    assertThat(Watch.gone(polls)).isEmpty();
    assertThat(Watch.skipped(polls)).extracting(Poll.Skipped::item).containsExactly("30");

    site.trouble(Trouble.NONE);
    assertThat(Watch.gone(watch.sweep())).containsExactly("30");
  }

  @Test
  void anEmptyListIsAnErrorAndNoDeletion() {
    site.trouble(Trouble.EMPTY_TABLE);
    assertThatThrownBy(watch::poll)
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("127.0.0.1 lists no posts, although 112 are known: not believed");
  }

  @Test
  void aListThatTurnsEmptyInTheMiddleOfAWalkIsAnError() throws Exception {
    site.trouble(Trouble.EMPTY_TABLE, request -> request.query().contains("&page=2&"));
    assertThatThrownBy(watch::sweep)
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("not believed");
    site.trouble(Trouble.NONE);
    assertThat(Watch.gone(watch.pollAll())).isEmpty();
  }

  @Test
  void theNewestPostMayBeTrashedAndTheWindowGoesOn() throws Exception {
    site.trash(500);
    watch.poll();
    site.forget();
    watch.poll();
    assertThat(watch.asked()).hasSize(1);
    site.add(501, "Next", Watch.START);
    assertThat(Watch.ids(watch.poll())).containsExactly("501");
  }

  @Test
  void withoutTotalsTheEndIsWhereTheSiteSaysSo() throws Exception {
    site.withoutTotals();
    site.add(501, "Backdated", LONG_AGO);
    assertThat(Watch.ids(watch.sweep())).containsExactly("501");
    assertThat(watch.asked()).anyMatch(target -> target.contains("&page=3&"));
  }

  @Test
  void aBrokenOffWalkGoesOn() throws Exception {
    site.tag(115, "regions", 318);
    watch.now = watch.now.plus(Duration.ofHours(6));
    for (int step = 0; step < 3; step++) {
      watch.poll();
    }
    watch.restart();
    assertThat(Watch.ids(watch.pollAll())).containsExactly("115");
  }
}
