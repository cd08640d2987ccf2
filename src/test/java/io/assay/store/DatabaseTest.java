package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private StoreSettings file() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve("assay"));
  }

  @Test
  void keepsWhatWasCommittedWhenItIsOpenedAgain() {
    try (Database database = Database.open(file())) {
      database.useTransaction(
          tx ->
              tx.execute(
                  "insert into source (name, first_seen_at, complete, polled_at)"
                      + " values ('seed', now(), true, now())"));
    }
    try (Database database = Database.open(file())) {
      assertThat(names(database)).containsExactly("seed");
    }
  }

  @Test
  void forgetsWhatATransactionThatThrewHadWritten() {
    try (Database database = Database.open(file())) {
      assertThatThrownBy(
              () ->
                  database.useTransaction(
                      tx -> {
                        tx.execute(
                            "insert into source (name, first_seen_at, complete, polled_at)"
                                + " values ('seed', now(), true, now())");
                        throw new IllegalStateException("stop");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(names(database)).isEmpty();
    }
  }

  @Test
  void setsNumbersOfWhatIsOwedAsideInAFileForItIsWrittenEachTime() {
    try (Database database = Database.open(file())) {
      assertThat(
              number(
                  database,
                  "select identity_cache from information_schema.columns"
                      + " where table_name ilike 'outbox' and column_name ilike 'id'"))
          .isEqualTo(1000);
    }
  }

  @Test
  void setsNoneAsideOnAServerForEachSessionWouldHaveItsOwnAndTheOrderBeLost() {
    try (Database database = Database.open(Engine.POSTGRES.empty())) {
      assertThat(
              number(
                  database,
                  "select cache_size from pg_sequences where sequencename = 'outbox_id_seq'"))
          .isEqualTo(1);
    }
  }

  @Test
  void letsAnotherCommandReadBesideIt() {
    try (Database one = Database.open(file());
        Database other = Database.open(file())) {
      assertThat(names(one)).isEqualTo(names(other));
    }
  }

  private static int number(Database database, String query) {
    return database.inTransaction(tx -> tx.createQuery(query).mapTo(Integer.class).one());
  }

  @Test
  void saysInOneLineThatTheFileIsDamagedAndLeavesItUntouched() throws IOException {
    Path file = folder.resolve("assay.mv.db");
    byte[] damaged = "this was a database once".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);

    assertThatThrownBy(() -> Database.open(file()).close())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(folder.resolve("assay").toString())
        .hasMessageContaining("left untouched")
        .message()
        .hasLineCount(1);
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void refusesANewerStoreInOneLine() {
    try (Database database = Database.open(file())) {
      pretendToBeNewer(database);
    }

    assertThatThrownBy(() -> Database.open(file()).close())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageMatching(
            "The database .*assay was written by a newer Assay \\(schema 99, this one knows \\d+\\): run that one.*");
  }

  static void pretendToBeNewer(Database database) {
    database.useTransaction(
        tx ->
            tx.execute(
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\","
                    + " \"execution_time\", \"success\") values (99, '99', 'later', 'SQL',"
                    + " 'V99__later.sql', 'sa', 1, true)"));
  }

  @Test
  void letsOneProcessRunAtATime() {
    try (RunLock first = RunLock.take(file()).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(RunLock.take(file())).isEmpty();
    }
    try (RunLock second = RunLock.take(file()).orElseThrow()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void saysInOneLineThatTheServerCannotBeReachedAndNoSecret() {
    StoreSettings nobody = server("jdbc:postgresql://127.0.0.1:1/assay?password=hunter2");

    assertThatThrownBy(() -> Database.open(nobody).close())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith(
            "The database jdbc:postgresql://127.0.0.1:1/assay: cannot be reached; ")
        .message()
        .hasLineCount(1)
        .doesNotContain("hunter2");
    assertThat(nobody.toString()).doesNotContain("hunter2");
  }

  @Test
  void saysInOneLineThatTheServerHasNoSuchDatabase() {
    String there = Engine.POSTGRES.empty().url();
    StoreSettings missing = server(there.replaceAll("/[^/?]*(?=[?]|$)", "/nowhere"));

    assertThatThrownBy(() -> Database.open(missing).close())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("/nowhere: the server has no such database; make it")
        .message()
        .hasLineCount(1);
  }

  private static StoreSettings server(String url) {
    return new StoreSettings(
        url,
        Optional.empty(),
        Optional.of(new Secret("hunter2")),
        Optional.empty(),
        KeepSettings.AS_SHIPPED);
  }

  private static List<String> names(Database database) {
    return database.inTransaction(
        tx -> tx.createQuery("select name from source").mapTo(String.class).list());
  }
}
