package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.post.Post;
import io.assay.post.SourceUnavailable;
import io.assay.post.Term;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standin.wordpress.Trouble;
import standin.wordpress.WordPressStandIn;

class PostFetcherTest {
  private static final String SLUG =
      "chinas-baogang-group-accelerates-rare-earth-expansion-a-strategic-push-that-should-have-the"
          + "-west-paying-attention";

  private static final String HINT = "is the address right, and is the post still there?";

  private final WordPressStandIn site = WordPressStandIn.start();
  private final PostFetcher fetcher =
      new PostFetcher("web", () -> Watch.START, Set.of("127.0.0.1"));

  @BeforeEach
  void publishTheSeed() throws Exception {
    site.addSeedTerms();
    site.addJson(Files.readString(Path.of("seeds/posts/news-archive-14218.json")));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void readsThePostBehindAnAddressOfTheApi() throws Exception {
    Post post = fetcher.fetch(site.url() + "/news-archive/14218").posts().get(0);
    assertThat(post.id()).hasToString("web/14218");
    assertThat(post.terms()).extracting(Term::slug).contains("baogang-group", "inner-mongolia");
  }

  @Test
  void findsThePostBehindItsPageWithItsTermsByName() throws Exception {
    Post post = fetcher.fetch(" " + site.site() + "/news/" + SLUG + "/ ").posts().get(0);
    assertThat(post.id()).hasToString("web/14218");
    assertThat(post.terms()).extracting(Term::name).contains("Clean Energy & Technology");
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void findsTheLinkInThePageWhereTheHeaderIsLost() throws Exception {
    site.withoutLinkHeader();
    assertThat(fetcher.fetch(site.site() + "/news/" + SLUG + "/").posts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</feed>; rel=\"alternate\"; title=\"A, B\"; type=\"text/xml\", </json>;"
            + " rel=\"alternate\"; title=\"Posts, <as> JSON\"; type=\"application/json\"",
        "</json>; title=\"\\\"JSON\\\", they say\"; rel=alternate; type=application/json",
        "</style>; rel=preload, </json>; type=\"application/json\"; rel=\"alternate\", </feed>",
        "</a>; title=\"never closed, </json>; rel=alternate; type=application/json",
      })
  void findsTheLinkAmongAnyParameters(String header) throws Exception {
    HttpUrl url = HttpUrl.get("https://news.example/a/");
    WebAnswer page = new WebAnswer(url, 200, Headers.of("Link", header), "<html></html>");
    assertThat(PostFetcher.restLink(page)).hasToString("https://news.example/json");
  }

  @Test
  @Timeout(30)
  void aHeaderOfQuotesAndBackslashesCostsNoTime() {
    HttpUrl url = HttpUrl.get("https://news.example/a/");
    for (String part : List.of("\"", "\\", "\"\\", "<a>;x=\"", "<a>;\"\"", "<", ";")) {
      Headers headers = Headers.of("Link", "<a>" + part.repeat(250_000 / part.length()));
      assertThatThrownBy(() -> PostFetcher.restLink(new WebAnswer(url, 200, headers, "")))
          .isInstanceOf(SourceUnavailable.class);
    }
  }

  @Test
  void readsAListOfPosts() throws Exception {
    assertThat(fetcher.fetch(site.url() + "/news-archive").posts()).hasSize(1);
  }

  @Test
  void saysInOneLineWhyThereIsNone() {
    assertThatThrownBy(() -> fetcher.fetch(site.url() + "/news-archive/1"))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("127.0.0.1 has nothing at this address (404 rest_post_invalid_id): " + HINT);
    assertThatThrownBy(() -> fetcher.fetch(site.site() + "/news/lost/"))
        .hasMessage("127.0.0.1 has nothing at this address (404): " + HINT);
    assertThatThrownBy(() -> fetcher.fetch(site.url() + "/elsewhere"))
        .hasMessage("127.0.0.1 knows no such posts (404 rest_no_route): " + HINT);
    site.trouble(Trouble.HTML);
    assertThatThrownBy(() -> fetcher.fetch(site.site() + "/"))
        .hasMessageStartingWith("127.0.0.1 shows a web page that names no WordPress post");
    site.trouble(Trouble.HUGE);
    assertThatThrownBy(() -> fetcher.fetch(site.site() + "/"))
        .hasMessage("127.0.0.1 sent more than 16 MB in one answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://news.example/a", "file:///etc/passwd", "baogang", ""})
  void readsWebAddressesOnly(String address) {
    assertThatThrownBy(() -> fetcher.fetch(address))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("this is not an http or https address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://198.18.0.1/",
        "http://192.0.0.1/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::]/",
        "http://[2001:0:a00:1::]/",
        "http://2130706433/"
      })
  void staysOutOfPrivateNetworks(String address) {
    PostFetcher strict = new PostFetcher("web", () -> Watch.START, Set.of());
    assertThatThrownBy(() -> strict.fetch(address))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageEndingWith(
            " is an address of a private network: only a source with privateNetwork: true reads it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.0.0.1/secret", "https://elsewhere.example/"})
  void isNotLedToAnotherHost(String where) {
    site.redirectTo(where);
    assertThatThrownBy(() -> fetcher.fetch(site.site() + "/"))
        .hasMessageMatching("127.0.0.1 redirects to \\S+, where it is not followed");
  }

  @Test
  void aPageThatNamesThePostOfAnotherSiteIsNotFollowed() {
    site.trouble(Trouble.FOREIGN_LINK);
    assertThatThrownBy(() -> fetcher.fetch(site.site() + "/"))
        .hasMessageStartingWith("127.0.0.1 shows a web page that names no WordPress post");
    assertThat(site.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700::1111"})
  void publicAddressesAreRead(String address) throws Exception {
    assertThat(new PublicAddresses(Set.of()).lookup(address))
        .containsExactly(InetAddress.getByName(address));
  }
}
