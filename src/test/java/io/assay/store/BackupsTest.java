package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  @TempDir Path folder;

  private StoreSettings settings() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve("assay"));
  }

  @Test
  void aBackupThatIsMadeWhileOthersWriteIsOneStateOfAll() throws Exception {
    Path file = folder.resolve("backups/one.zip");
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    try (Database database = Database.open(settings())) {
      Thread writer = new Thread(() -> writePairs(database, written, ended));
      writer.start();
      Awaitility.await().until(() -> written.get() > 20);
      Backups.of(settings()).write(database, file);
      ended.set(true);
      writer.join();
    }
    try (UnpackedBackup backup = Backups.of(settings()).unpack(file);
        Database restored = backup.open()) {
      int terms = count(restored, "select count(*) from term");
      assertThat(terms).isEven().isBetween(40, 2 * written.get());
      assertThat(count(restored, "select count(distinct slug) from term")).isEqualTo(terms / 2);
    }
  }

  private static void writePairs(Database database, AtomicInteger written, AtomicBoolean ended) {
    while (!ended.get()) {
      int n = written.get();
      database.useTransaction(
          tx -> {
            for (String source : List.of("a", "b")) {
              tx.execute(
                  "insert into term values (?, 'TOPIC', ?, 'x', '', null, null, null, null, null)",
                  source,
                  n);
            }
          });
      written.incrementAndGet();
    }
  }

  @Test
  void aBackupTakesThePlaceOfTheDatabaseWhichIsKept() throws IOException {
    Path file = folder.resolve("one.zip");
    try (Database database = Database.open(settings())) {
      source(database, "before");
      Backups.of(settings()).write(database, file);
      source(database, "after");
      assertThatThrownBy(() -> Backups.of(settings()).write(database, file))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("is there already");
      assertThatThrownBy(() -> putInPlace(file))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("another program has it open");
    }
    Path aside = putInPlace(file);
    try (Database database = Database.open(settings())) {
      assertThat(count(database, "select count(*) from source")).isEqualTo(1);
    }
    Files.move(
        aside, folder.resolve("assay.mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Database database = Database.open(settings())) {
      assertThat(count(database, "select count(*) from source")).isEqualTo(2);
    }
    assertThat(folder.resolve("assay.restoring")).doesNotExist();
  }

  private Path putInPlace(Path file) {
    try (UnpackedBackup backup = Backups.of(settings()).unpack(file)) {
      return Backups.of(settings()).putInPlace(backup).orElseThrow();
    }
  }

  @Test
  void aDamagedDatabaseCanBeReplaced() throws IOException {
    Path file = folder.resolve("one.zip");
    try (Database database = Database.open(settings())) {
      Backups.of(settings()).write(database, file);
    }
    Files.writeString(folder.resolve("assay.mv.db"), "no database".repeat(999));
    assertThat(putInPlace(file)).content().startsWith("no database");
    Database.open(settings()).close();
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    Path text = folder.resolve("text.zip");
    Files.writeString(text, "no ZIP file");
    Path other = folder.resolve("other.zip");
    zip(other, "readme.txt");
    Path broken = folder.resolve("broken.zip");
    zip(broken, "assay.mv.db");
    for (Path file : List.of(text, other, broken, folder.resolve("none.zip"))) {
      assertThatThrownBy(() -> Backups.of(settings()).unpack(file))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith(file + " is no backup of Assay: ")
          .message()
          .hasLineCount(1);
    }
    assertThat(folder.resolve("assay.restoring")).doesNotExist();
  }

  private static void zip(Path file, String entry) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("no database".repeat(999).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void refusesABackupOfANewerAssay() throws SQLException {
    Path file = folder.resolve("newer.zip");
    try (Database database = Database.open(settings())) {
      DatabaseTest.pretendToBeNewer(database);
      database.useConnection(connection -> Backups.copy(connection, file));
    }
    assertThatThrownBy(() -> Backups.of(settings()).unpack(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith(file + " was written by a newer Assay (schema 99, this one knows ");
  }

  @Test
  void saysWhatToUseForPostgreSQL() {
    assertThatThrownBy(() -> Backups.of(new StoreSettings("jdbc:postgresql://db/assay?password=x")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("pg_dump")
        .hasMessageNotContaining("password");
  }

  @Test
  void theLastTwoCopiesFromBeforeAMigrationAreKept() throws Exception {
    for (String version : List.of("1", "2", "9")) {
      Files.deleteIfExists(folder.resolve("assay.mv.db"));
      Flyway.configure().dataSource(settings().jdbcUrl(), "", "").target(version).load().migrate();
      execute("insert into source values ('seed', now(), true, null, now())");
      Database.open(settings()).close();
      Files.setLastModifiedTime(
          folder.resolve("assay.schema-" + version + ".zip"),
          java.nio.file.attribute.FileTime.fromMillis(Integer.parseInt(version) * 10_000L));
    }
    // The third was the newest by its own time until its time was set.
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".zip")))
          .containsExactlyInAnyOrder("assay.schema-2.zip", "assay.schema-9.zip");
    }
    Database.open(settings()).close();
    try (UnpackedBackup old = Backups.of(settings()).unpack(folder.resolve("assay.schema-2.zip"));
        Database database = old.open()) {
      assertThat(count(database, "select count(*) from source")).isEqualTo(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings().jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void source(Database database, String name) {
    database.useTransaction(
        tx -> tx.execute("insert into source values (?, now(), true, null, now())", name));
  }

  private static int count(Database database, String sql) {
    return database.inTransaction(tx -> tx.createQuery(sql).mapTo(Integer.class).one());
  }
}
