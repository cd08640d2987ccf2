package standin.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site refuses what WordPress refuses. */
class WordPressStandInTest {
  private final WordPressStandIn site = WordPressStandIn.start();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void publish() {
    site.addSeedTerms();
    site.add(1, "One", Instant.parse("2025-01-01T12:00:00Z"));
    site.add(2, "Two", Instant.parse("2025-01-01T13:00:00Z"));
    site.add(3, "Three", Instant.parse("2025-01-01T14:00:00Z"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> get(String target) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(site.url() + target)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/news-archive?per_page=101, 400, rest_invalid_param",
    "/news-archive?per_page=0, 400, rest_invalid_param",
    "/news-archive?page=0, 400, rest_invalid_param",
    "/news-archive?per_page=2&page=3, 400, rest_post_invalid_page_number",
    "/news-archive?orderby=size, 400, rest_invalid_param",
    "/news-archive?modified_after=2025-01-01T13:00:00+00:00, 400, rest_invalid_param",
    "/news-archive/9, 404, rest_post_invalid_id",
    "/elsewhere, 404, rest_no_route",
  })
  void refuses(String target, int status, String code) throws Exception {
    assertThat(get(target).statusCode()).isEqualTo(status);
    assertThat(get(target).body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void countsInHeaders() throws Exception {
    HttpResponse<String> page = get("/news-archive?per_page=2&page=2&_fields=id");
    assertThat(page.headers().firstValue("X-WP-Total")).contains("3");
    assertThat(page.headers().firstValue("X-WP-TotalPages")).contains("2");
    assertThat(page.body()).isEqualTo("[{\"id\":1}]");
  }

  @Test
  void aPageBeyondTheEndOfNothingIsEmpty() throws Exception {
    assertThat(get("/news-archive?include=77&page=5").statusCode()).isEqualTo(200);
  }

  @Test
  void comparesTheSitesOwnTimeStrictly() throws Exception {
    assertThat(get("/news-archive?modified_after=2025-01-01T13:00:00Z&_fields=id").body())
        .isEqualTo("[{\"id\":3}]");
    assertThat(get("/news-archive?modified_after=2025-01-01T06:00:00&_fields=id").body())
        .isEqualTo("[{\"id\":3}]");
    assertThat(get("/news-archive?modified_after=2025-01-01T13:00:00%2B00:00&_fields=id").body())
        .isEqualTo("[{\"id\":3}]");
  }

  @Test
  void hidesWhatIsTrashedAndForgetsWhatIsDeleted() throws Exception {
    site.trash(1);
    site.delete(2);
    assertThat(get("/news-archive/1").statusCode()).isEqualTo(401);
    assertThat(get("/news-archive/1").body()).contains("rest_forbidden");
    assertThat(get("/news-archive?_fields=id").body()).isEqualTo("[{\"id\":3}]");
  }

  @Test
  void hasTermsWithParents() throws Exception {
    assertThat(get("/regions?include=318&_fields=id,name,slug,parent").body())
        .isEqualTo(
            "[{\"id\":318,\"name\":\"Inner Mongolia\",\"slug\":\"inner-mongolia\",\"parent\":315}]");
  }
}
