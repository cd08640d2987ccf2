package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was committed is there after the process was killed, however often and soon. H2 2.5.252
 * forgot whole lives of a process, which takes some dozen short ones to show: {@code -Pcrash} has
 * them, {@code -Dcrash.kills} says how many.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 2);
  private static final int LONGEST_LIFE_MILLIS = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final Random random = new Random(1);

  @Test
  void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
    int committed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<Integer> life = live();
      assertThat(life.get(0)).as("life %d", kill).isGreaterThanOrEqualTo(committed);
      committed = life.get(life.size() - 1);
    }
    assertThat(committed).isPositive();
  }

  /** What a process found, and then committed one after the other until it was killed. */
  private List<Integer> live() throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Counter.class.getName(),
                folder.resolve("assay").toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(out).contains("\n"));
      process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    String written = Files.readString(out);
    return written.substring(0, written.lastIndexOf('\n')).lines().map(Integer::valueOf).toList();
  }

  /** Counts in the database, and says each number when it is committed. */
  static final class Counter {
    private Counter() {}

    public static void main(String[] args) throws InterruptedException {
      Database database = Database.open(new StoreSettings("jdbc:h2:file:" + args[0]));
      database.useTransaction(tx -> tx.execute("create table if not exists counter (n int)"));
      int found =
          database.inTransaction(
              tx ->
                  tx.createQuery("select coalesce(max(n), 0) from counter")
                      .mapTo(Integer.class)
                      .one());
      System.out.println(found);
      for (int n = found + 1; ; n++) {
        int next = n;
        database.useTransaction(tx -> tx.execute("insert into counter values (?)", next));
        System.out.println(next);
        // As an installation that is not busy: a few commits a second.
        TimeUnit.MILLISECONDS.sleep(60);
      }
    }
  }
}
