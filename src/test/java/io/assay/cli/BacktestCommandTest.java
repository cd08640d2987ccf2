package io.assay.cli;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.config.ConfigFiles;
import io.assay.config.LastGood;
import io.assay.post.PostLog;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Subscriptions tried on stored posts, as somebody at a terminal sees it. */
class BacktestCommandTest extends CommandTest {
  private static final String BEFORE =
      """
      subscriptions:
        - {name: china, destination: "slack:C1AB", regions: [China]}
        - {name: gone, destination: "slack:C3AB", regions: [China]}
      """;
  private static final String AFTER =
      """
      subscriptions:
        - {name: china, destination: "slack:C1AB", organizations: [Baogang Group]}
        - {name: all, destination: "slack:C2AB"}
      """;

  private final Instant now = Instant.now();

  @Test
  void comparesWithWhatAnAssayThatRunsHereTookLast() throws IOException {
    configure(BEFORE);
    store();
    LastGood.beside(settings()).orElseThrow().keep(ConfigFiles.read(folder));
    configure(AFTER);

    assertThat(backtest()).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("4 posts of the last 30 days:\nSUBSCRIPTION  TO")
        .containsPattern("china +slack:C1AB +1 .*: 1 .*: 1 +\\+1 −2\n")
        .containsPattern("all +slack:C2AB +4 .*\\+4 −0\n")
        .contains("slack:C3AB gets nothing any more: +0 −2")
        .contains("by the files that Assay took ");
  }

  @Test
  void showsOneInDetailWithItsNewestPosts() throws IOException {
    configure(AFTER);
    store();

    assertThat(backtest("--subscription", "ALL", "--days", "60")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("5 of 5 posts of the last 60 days would have matched.")
        .contains("Busiest day: ")
        .contains("slack:C2AB would get +5 −0 posts. Nothing is known to hold yet")
        .contains("A magnet plant opens, number 4")
        .contains("A magnet plant opens, number 2")
        .doesNotContain("number 1");
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    configure(AFTER);
    assertThat(backtest()).isEqualTo(1);
    assertThat(err.toString()).contains("No post is stored: there is no database at");
    store();
    assertThat(backtest("--subscription", "chinq")).isEqualTo(1);
    assertThat(err.toString())
        .contains("there is no subscription \"chinq\"; did you mean \"china\"?");
    assertThat(backtest("--days", "0")).isEqualTo(2);
  }

  private int backtest(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 3);
    System.arraycopy(options, 0, all, 1, options.length);
    all[0] = "backtest";
    all[all.length - 2] = "--config";
    all[all.length - 1] = folder.toString();
    return call(all);
  }

  private StoreSettings settings() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve("data/assay"));
  }

  private void configure(String subscriptions) throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s"}
        slack: {botToken: xoxb-1234567890-abcdef, appToken: xapp-1234567890-abcdef}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(settings().url()));
    Files.writeString(folder.resolve("subscriptions.yaml"), subscriptions);
  }

  private void store() {
    try (Database database = Database.open(settings())) {
      PostLog posts = new PostLog(database);
      database.useTransaction(
          tx -> {
            record(posts, tx, "0", 40, CHINA);
            record(posts, tx, "1", 9, CHINA);
            record(posts, tx, "2", 7, CHINA);
            record(posts, tx, "3", 5, BAOGANG);
            record(posts, tx, "4", 3);
          });
    }
  }

  private void record(PostLog posts, Handle tx, String id, int daysAgo, Term... terms) {
    posts.record(tx, post("seed", id, now.minus(Duration.ofDays(daysAgo)), terms), now);
  }
}
