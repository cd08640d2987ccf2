package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the index when its files, or those who use them, are not as they should be. */
class IndexFilesTest {
  private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  @TempDir Path temporary;

  private Path folder;
  private Database database;

  @BeforeEach
  void fill() {
    folder = temporary.resolve("data/assay.index");
    database = Database.open(Engine.H2.fresh());
    record("1");
    record("2");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isThereAgainAtTheNextStart() {
    assertThat(updated()).isEqualTo(2);
    record("3");
    try (PostIndex index = open("rules")) {
      assertThat(posts(index)).as("before anything is read").isEqualTo(2);
      assertThat(index.update()).isEqualTo(1);
      assertThat(posts(index)).isEqualTo(3);
    }
  }

  @Test
  void isMadeAnewWhenItIsMissing() throws IOException {
    updated();
    for (Path file : files()) {
      Files.delete(file);
    }
    assertThat(updated()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments", ".cfs", ".si"})
  void isMadeAnewWhenAFileIsCutShort(String which) throws IOException {
    updated();
    for (Path file : files()) {
      if (file.getFileName().toString().contains(which)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
    }
    assertThat(updated()).isEqualTo(2);
  }

  @Test
  void isMadeAnewWhenABitIsWrong() throws IOException {
    updated();
    for (Path file : files()) {
      if (file.toString().endsWith(".cfs")) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    assertThat(updated()).isEqualTo(2);
  }

  @Test
  void isMadeAnewByOtherRules() {
    updated();
    try (PostIndex index = open("other rules")) {
      assertThat(posts(index)).isZero();
      assertThat(index.remark()).isPresent();
      assertThat(index.update()).isEqualTo(2);
      assertThat(index.remark()).isEmpty();
    }
  }

  @Test
  void isMadeAnewForADatabaseThatKnowsLess() {
    updated();
    database.close();
    database = Database.open(Engine.H2.fresh());
    record("7");
    try (PostIndex index = open("rules")) {
      index.update();
      assertThat(posts(index)).isEqualTo(1);
    }
  }

  @Test
  void goesOnFromTheLastCommitAfterACrash() throws IOException {
    Path copy = temporary.resolve("copy");
    try (PostIndex index = open("rules")) {
      index.update();
      copy(copy);
      record("3");
      index.update();
    }
    folder = copy;
    assertThat(updated()).isEqualTo(1);
  }

  @Test
  void leavesAFolderAloneThatIsNotAnIndex() throws IOException {
    Path letter = folder.resolve("letter.txt");
    Files.createDirectories(folder);
    Files.writeString(letter, "Dear all");
    try (PostIndex index = open("rules")) {
      assertThat(index.update()).isEqualTo(2);
      assertThat(posts(index)).isEqualTo(2);
    }
    assertThat(files()).containsExactly(letter);
  }

  @Test
  void isKeptInMemoryWhereThereCanBeNoFolder() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file");
    assertThat(updated()).isEqualTo(2);
    assertThat(folder).hasContent("a file");
  }

  @Test
  void isOnlyReadWhileAnotherProcessWritesItAndWrittenAfterwards() {
    PostIndex writer = open("rules");
    writer.update();
    try (PostIndex reader = open("rules")) {
      record("3");
      assertThat(reader.update()).isZero();
      assertThat(posts(reader)).isEqualTo(2);
      writer.update();
      reader.update();
      assertThat(posts(reader)).isEqualTo(3);
      assertThat(reader.search("magnet", 1).total()).isEqualTo(3);

      writer.close();
      record("4");
      assertThat(reader.update()).isEqualTo(1);
      assertThat(posts(reader)).isEqualTo(4);
    }
  }

  private int updated() {
    try (PostIndex index = open("rules")) {
      return index.update();
    }
  }

  private PostIndex open(String rules) {
    return PostIndex.open(
        Optional.of(folder), database, BRIEFER, new Archive(database, BRIEFER), rules, () -> NOW);
  }

  private static int posts(PostIndex index) {
    return index.dossier(BAOGANG, 1).posts();
  }

  private void record(String id) {
    PostLog log = new PostLog(database);
    database.useTransaction(tx -> log.record(tx, PostFixtures.post("site", id, NOW, BAOGANG), NOW));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void copy(Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files()) {
      try {
        Files.copy(file, to.resolve(file.getFileName()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
