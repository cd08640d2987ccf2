package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are announced, sent and shown, and refused where Slack refuses them. */
class FilesTest {
  private static final String URL = "files.getUploadURLExternal";
  private static final String COMPLETE = "files.completeUploadExternal";

  private final SlackStandIn slack = SlackStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");
  private final Caller caller = new Caller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  private int send(String url, String bytes) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .POST(HttpRequest.BodyPublishers.ofString(bytes))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private String complete(String file, String... more) throws Exception {
    String[] form = new String[more.length + 2];
    form[0] = "files";
    form[1] = "[{\"id\":\"" + file + "\",\"title\":\"t\"}]";
    System.arraycopy(more, 0, form, 2, more.length);
    return caller.call(COMPLETE, form).path("error").asText("shown");
  }

  @Test
  void showsWhatWasSentAsAMessageOfTheChannel() throws Exception {
    JsonNode place =
        caller.call(URL, "filename", "a.png", "length", "3", "alt_txt", "a".repeat(1_000));

    assertThat(complete("F1", "channel_id", "C0REE")).isEqualTo("file_not_found");
    assertThat(send(place.path("upload_url").asText(), "four")).isEqualTo(400);
    assertThat(send(place.path("upload_url").asText(), "png")).isEqualTo(200);
    assertThat(send(place.path("upload_url").asText(), "png")).isEqualTo(400);
    assertThat(slack.file("F1")).contains("png".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(complete("F1", "channel_id", "C0REE", "blocks", "[{\"type\":\"divider\"}]"))
        .isEqualTo("shown");
    assertThat(channel.messages().get(0).blocks()).hasSize(1);
  }

  @Test
  void knowsItsLimits() throws Exception {
    assertThat(caller.error(URL, "filename", "a", "length", "1", "alt_txt", "a".repeat(1_001)))
        .isEqualTo("alt_txt_too_large");
    assertThat(caller.error(URL, "filename", "a", "length", "0")).isEqualTo("missing_argument");
    assertThat(caller.error(URL, "length", "1")).isEqualTo("missing_argument");
    slack.scopes().remove("files:write");
    assertThat(caller.error(URL, "filename", "a", "length", "1")).isEqualTo("missing_scope");
    assertThat(complete("F1", "channel_id", "C0REE")).isEqualTo("missing_scope");
  }

  @Test
  void showsAFileOnlyWhereTheBotIs() throws Exception {
    slack.scopes().add("chat:write.public");
    slack.channel("C0OUT", "outside").withoutBot();
    slack.privateChannel("G0SECRET", "secret").withoutBot();
    slack.channel("C0OLD", "old").archived();
    send(caller.call(URL, "filename", "a", "length", "1").path("upload_url").asText(), "x");

    assertThat(complete("F1", "channel_id", "C0OUT")).isEqualTo("not_in_channel");
    assertThat(complete("F1", "channel_id", "G0SECRET")).isEqualTo("channel_not_found");
    assertThat(complete("F1", "channel_id", "C0OLD")).isEqualTo("is_archived");
    assertThat(complete("F1", "channel_id", "C0REE", "blocks", "[{\"type\":\"table\"}]"))
        .isEqualTo("invalid_blocks");
    assertThat(channel.messages()).isEmpty();
  }
}
