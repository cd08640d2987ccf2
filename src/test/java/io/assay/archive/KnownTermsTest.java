package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.post.SourceState;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class KnownTermsTest {
  @Parameter Engine engine;

  private Database database;
  private PostLog log;
  private KnownTerms terms;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    terms = new KnownTerms(new Posts(database), Aliases.NONE, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void thoseInTheMostPostsComeFirstThenByName() {
    Term alpha = new Term(Taxonomy.ORGANIZATION, "alpha", "Alpha", List.of());
    record(post("site", "1", now, BAOGANG, NORTHERN));
    record(post("site", "2", now, NORTHERN, alpha));
    assertThat(found("")).containsExactly(NORTHERN, alpha, BAOGANG);
  }

  @Test
  void aTermThatCameIsFoundAfterSecondsAndNotBefore() {
    record(post("site", "1", now, BAOGANG));
    assertThat(found("northern")).isEmpty();
    record(post("site", "2", now, NORTHERN));
    assertThat(found("northern")).isEmpty();
    now = now.plus(KnownTerms.FRESH);
    assertThat(found("northern")).containsExactly(NORTHERN);
  }

  @Test
  void aNewNameIsFoundAfterThePollThatBroughtIt() {
    record(post("site", "1", now, BAOGANG));
    assertThat(found("baotou")).isEmpty();
    Term renamed = new Term(Taxonomy.ORGANIZATION, BAOGANG.slug(), "Baotou Steel", List.of());
    now = now.plus(KnownTerms.FRESH);
    database.useTransaction(
        tx -> {
          PostLog.keepName(tx, "site", renamed);
          log.keep(tx, "site", new SourceState(now, true, null), now);
        });
    assertThat(found("baotou")).containsExactly(renamed);
  }

  @Test
  void whereNothingChangedNothingIsReadAgain() {
    record(post("site", "1", now, BAOGANG));
    NameIndex before = terms.names();
    now = now.plus(Duration.ofHours(1));
    assertThat(terms.names()).isSameAs(before);
  }

  @Test
  void aClockThatIsPutBackKeepsNothingFromBeingFound() {
    found("");
    now = now.minus(Duration.ofDays(1));
    record(post("site", "1", now, BAOGANG));
    assertThat(found("baogang")).containsExactly(BAOGANG);
  }

  @Test
  void oneKindIsFoundAlone() {
    record(post("site", "1", now, BAOGANG, CHINA));
    assertThat(found("china")).isEmpty();
    assertThat(terms.names().find("china").exact()).contains(CHINA);
  }

  private List<Term> found(String typed) {
    return terms.names().find(Taxonomy.ORGANIZATION, typed).hits().stream()
        .map(NameMatch.Hit::term)
        .toList();
  }

  private void record(Post post) {
    database.useTransaction(tx -> log.record(tx, post, now));
  }
}
