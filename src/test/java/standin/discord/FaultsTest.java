package standin.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static standin.discord.Bodies.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stand-in gets wrong, and what it has done all the same. */
@Timeout(60)
class FaultsTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("general");
  private final Caller caller = new Caller(discord);

  @AfterEach
  void close() {
    discord.close();
  }

  static Stream<Arguments> answered() {
    return Stream.of(
        Arguments.of("429", Fault.rateLimited(2.5), 429, true, 0),
        Arguments.of("429 without a time", Fault.rateLimitedWithoutTime(), 429, true, 0),
        Arguments.of("429 without via", Fault.rateLimited(2.5).withoutVia(), 429, false, 0),
        Arguments.of("a ban", Fault.bannedFor(5), 429, false, 0),
        Arguments.of("500", Fault.error(500, 0, "Internal Server Error"), 500, true, 0),
        Arguments.of("502", Fault.html(502), 502, false, 0),
        Arguments.of("done, 503", Fault.html(503).thoughDone(), 503, false, 1),
        Arguments.of("late", Fault.late(Duration.ofMillis(1)), 200, true, 1),
        Arguments.of("slow", Fault.slow(Duration.ofMillis(1)), 200, true, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void answersWrongly(String name, Fault fault, int status, boolean via, int stored)
      throws Exception {
    discord.onNextMessage(fault);

    HttpResponse<String> answer = caller.post(channel, message());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("via").isPresent()).isEqualTo(via);
    assertThat(discord.messages(channel)).hasSize(stored);
    assertThat(discord.limited()).isEqualTo(status == 429 ? 1 : 0);
    assertThat(caller.posted(channel, "right again")).isNotEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("before", Fault.dropBefore(), 0),
        Arguments.of("after", Fault.dropAfter(), 1),
        Arguments.of("after some silence", Fault.silence(Duration.ofMillis(1)), 0),
        Arguments.of("in the answer", Fault.halfAnswer(), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void breaksTheConnection(String name, Fault fault, int stored) {
    discord.onNextMessage(fault);

    assertThatThrownBy(() -> caller.post(channel, message())).isInstanceOf(IOException.class);

    assertThat(discord.messages(channel)).hasSize(stored);
  }

  @Test
  void doesNothingUntilItIsLetGo() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    discord.onNextMessage(Fault.heldBefore(release));

    CompletableFuture<String> id = CompletableFuture.supplyAsync(this::postQuietly);
    while (discord.requests("POST channels/") == 0) {
      Thread.onSpinWait();
    }
    assertThat(discord.messages(channel)).isEmpty();
    release.countDown();

    assertThat(id.get(10, TimeUnit.SECONDS)).isNotEmpty();
    assertThat(discord.messages(channel)).hasSize(1);
  }

  private String postQuietly() {
    try {
      return caller.posted(channel, "x");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void goesWrongAsOftenAsItIsTold() throws Exception {
    discord.onNext("POST channels/", 2, Fault.html(500));
    discord.always("POST channels/", Fault.html(502));

    assertThat(caller.post(channel, message()).statusCode()).isEqualTo(500);
    assertThat(caller.post(channel, message()).statusCode()).isEqualTo(500);
    assertThat(caller.post(channel, message()).statusCode()).isEqualTo(502);
    assertThat(caller.post(channel, message()).statusCode()).isEqualTo(502);
    assertThat(caller.get("users/@me").statusCode()).isEqualTo(200);
    discord.heal();
    assertThat(caller.posted(channel, "x")).isNotEmpty();
    discord.always("", Fault.html(503));
    assertThat(caller.get("users/@me").statusCode()).isEqualTo(503);
  }

  @Test
  void aChannelThatIsDeletedIsUnknownUntilItIsHealed() throws Exception {
    caller.posted(channel, "x");
    discord.deleteChannel(channel);

    assertThat(caller.post(channel, message()).body()).contains("10003");
    assertThat(caller.get("channels/" + channel).body()).contains("10003");
    assertThat(discord.messages(channel)).hasSize(1);
    discord.restoreChannel(channel);

    assertThat(caller.posted(channel, "y")).isNotEmpty();
  }

  @Test
  void rightsCanBeTakenAndGivenBack() throws Exception {
    discord.allow(channel, EnumSet.of(Right.VIEW_CHANNEL));
    assertThat(caller.post(channel, message()).body()).contains("50013");
    discord.allow(channel, EnumSet.noneOf(Right.class));
    assertThat(caller.post(channel, message()).body()).contains("50001");
    assertThat(discord.invalidRequests()).isEqualTo(2);
    discord.allow(channel, EnumSet.allOf(Right.class));

    assertThat(caller.posted(channel, "x")).isNotEmpty();
  }

  @Test
  void keepsAConnectionForTheNextRequestAlsoAfterAnAnswerWithoutABody() throws Exception {
    String id = caller.posted(channel, "x");
    String path = "/api/v10/channels/" + channel + "/messages/" + id;
    try (Socket socket = new Socket(discord.apiUrl().getHost(), discord.apiUrl().getPort())) {
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

      ask(socket, "DELETE " + path);
      assertThat(answers.readLine()).isEqualTo("HTTP/1.1 204 No Content");
      for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
        assertThat(line).doesNotContainIgnoringCase("connection: close");
      }
      ask(socket, "GET " + path);

      assertThat(answers.readLine()).isEqualTo("HTTP/1.1 404 Not Found");
    }
  }

  private void ask(Socket socket, String request) throws IOException {
    String head = " HTTP/1.1\r\nHost: discord\r\nUser-Agent: DiscordBot (x)\r\n";
    String rest = "Authorization: Bot " + discord.token() + "\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write((request + head + rest).getBytes(StandardCharsets.US_ASCII));
  }
}
