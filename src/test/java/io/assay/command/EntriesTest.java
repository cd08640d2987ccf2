package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void showsTheSecondPostAboutAnEventBelowTheFirstAndOthersByThemselves() {
    try (Database database = Database.open(Engine.H2.fresh())) {
      Archive archive = new Archive(database, new Briefer(CaveatRules.all()));
      Post first = post("site", "1", NOW.minusSeconds(300), BAOGANG);
      Post other = post("site", "2", NOW.minusSeconds(200), BAOGANG);
      Post second = post("site", "3", NOW.minusSeconds(100), BAOGANG);
      for (Post post : List.of(first, other, second)) {
        database.useTransaction(tx -> new PostLog(database).record(tx, post, NOW));
      }
      database.useTransaction(
          tx ->
              tx.execute(
                  "insert into story (source, id, first_source, first_id)"
                      + " values ('site', '3', 'site', '1')"));
      List<Brief> newest =
          List.of(archive.brief(second), archive.brief(other), archive.brief(first));

      assertThat(Entries.of(archive, newest))
          .satisfiesExactly(
              block -> assertThat(title(block)).isEqualTo(first.title()),
              block ->
                  assertThat(block)
                      .isEqualTo(
                          new Block.SmallPrint(
                              "The same event: " + second.title(), second.publishedAt())),
              block -> assertThat(title(block)).isEqualTo(other.title()));
    }
  }

  private static String title(Block block) {
    return ((Block.Entry) block).title();
  }
}
