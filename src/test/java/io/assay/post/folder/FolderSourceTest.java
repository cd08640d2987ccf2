package io.assay.post.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostMemory;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  @TempDir Path folder;
  private final PostMemory memory = new PostMemory();
  private FolderSource source;

  @BeforeEach
  void watchTheFolder() {
    source = new FolderSource(new FolderSettings("seed", "News Example", folder));
  }

  private Poll poll() throws IOException {
    Poll poll = source.poll(memory);
    memory.take(poll);
    return poll;
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }

  private static String post(int id, String title, String published) {
    return """
        {"id": %d, "title": {"rendered": "%s"}, "date_gmt": "%s", "link": "https://news.example/%d/",
         "content": {"rendered": "<p>%s</p>"}}"""
        .formatted(id, title, published, id, title);
  }

  @Test
  void readsTheSeed() throws Exception {
    FolderSource seeds =
        new FolderSource(
            new FolderSettings("seed", "Rare Earth Exchanges", Path.of("seeds/posts")));
    Poll poll = seeds.poll(memory);
    assertThat(poll.skipped()).isEmpty();
    assertThat(poll.complete()).isTrue();
    assertThat(poll.posts()).extracting(post -> post.id().toString()).containsExactly("seed/14218");
    assertThat(seeds.fetch("14218")).contains(poll.posts().get(0));
    assertThat(seeds.fetch("1")).isEmpty();
  }

  @Test
  void bringsPostsOldestFirstAndOnce() throws Exception {
    write(
        "a.json",
        "["
            + post(1, "Late", "2025-03-01T00:00:00")
            + ","
            + post(2, "Early", "2025-01-01T00:00:00")
            + "]");
    write("b.json", post(3, "Middle", "2025-02-01T00:00:00"));

    assertThat(poll().posts()).extracting(Post::title).containsExactly("Early", "Middle", "Late");
    assertThat(poll().posts()).isEmpty();
  }

  @Test
  void aFolderThatStayedIsNotReadAgain() throws Exception {
    Path file = write("a.json", post(1, "One", "2025-01-01T00:00:00"));
    poll();
    // The same size and time: only a reader would notice.
    Files.writeString(file, post(1, "Two", "2025-01-01T00:00:00"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(poll().posts()).isEmpty();

    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1)));
    assertThat(poll().posts()).extracting(Post::title).containsExactly("Two");
  }

  @Test
  void bringsOnlyWhatChanged() throws Exception {
    write("a.json", post(1, "One", "2025-01-01T00:00:00"));
    poll();
    write("b.json", post(2, "Two", "2025-01-02T00:00:00"));
    assertThat(poll().posts()).extracting(Post::title).containsExactly("Two");
  }

  @Test
  void aBadFileOrItemIsNamedAndTheOthersAreRead() throws Exception {
    Path bad = write("bad.json", "{\"id\": ");
    Path odd = write("odd.json", "[{\"id\": 9}]");
    write("good.json", post(1, "One", "2025-01-01T00:00:00"));

    Poll poll = poll();
    assertThat(poll.posts()).hasSize(1);
    assertThat(poll.skipped())
        .containsExactly(
            new Poll.Skipped(bad.toString(), "it is cut off at line 1, column 8"),
            new Poll.Skipped(odd + ", item 1", "it has no title"));
    assertThat(poll().skipped()).isEmpty();
  }

  @Test
  void foldersHiddenFilesAndOtherNamesAreNoPosts() throws Exception {
    Files.createDirectory(folder.resolve("folder.json"));
    write(".hidden.json", "no JSON");
    write("notes.txt", "no JSON");
    Files.createSymbolicLink(folder.resolve("lost.json"), folder.resolve("nowhere"));
    Path elsewhere = Files.createDirectory(folder.resolve("data")).resolve("real");
    Files.writeString(elsewhere, post(1, "Linked", "2025-01-01T00:00:00"));
    Files.createSymbolicLink(folder.resolve("linked.json"), elsewhere);

    Poll poll = poll();
    assertThat(poll.posts()).extracting(Post::title).containsExactly("Linked");
    assertThat(poll.skipped()).isEmpty();
  }

  @Test
  void aFileTooLargeIsNamed() throws Exception {
    Path large = folder.resolve("large.json");
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(64L * 1_048_576 + 1);
    }
    assertThat(poll().skipped())
        .containsExactly(new Poll.Skipped(large.toString(), "it is larger than 64 MB"));
  }

  @Test
  void ofTwoWithTheSameIdTheOneModifiedLastCounts() throws Exception {
    write("a.json", post(1, "New", "2025-02-01T00:00:00"));
    write("b.json", post(1, "Old", "2025-01-01T00:00:00"));
    assertThat(poll().posts()).extracting(Post::title).containsExactly("New");
  }

  @Test
  void aFullFolderComesInPiecesAndIsCompleteAtTheEnd() throws Exception {
    write(
        "all.json",
        IntStream.rangeClosed(1, 650)
            .mapToObj(id -> post(id, "Post " + id, "2025-01-01T00:00:00"))
            .collect(Collectors.joining(",", "[", "]")));
    List<Poll> polls = List.of(poll(), poll(), poll());
    assertThat(polls).extracting(poll -> poll.posts().size()).containsExactly(300, 300, 50);
    assertThat(polls).extracting(Poll::complete).containsExactly(false, false, true);
    assertThat(polls).extracting(Poll::more).containsExactly(true, true, false);
    assertThat(memory.posts()).hasSize(650);
  }

  @Test
  void aFileThatIsTakenAwayTakesNoPostBack() throws Exception {
    Path file = write("a.json", post(1, "One", "2025-01-01T00:00:00"));
    poll();
    Files.delete(file);
    assertThat(poll().gone()).isEmpty();
  }

  @Test
  void aMissingFolderIsSaid() {
    FolderSource lost =
        new FolderSource(new FolderSettings("seed", "News", folder.resolve("lost")));
    assertThatThrownBy(() -> lost.poll(memory))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("there is no folder " + folder.resolve("lost"));
    assertThat(lost.place()).isEqualTo("folder " + folder.resolve("lost"));
  }
}
