package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 keeps what it replaced for 45 s; here for no time, so that it can be seen to be used again.
 */
class FileSpaceTest {
  private static final int COMMITS = 400;

  @TempDir Path folder;

  @Test
  void aFileThatIsTidiedDoesNotGrowWithEveryCommit() {
    long untidied = sizeAfterCommits("untidied", false);
    long tidied = sizeAfterCommits("tidied", true);
    assertThat(tidied).isPositive().isLessThan(untidied * 2 / 3);
  }

  private long sizeAfterCommits(String name, boolean tidy) {
    Path file = folder.resolve(name);
    String url = "jdbc:h2:file:" + file + ";RETENTION_TIME=0";
    try (Database database = Database.open(new StoreSettings(url))) {
      for (int commit = 1; commit <= COMMITS; commit++) {
        String token = String.valueOf(commit);
        database.useTransaction(
            tx ->
                tx.execute("insert into follow_up values (?, ?, now())", token, token.repeat(900)));
        if (tidy && commit % 50 == 0) {
          database.tidy();
        }
      }
      assertThat(
              database.<Integer>inTransaction(
                  tx ->
                      tx.createQuery("select count(*) from follow_up where length(line) > 800")
                          .mapTo(Integer.class)
                          .one()))
          .isEqualTo(COMMITS);
      return FileSpace.of(file);
    }
  }
}
