package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.settings.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.wordpress.WordPressStandIn;

/** What a site's polls bring once it is known. */
class WordPressSourceTest {
  private final Watch watch = new Watch();
  private final WordPressStandIn site = watch.site;

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void readsTheSeedWithItsTermsByName() throws Exception {
    watch.now = Instant.parse("2025-12-01T00:00:00Z");
    site.addSeedTerms();
    site.addJson(Files.readString(Path.of("seeds/posts/news-archive-14218.json")));
    watch.pollAll();

    Post post = watch.memory.posts().get("14218");
    assertThat(post.id()).hasToString("news/14218");
    assertThat(post.publisher()).isEqualTo("News Example");
    assertThat(post.title())
        .isEqualTo(
            "China’s Baogang Group Accelerates Rare Earth Expansion-A Strategic Push That Should"
                + " Have the West Paying Attention");
    assertThat(post.link())
        .hasToString(
            "https://rareearthexchanges.com/news/chinas-baogang-group-accelerates-rare-earth-"
                + "expansion-a-strategic-push-that-should-have-the-west-paying-attention/");
    assertThat(post.publishedAt()).isEqualTo("2025-10-14T14:45:01Z");
    assertThat(post.modifiedAt()).isEqualTo("2025-11-26T04:51:58Z");
    assertThat(post.html()).contains("<strong>Highlights</strong>");
    assertThat(post.terms(Taxonomy.ORGANIZATION))
        .extracting(Term::name)
        .containsExactly("Baogang Group", "China Northern Rare Earth Group");
    assertThat(post.terms(Taxonomy.REGION))
        .containsExactly(
            new Term(Taxonomy.REGION, "china", "China", List.of()),
            new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china")));
    assertThat(post.terms(Taxonomy.TOPIC))
        .extracting(Term::name)
        .containsExactly("REE News", "Clean Energy & Technology", "Electronics");
  }

  @Test
  void anIdlePollIsOneSmallRequest() throws Exception {
    site.addSeedTerms();
    site.add(1, "First", Watch.START.minusSeconds(9_000));
    site.add(2, "Second", Watch.START.minusSeconds(600));
    watch.seeAll();

    Poll poll = watch.poll();

    assertThat(poll.posts()).isEmpty();
    assertThat(poll.more()).isFalse();
    assertThat(poll.complete()).isTrue();
    assertThat(watch.asked())
        .containsExactly(
            "/wp-json/wp/v2/news-archive?modified_after=2024-12-31T21:50:00Z&orderby=modified"
                + "&order=desc&per_page=100&_fields=id,modified_gmt,news-type,organization,regions");
  }

  @Test
  void anIdlePollIsOneSmallRequestAfterARestartToo() throws Exception {
    site.addSeedTerms();
    site.add(1, "First", Watch.START.minusSeconds(600));
    site.tag(1, "regions", 318);
    watch.seeAll();
    watch.restart();

    assertThat(watch.poll().posts()).isEmpty();
    assertThat(watch.asked()).hasSize(1);
  }

  @Test
  void saysWhoAsks() throws Exception {
    watch.poll();
    assertThat(site.requests().get(0).headers().get("User-agent").get(0))
        .startsWith("Assay/" + Version.TEXT + " ")
        .contains("rare-earth news notifier");
  }

  @Test
  void bringsPostsOfTheSameSecondAsTheSiteCountedThem() throws Exception {
    watch.seeAll();
    site.add(10, "Ten", Watch.START);
    site.add(9, "Nine", Watch.START);
    site.add(100, "A hundred", Watch.START);
    assertThat(watch.poll().posts())
        .extracting(post -> post.id().id())
        .containsExactly("9", "10", "100");
  }

  @Test
  void bringsNewPostsOldestFirst() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
    site.add(4, "Fourth", Watch.START.plusSeconds(20));
    site.add(3, "Third", Watch.START.plusSeconds(40));

    Poll poll = watch.poll();

    assertThat(Watch.ids(poll)).containsExactly("4", "3");
    assertThat(poll.posts().get(0).html()).isEqualTo("<p>Body of 4</p>");
    assertThat(watch.asked()).hasSize(2);
  }

  @Test
  void bringsAChangedPostOnce() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
    site.edit(1, Watch.START, post -> ((ObjectNode) post.get("title")).put("rendered", "Better"));

    assertThat(watch.poll().posts()).extracting(Post::title).containsExactly("Better");
    assertThat(watch.poll().posts()).isEmpty();
  }

  @Test
  void asksForTermsItHasNotHeardOfAndForWhatTheyBelongTo() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
    site.addTerm("regions", 7, "Asia", "asia", 0);
    site.addTerm("regions", 8, "China", "china", 7);
    site.addTerm("regions", 9, "Inner Mongolia", "inner-mongolia", 8);
    site.add(2, "Second", Watch.START.plusSeconds(1));
    site.tag(2, "regions", 9);

    Poll poll = watch.poll();

    assertThat(poll.posts().get(0).terms())
        .containsExactly(
            new Term(
                Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china", "asia")));
    assertThat(watch.asked()).hasSize(5);
  }

  @Test
  void takesTermsThatTheSiteDoesNotNameFromThePostsClasses() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    site.tag(1, "organization", 77);
    site.change(1, post -> post.putArray("class_list").add("organization-baogang-group"));
    watch.pollAll();

    assertThat(watch.memory.posts().get("1").terms())
        .containsExactly(Term.fromSlug(Taxonomy.ORGANIZATION, "baogang-group"));
  }

  @Test
  void skipsABadPostOnceAndBringsTheOthers() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
    site.add(2, "", Watch.START);
    site.add(3, "Script", Watch.START);
    site.change(3, post -> post.put("link", "javascript:alert(1)"));
    site.add(4, "Dateless", Watch.START);
    site.change(4, post -> post.putNull("date_gmt").putNull("date"));
    site.add(5, "Good", Watch.START);

    Poll poll = watch.poll();
    assertThat(Watch.ids(poll)).containsExactly("5");
    assertThat(poll.skipped())
        .containsExactlyInAnyOrder(
            new Poll.Skipped("2", "it has no title"),
            new Poll.Skipped("3", "its link is not an http or https address"),
            new Poll.Skipped("4", "it has no date (date_gmt)"));

    site.forget();
    Poll next = watch.poll();
    assertThat(next.skipped()).isEmpty();
    assertThat(watch.asked()).hasSize(1);
  }

  @Test
  void readsABadPostWhenItWasMended() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    site.add(2, "", Watch.START.minusSeconds(500));
    watch.seeAll();
    site.edit(2, Watch.START, post -> ((ObjectNode) post.get("title")).put("rendered", "Now"));
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  @Test
  void knowsAPostBehindAPasswordWithoutItsBody() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    site.change(
        1, post -> ((ObjectNode) post.get("content")).put("rendered", "").put("protected", true));
    watch.pollAll();
    assertThat(watch.memory.posts().get("1").html()).isNull();
  }

  @Test
  void theSecondHalfPastOneOfTheNightTheClocksGoBackIsNotLost() throws Exception {
    // In Denver, 2 November 2025: 01:30 is 07:30Z, and again 08:30Z.
    watch.now = Instant.parse("2025-11-02T08:45:00Z");
    site.add(1, "Before", Instant.parse("2025-11-02T07:55:00Z"));
    watch.seeAll();
    site.add(2, "Second half past one", Instant.parse("2025-11-02T08:30:00Z"));
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  @Test
  void aScheduledPostThatComesALittleLateIsSeenByTheWindow() throws Exception {
    site.add(5, "Later id", Watch.START);
    watch.seeAll();
    site.add(3, "Scheduled", Watch.START.minus(Duration.ofMinutes(90)));
    assertThat(Watch.ids(watch.poll())).containsExactly("3");
  }

  @Test
  void aPostFromTheFutureHidesNoneOfThePresent() throws Exception {
    site.add(1, "Future", Watch.START.plus(Duration.ofDays(300)));
    watch.seeAll();
    watch.now = Watch.START.plus(Duration.ofHours(1));
    site.add(2, "Present", watch.now.minusSeconds(5));
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  @Test
  void aHundredBodiesAPollAndTheRestInTheNext() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
    for (int id = 2; id <= 251; id++) {
      site.add(id, "Post " + id, Watch.START.plusSeconds(id));
    }
    watch.now = Watch.START.plusSeconds(1_000);

    List<Poll> polls = watch.pollAll();

    assertThat(polls).extracting(poll -> poll.posts().size()).containsExactly(100, 100, 50);
    assertThat(Watch.ids(polls)).doesNotHaveDuplicates().hasSize(250).startsWith("2", "3");
  }

  @Test
  void aMassChangeIsLeftToAWalkAndCostsLittleAfterwards() throws Exception {
    for (int id = 1; id <= 700; id++) {
      site.add(id, "Post " + id, Watch.START.minus(Duration.ofDays(2)));
    }
    watch.seeAll();
    for (int id = 1; id <= 700; id++) {
      site.edit(id, Watch.START.plusSeconds(id / 10), post -> post.put("seen", true));
    }
    watch.now = Watch.START.plusSeconds(1_000);

    assertThat(Watch.ids(watch.pollAll())).hasSize(700).doesNotHaveDuplicates();

    site.forget();
    watch.now = watch.now.plusSeconds(300);
    assertThat(watch.poll().posts()).isEmpty();
    assertThat(watch.asked()).hasSize(1);
  }

  @Test
  void newPostsDoNotWaitForAWalkToEnd() throws Exception {
    for (int id = 1; id <= 300; id++) {
      site.add(id, "Post " + id, Watch.START.minus(Duration.ofDays(2)));
    }
    watch.seeAll();
    watch.now = watch.now.plus(Duration.ofHours(6));
    watch.poll();
    site.add(301, "New", watch.now);
    watch.poll();
    assertThat(watch.memory.posts()).doesNotContainKey("301");

    watch.now = watch.now.plus(Duration.ofMinutes(2));
    Poll poll = watch.poll();

    assertThat(Watch.ids(poll)).containsExactly("301");
    assertThat(poll.more()).isTrue();
  }

  @Test
  void fetchesOnePost() throws Exception {
    site.addSeedTerms();
    site.add(1, "First", Watch.START);
    site.tag(1, "regions", 318);
    Post post = watch.source().fetch("1").orElseThrow();
    assertThat(post.html()).isEqualTo("<p>Body of 1</p>");
    assertThat(post.terms()).extracting(Term::slug).containsExactly("inner-mongolia");
  }

  @Test
  void fetchesNothingWhereTheSiteShowsNothing() throws Exception {
    site.add(1, "Trashed", Watch.START);
    site.trash(1);
    assertThat(watch.source().fetch("1")).isEmpty();
    assertThat(watch.source().fetch("2")).isEmpty();
    assertThat(watch.source().fetch("../users/1")).isEmpty();
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void pausesBetweenRequests() throws IOException {
    site.add(1, "First", Watch.START);
    WordPressSource polite = watch.source(Duration.ofMillis(40));
    long before = System.nanoTime();
    for (int times = 0; times < 4; times++) {
      polite.fetch("1");
    }
    // At our end and over all of them: on a busy machine two can arrive closer than they were sent.
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(3 * 40));
  }

  @Test
  void namesItsPlace() {
    assertThat(watch.source().place()).isEqualTo("127.0.0.1 (news-archive)");
  }
}
