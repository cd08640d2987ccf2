package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.ChangeKind;
import io.assay.brief.Revision;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the archive remembers of how posts changed. */
@ParameterizedClass
@EnumSource(Engine.class)
class RevisionsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Post FIRST = post("site", "1", NOW);

  @Parameter Engine engine;

  private Database database;
  private Archive archive;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    archive = new Archive(database, new Briefer(CaveatRules.all()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theLastRevisionIsReadBackLoudestFirst() {
    Post second = edited(FIRST, "two hundred", "three hundred");
    Post third = edited(second, " and should be independently verified", "");
    revise(FIRST, second, NOW);
    revise(second, third, NOW.plusSeconds(60));

    assertThat(archive.lastRevision(FIRST.id()))
        .hasValueSatisfying(
            last -> {
              assertThat(last.seenAt()).isEqualTo(NOW.plusSeconds(60));
              assertThat(last.changes().get(0).kind()).isEqualTo(ChangeKind.CAVEAT_REMOVED);
            });
  }

  @Test
  void whereNoWordChangedNothingIsRemembered() {
    revise(FIRST, edited(FIRST, "<p>The plant stands", "<p class='x'>The plant stands"), NOW);
    assertThat(archive.lastRevision(FIRST.id())).isEmpty();
  }

  @Test
  void aTagThatWasAddedIsAChange() {
    Revision revision = revise(FIRST, changed(FIRST, "", "", BAOGANG), NOW);
    assertThat(revision.termsAdded()).containsExactly(BAOGANG);
    assertThat(archive.lastRevision(FIRST.id())).isPresent();
  }

  @Test
  void ofAWithdrawnPostNoWordsAreKeptButItsTitle() {
    revise(FIRST, edited(FIRST, "two hundred", "three hundred"), NOW);
    database.useTransaction(tx -> archive.withdraw(tx, FIRST, NOW.plusSeconds(60)));

    assertThat(texts()).containsExactly("", "withdrawn: “A magnet plant opens, number 1”");
  }

  private List<String> texts() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select distinct text from revision order by text")
                .mapTo(String.class)
                .list());
  }

  private Revision revise(Post before, Post after, Instant now) {
    return database.inTransaction(
        tx -> archive.revise(tx, archive.brief(before), archive.brief(after), now));
  }

  private static Post edited(Post post, String old, String now) {
    assertThat(post.html()).contains(old);
    return changed(post, old, now);
  }
}
