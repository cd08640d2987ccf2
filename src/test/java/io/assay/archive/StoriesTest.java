package io.assay.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which story a post joins when it is taken in. */
@ParameterizedClass
@EnumSource(Engine.class)
class StoriesTest {
  private static final Instant DAY = Instant.parse("2025-10-13T09:00:00Z");
  private static final List<Post> TOLD = ToldPosts.of("brook-assay");
  private static final Post FIRST = ToldPosts.at(DAY, TOLD.get(0));
  private static final Post SECOND = ToldPosts.at(DAY.plus(Duration.ofDays(1)), TOLD.get(1));
  private static final Post THIRD = ToldPosts.at(DAY.plus(Duration.ofDays(2)), TOLD.get(2));
  private static final Post OTHER =
      ToldPosts.at(DAY.plus(Duration.ofDays(3)), ToldPosts.of("brook-short").get(0));

  @Parameter Engine engine;

  private Database database;
  private PostLog log;
  private Archive archive;
  private Instant now = DAY;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    archive = new Archive(database, new Briefer(CaveatRules.all()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allThatTellAnEventJoinTheOneThatToldItFirst() {
    assertThat(take(FIRST)).isEmpty();
    assertThat(take(SECOND)).contains(FIRST);
    assertThat(take(THIRD)).contains(FIRST);
    assertThat(firstToTell(THIRD)).contains(FIRST);
    assertThat(firstToTell(FIRST)).isEmpty();
  }

  @Test
  void anotherEventOfTheCompanyIsAStoryOfItsOwn() {
    take(FIRST);
    assertThat(take(OTHER)).isEmpty();
  }

  @Test
  void whatIsToldAgainAWeekLaterIsAStoryOfItsOwn() {
    take(FIRST);
    assertThat(take(ToldPosts.at(DAY.plus(Duration.ofDays(6)), SECOND))).isEmpty();
  }

  @Test
  void whatArrivesLateJoinsWhatWasPublishedSomeHoursAfterIt() {
    Post newer = ToldPosts.at(DAY.plus(Duration.ofHours(5)), SECOND);
    take(newer);
    assertThat(take(FIRST)).contains(newer);
  }

  @Test
  void whatIsSeenTogetherIsToldInTheOrderOfPublication() {
    Post newer = ToldPosts.at(DAY.plus(Duration.ofHours(5)), SECOND);
    record(FIRST);
    record(newer);
    assertThat(join(FIRST)).isEmpty();
    assertThat(join(newer)).contains(FIRST);
  }

  @Test
  void aPostJoinsOnceAndStaysWhenTheFirstOneIsTakenBack() {
    take(FIRST);
    take(SECOND);
    database.useTransaction(tx -> log.gone(tx, FIRST.id().source(), Set.of(FIRST.id().id()), now));
    assertThat(join(SECOND)).isEmpty();
    assertThat(take(THIRD)).isEmpty();
    assertThat(archive.stories(archive.newest(0, 10))).hasSize(2);
  }

  @Test
  void aPageShowsEachStoryOnceInThePlaceOfItsNewestPost() {
    List.of(FIRST, SECOND, OTHER, THIRD).forEach(this::take);
    List<Story> stories = archive.stories(archive.newest(0, 10));
    assertThat(stories).extracting(story -> story.first().post()).containsExactly(OTHER, FIRST);
    assertThat(stories.get(0).followers()).isEmpty();
    assertThat(stories.get(1).followers())
        .extracting(brief -> brief.post())
        .containsExactly(THIRD, SECOND);
  }

  @Test
  void whereTheFirstOneIsNotOnThePageTheOldestStandsForTheStory() {
    List.of(FIRST, SECOND, THIRD).forEach(this::take);
    assertThat(archive.stories(archive.newest(0, 2)))
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.first().post()).isEqualTo(SECOND);
              assertThat(story.followers()).hasSize(1);
            });
    assertThat(archive.stories(List.of())).isEmpty();
  }

  /** Records a post some minutes after the one before, and looks which story it joins. */
  private Optional<Post> take(Post post) {
    now = now.plusSeconds(300);
    record(post);
    return join(post);
  }

  private void record(Post post) {
    database.useTransaction(
        tx -> {
          post.terms().forEach(term -> PostLog.keepName(tx, post.id().source(), term));
          log.record(tx, post, now);
        });
  }

  private Optional<Post> firstToTell(Post post) {
    return database.inTransaction(tx -> archive.firstToTell(tx, post.id()));
  }

  private Optional<Post> join(Post post) {
    return database.inTransaction(tx -> archive.joinStory(tx, post));
  }
}
