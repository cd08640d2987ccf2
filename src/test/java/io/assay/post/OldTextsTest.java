package io.assay.post;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OldTextsTest {
  private static final Instant THEN = Instant.parse("2025-03-02T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Post OLD = longer(post("site", "1", THEN, BAOGANG));
  private static final Post NEW = longer(post("site", "2", NOW, BAOGANG));

  @Parameter Engine engine;

  private Database database;
  private Posts posts;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    posts = new Posts(database);
    record(OLD);
    record(NEW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areReadAsTheyWereAndAreNoNews() {
    String edition = changes();
    assertThat(pack()).isEqualTo(1);
    assertThat(stored("1")).doesNotContain("plant").hasSizeLessThan(OLD.html().length() / 2);
    assertThat(stored("2")).contains("plant");
    assertThat(posts.find(OLD.id())).contains(OLD);
    assertThat(posts.newest(0, 9)).containsExactly(NEW, OLD);
    assertThat(changes()).isEqualTo(edition);
    assertThat(record(OLD)).isEqualTo(Sight.SAME);
    assertThat(new SyncLog(database).holding("site").withBody()).isEqualTo(2);
    assertThat(pack()).isZero();
  }

  @Test
  void anotherStateOfAPostTakesThePlaceOfAPackedOne() {
    pack();
    Post changed = changed(OLD, "opened in May", "opened in June", BAOGANG);
    assertThat(record(changed)).isEqualTo(Sight.CHANGED);
    assertThat(posts.find(OLD.id())).contains(changed);
    assertThat(pack()).isEqualTo(1);
    assertThat(posts.find(OLD.id())).contains(changed);
  }

  @Test
  void ofAPostThatIsTakenBackNothingIsKept() {
    pack();
    database.useTransaction(tx -> new PostLog(database).gone(tx, "site", Set.of("1"), NOW));
    assertThat(posts.withdrawn("1").orElseThrow().post().html()).isNull();
    assertThat(record(OLD)).isEqualTo(Sight.RETURNED);
    assertThat(posts.find(OLD.id())).contains(OLD);
  }

  @Test
  void whoeverHasToStopStopsBetweenTwoTransactions() {
    assertThat(new OldTexts(database).pack(NOW, () -> false)).isZero();
  }

  private int pack() {
    return new OldTexts(database).pack(NOW, () -> true);
  }

  private Sight record(Post post) {
    return database.inTransaction(tx -> new PostLog(database).record(tx, post, NOW));
  }

  private String stored(String id) {
    return database.inTransaction(
        tx ->
            tx.createQuery("select html from post where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  private String changes() {
    return new PostChanges(database).after(PostChanges.START, 9).toString();
  }

  private static Post longer(Post post) {
    String more = "<p>A magnet plant makes magnets, 稀土.</p>".repeat(60);
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html() + more,
        post.publishedAt(),
        post.modifiedAt(),
        List.copyOf(post.terms()));
  }
}
