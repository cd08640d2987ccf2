package io.assay.post.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.post.Fetched;
import io.assay.post.Known;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostMemory;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  @TempDir Path folder;
  private final PostMemory memory = new PostMemory();
  private final List<List<String>> asked = new ArrayList<>();
  private Predicate<Path> readable = file -> true;
  private FolderSource source;

  @BeforeEach
  void watchTheFolder() {
    source = new FolderSource(new FolderSettings("seed", "News Example", folder), this::open);
  }

  private InputStream open(Path file) throws IOException {
    if (!readable.test(file)) {
      throw new IOException("the disk is away");
    }
    return Files.newInputStream(file);
  }

  private Poll poll() throws IOException {
    Poll poll = source.poll(listening());
    memory.take(poll);
    return poll;
  }

  /** The memory, and what it was asked for. */
  private Known listening() {
    return new Known() {
      @Override
      public Map<String, String> versions(Collection<String> ids) {
        asked.add(List.copyOf(ids));
        return memory.versions(ids);
      }

      @Override
      public NavigableSet<String> ids() {
        return memory.ids();
      }

      @Override
      public String bookmark() {
        return memory.bookmark();
      }
    };
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

  private static String posts(int count, String published) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> post(id, "Post " + id, published))
        .collect(Collectors.joining(",", "[", "]"));
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
    assertThat(seeds.fetch(List.of("1", "14218")))
        .isEqualTo(
            new Fetched(
                poll.posts(),
                Set.of(),
                List.of(new Poll.Skipped("1", "no file of the folder holds it any more"))));
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
  void hiddenFilesAndOtherNamesAreNoPostsAndALinkToAFileIs() throws Exception {
    Files.createDirectory(folder.resolve("folder"));
    write(".hidden.json", "no JSON");
    write("notes.txt", "no JSON");
    Path elsewhere = Files.createDirectory(folder.resolve("data")).resolve("real");
    Files.writeString(elsewhere, post(1, "Linked", "2025-01-01T00:00:00"));
    Files.createSymbolicLink(folder.resolve("linked.json"), elsewhere);

    Poll poll = poll();
    assertThat(poll.posts()).extracting(Post::title).containsExactly("Linked");
    assertThat(poll.skipped()).isEmpty();
  }

  @Test
  void whatIsNamedLikeAFileAndIsNoneIsSaidUntilItIsMended() throws Exception {
    Path sub = Files.createDirectory(folder.resolve("folder.json"));
    Path lost = folder.resolve("lost.json");
    Files.createSymbolicLink(lost, folder.resolve("nowhere"));
    Path circle = folder.resolve("circle.json");
    Files.createSymbolicLink(circle, circle);
    write("good.json", post(1, "One", "2025-01-01T00:00:00"));

    Poll poll = poll();
    assertThat(poll.posts()).extracting(Post::title).containsExactly("One");
    assertThat(poll.skipped())
        .containsExactly(
            new Poll.Skipped(circle.toString(), "this link leads nowhere"),
            new Poll.Skipped(sub.toString(), "this is a folder"),
            new Poll.Skipped(lost.toString(), "this link leads nowhere"));
    assertThat(poll().skipped()).isEmpty();

    Files.writeString(folder.resolve("nowhere"), post(2, "Two", "2025-01-01T00:00:00"));
    assertThat(poll().posts()).extracting(Post::title).containsExactly("Two");
  }

  @Test
  void aFileThatCannotBeReadIsTriedAgainUntilItCan() throws Exception {
    Path locked = write("locked.json", post(1, "One", "2025-01-01T00:00:00"));
    write("open.json", post(2, "Two", "2025-01-02T00:00:00"));
    readable = file -> !file.equals(locked);

    Poll poll = poll();
    assertThat(poll.posts()).extracting(Post::title).containsExactly("Two");
    assertThat(poll.skipped())
        .containsExactly(new Poll.Skipped(locked.toString(), "it cannot be read"));
    assertThat(poll.complete()).isFalse();
    assertThat(poll.more()).isFalse();
    assertThat(poll().skipped()).hasSize(1);
    assertThatThrownBy(() -> source.fetch("1"))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage(locked + ": it cannot be read");
    assertThat(source.fetch("2")).isPresent();

    readable = file -> true;
    assertThat(poll().posts()).extracting(Post::title).containsExactly("One");
    assertThat(poll().posts()).isEmpty();
  }

  @Test
  void aFileThatBreaksOffWhileItsPostsAreFetchedIsTriedAgain() throws Exception {
    write("a.json", post(1, "One", "2025-01-01T00:00:00"));
    AtomicInteger opened = new AtomicInteger();
    readable = file -> opened.incrementAndGet() != 2;
    assertThat(poll().posts()).isEmpty();
    Poll next = poll();
    assertThat(next.posts()).extracting(Post::title).containsExactly("One");
    assertThat(next.complete()).isTrue();
    readable = file -> false;
    assertThat(poll().skipped()).isEmpty();
  }

  @Test
  void aChangeWithinAMillisecondIsSeen() throws Exception {
    Path file = write("a.json", post(1, "One", "2025-01-01T00:00:00"));
    poll();
    Files.writeString(file, post(1, "Two", "2025-01-01T00:00:00"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusNanos(1_000)));
    assertThat(poll().posts()).extracting(Post::title).containsExactly("Two");
  }

  @Test
  void asksWhatIsKnownFileByFile() throws Exception {
    write("a.json", posts(3, "2025-01-01T00:00:00"));
    write("b.json", "[" + post(9, "Nine", "2025-01-01T00:00:00") + "]");
    poll();
    assertThat(asked).containsExactlyInAnyOrder(List.of("1", "2", "3"), List.of("9"));
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
  void anOldStateInOneFileIsNoChangeWhereAnotherFileHasTheKnownOne() throws Exception {
    write("z-new.json", posts(400, "2025-02-01T00:00:00"));
    assertThat(List.of(poll(), poll())).extracting(Poll::more).containsExactly(true, false);
    write("a-old.json", posts(400, "2025-01-01T00:00:00"));
    Poll poll = poll();
    assertThat(poll.posts()).isEmpty();
    assertThat(poll.more()).isFalse();
  }

  @Test
  void manyFilesComeInPiecesOldestFirst() throws Exception {
    for (int id = 1; id <= 301; id++) {
      String minute = "2025-01-01T0%d:%02d:00".formatted((301 - id) / 60, (301 - id) % 60);
      write("%03d.json".formatted(id), post(id, "Post " + id, minute));
    }
    assertThat(poll().posts())
        .extracting(post -> post.id().id())
        .hasSize(300)
        .startsWith("301", "300")
        .endsWith("2");
    assertThat(poll().posts()).extracting(post -> post.id().id()).containsExactly("1");
  }

  @Test
  void aFullFolderComesInPiecesAndIsCompleteAtTheEnd() throws Exception {
    write("all.json", posts(650, "2025-01-01T00:00:00"));
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
