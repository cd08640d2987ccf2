package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.Poll;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.wordpress.WordPressStandIn;

/** The first walk over all posts of a site. */
class FirstSightTest {
  private final Watch watch = new Watch();
  private final WordPressStandIn site = watch.site;

  @AfterEach
  void close() {
    watch.close();
  }

  private void posts(int from, int to, Duration ago) {
    for (int id = from; id <= to; id++) {
      site.add(id, "Post " + id, Watch.START.minus(ago).plusSeconds(id));
    }
  }

  @Test
  void seesAllPostsAPageAtATime() throws Exception {
    posts(1, 250, Duration.ofDays(10));
    List<Poll> polls = watch.pollAll();

    assertThat(watch.memory.posts()).hasSize(250);
    assertThat(polls).allMatch(poll -> poll.posts().size() <= 100);
    assertThat(polls.subList(0, polls.size() - 1)).noneMatch(Poll::complete).allMatch(Poll::more);
    assertThat(polls.get(polls.size() - 1).complete()).isTrue();
  }

  @Test
  void fetchesOnlyTheBodiesOfTheLatest() throws Exception {
    posts(1, 60, Duration.ofDays(100));
    posts(61, 100, Duration.ofDays(10));
    watch.pollAll();

    assertThat(watch.memory.posts().values())
        .filteredOn(post -> post.html() == null)
        .hasSize(60)
        .allMatch(post -> Integer.parseInt(post.id().id()) <= 60)
        .allMatch(post -> post.title().startsWith("Post ") && post.terms().isEmpty());
    assertThat(watch.asked()).filteredOn(target -> target.contains("content")).hasSize(2);
  }

  @Test
  void goesOnWhereItWasAfterARestart() throws Exception {
    posts(1, 350, Duration.ofDays(10));
    for (int step = 0; step < 6; step++) {
      watch.poll();
    }
    watch.restart();
    site.forget();
    watch.pollAll();

    assertThat(watch.memory.posts()).hasSize(350);
    assertThat(watch.asked()).noneMatch(target -> target.contains("&page=1&"));
  }

  @Test
  void losesNothingWhenEveryPollIsBrokenOffOnce() throws Exception {
    posts(1, 250, Duration.ofDays(10));
    Poll poll;
    do {
      watch.pollAndCrash();
      watch.restart();
      poll = watch.poll();
    } while (poll.more());
    assertThat(watch.memory.posts()).hasSize(250);
  }

  @Test
  void aPostThatArrivesMeanwhileIsSeenOnce() throws Exception {
    posts(1, 200, Duration.ofDays(10));
    boolean[] added = {false};
    site.beforeEach(
        request -> {
          if (request.query().contains("&page=2&") && !added[0]) {
            added[0] = true;
            site.add(300, "New", Watch.START);
          }
        });
    assertThat(Watch.ids(watch.pollAll())).hasSize(201).doesNotHaveDuplicates();
  }

  @Test
  void aPostWithALowIdThatIsPublishedMeanwhileIsFoundByTheWindow() throws Exception {
    posts(1, 100, Duration.ofDays(10));
    posts(102, 250, Duration.ofDays(10));
    site.beforeEach(
        request -> {
          if (request.query().contains("&page=2&")) {
            site.add(101, "Into the gap", Watch.START);
            site.add(50, "Edited", Watch.START);
          }
        });
    watch.pollAll();
    watch.pollAll();
    assertThat(watch.memory.posts()).containsKey("101");
    assertThat(watch.memory.posts().get("50").title()).isEqualTo("Edited");
  }

  @Test
  void aTrashingMeanwhileSkipsNoPost() throws Exception {
    posts(1, 250, Duration.ofDays(10));
    site.beforeEach(
        request -> {
          if (request.query().contains("&page=2&")) {
            site.delete(3);
            site.delete(4);
          }
        });
    watch.pollAll();
    assertThat(watch.memory.posts()).hasSize(250).containsKeys("101", "102", "103");
  }

  @Test
  void anEmptySiteIsSeenAtOnceAndItsFirstPostIsNews() throws Exception {
    Poll first = watch.poll();
    assertThat(first.complete()).isTrue();
    assertThat(first.more()).isFalse();

    site.add(1, "First", Watch.START);
    assertThat(Watch.ids(watch.poll())).containsExactly("1");
  }

  @Test
  void aNoteThatCannotBeReadStartsItAnewAndBringsNothingTwice() throws Exception {
    posts(1, 150, Duration.ofDays(10));
    watch.pollAll();
    watch.memory.bookmark("{torn");
    assertThat(Watch.ids(watch.pollAll())).isEmpty();
  }

  @Test
  void aWrongTaxonomyIsSaidAndStopsNothing() throws Exception {
    posts(1, 3, Duration.ofDays(10));
    site.tag(1, "regions", 318);
    List<Poll> polls = watch.pollAll();
    assertThat(watch.memory.posts()).hasSize(3);
    assertThat(Watch.skipped(polls))
        .contains(
            new Poll.Skipped(
                "taxonomy organization", "the site shows no terms of it: is its name right?"));
  }

  @Test
  void aPostTooLargeIsKnownWithoutItsBodyAndTheOthersWithTheirs() throws Exception {
    posts(1, 30, Duration.ofDays(10));
    site.trouble(
        standin.wordpress.Trouble.HUGE,
        request ->
            request.query().matches(".*include=([0-9,]+,)?7(,|&).*")
                && request.query().contains("content"));
    List<Poll> polls = watch.pollAll();

    assertThat(watch.memory.posts()).hasSize(30);
    assertThat(watch.memory.posts().values())
        .filteredOn(post -> post.html() == null)
        .extracting(post -> post.id().id())
        .containsExactly("7");
    assertThat(Watch.skipped(polls))
        .contains(new Poll.Skipped("7", "its body is left out, it is too large"));
  }
}
