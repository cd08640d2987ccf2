package io.assay.post.wordpress;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.SourceUnavailable;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFileTest {
  private static PostFile.Contents read(PostFile reader, String json) throws IOException {
    return reader.read(bytes(json, UTF_8), "standard input");
  }

  private static ByteArrayInputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  @Test
  void readsTheSeed() throws Exception {
    PostFile.Contents contents =
        PostFile.byHand("file").read(Path.of("seeds/posts/news-archive-14218.json"));
    assertThat(contents.skipped()).isEmpty();
    Post post = contents.posts().get(0);
    assertThat(post.publisher()).isEqualTo("rareearthexchanges.com");
    assertThat(post.id()).hasToString("file/14218");
    assertThat(post.terms(Taxonomy.ORGANIZATION))
        .extracting(Term::name)
        .containsExactly("Baogang Group", "China Northern Rare Earth Group");
    assertThat(post.terms(Taxonomy.REGION))
        .extracting(Term::name)
        .containsExactly("China", "Inner Mongolia");
  }

  @Test
  void readsWhatIsGoodInAnArrayAndNamesWhatIsNot() throws Exception {
    PostFile.Contents contents =
        read(
            new PostFile("seed", "News"),
            """
            [{"id": 1, "date_gmt": "2025-01-02T03:04:05", "link": "https://news.example/1/",
              "title": {"rendered": "One"}, "content": {"rendered": "<p>1</p>"}, "acf": false},
             {"id": 2, "date_gmt": "2025-01-02T03:04:05", "link": "https://news.example/2/"},
             7,
             {"title": "No id", "date_gmt": "2025-01-02T03:04:05", "link": "https://news.example/2/"}]
            """);
    assertThat(contents.posts()).extracting(Post::title).containsExactly("One");
    assertThat(contents.skipped())
        .containsExactly(
            new Poll.Skipped("standard input, item 2", "it has no title"),
            new Poll.Skipped("standard input, item 3", "it is no post, but a bare value"),
            new Poll.Skipped("standard input, item 4", "it has no id"));
  }

  @Test
  void mendsWhatSomebodyWroteByHand() throws Exception {
    PostFile.Contents contents =
        read(
            PostFile.byHand("file"),
            """
            [{"title": "A title", "content": "<p>A body</p>", "date": "2025-01-02T03:04:05",
              "slug": "a-title"},
             {"title": "B", "modified": "2025-01-02T03:04:05Z", "guid": {"rendered": "https://b.example/?p=2"}}]
            """);
    assertThat(contents.skipped()).isEmpty();
    assertThat(contents.posts())
        .extracting(post -> post.id().id(), post -> post.link().toString(), Post::html)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "a-title", "https://unknown.invalid/a-title", "<p>A body</p>"),
            org.assertj.core.groups.Tuple.tuple("item-2", "https://b.example/?p=2", null));
  }

  @Test
  void knowsAnErrorOfWordPressWhenItSeesOne() throws Exception {
    assertThat(
            read(PostFile.byHand("file"), "{\"code\": \"rest_post_invalid_id\", \"data\": {}}")
                .skipped())
        .containsExactly(
            new Poll.Skipped("standard input", "it is no post, but an error of WordPress"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'id': 1 | it is cut off at line 1, column 10",
        "[~ {'id':~  '包头', 'x': oops}]~ | this is not JSON at line 3, column 14",
        "~~{'id': 1,}~ | this is not JSON at line 3, column 10",
        "[] [] | this is not JSON at line 1, column 4",
        "id,title~1,One | this is not JSON at line 1, column 1",
        "~ ~ | it is empty",
        "'' | it is empty",
      })
  void saysWhereAFileBreaks(String text, String why) {
    String json = text.replace('~', '\n').replace('\'', '"');
    for (Charset charset : List.of(UTF_8, UTF_16, UTF_16BE, UTF_16LE)) {
      assertThatThrownBy(() -> PostFile.byHand("file").read(bytes(json, charset), "standard input"))
          .isInstanceOf(SourceUnavailable.class)
          .hasMessage("standard input: " + why);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void readsWhateverEncodingAnEditorChose(String charset) throws Exception {
    String json =
        "{\"title\": \"包头 – Baotou\", \"date\": \"2025-01-02T03:04:05\", \"slug\": \"a\"}";
    for (String text : List.of(json, "\uFEFF" + json, "\uFEFF\r\n[" + json + "]")) {
      assertThat(
              PostFile.byHand("file").read(bytes(text, Charset.forName(charset)), "file").posts())
          .extracting(Post::title)
          .containsExactly("包头 – Baotou");
    }
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path folder) {
    PostFile reader = PostFile.byHand("file");
    Path missing = folder.resolve("missing.json");
    assertThatThrownBy(() -> reader.read(missing)).hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> reader.read(folder)).hasMessage(folder + ": this is a folder");
  }

  @Test
  void aNestThatNeverEndsIsNoPost() {
    assertThatThrownBy(() -> read(PostFile.byHand("file"), "[".repeat(200_000)))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("standard input: it is nested too deeply, or has too long a value");
  }
}
