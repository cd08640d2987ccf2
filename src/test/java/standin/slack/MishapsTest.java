package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in gets wrong, and what it has done all the same. */
@Timeout(60)
class MishapsTest {
  private static final String POST = "chat.postMessage";

  private final SlackStandIn slack = SlackStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");
  private final Caller caller = new Caller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  static Stream<Arguments> answered() {
    return Stream.of(
        Arguments.of("429 with a time", Mishap.tooMany(7), 429, "ratelimited", 0),
        Arguments.of("429 without", Mishap.tooMany(), 429, "ratelimited", 0),
        Arguments.of("500", Mishap.status(500), 500, "<html>", 0),
        Arguments.of("502", Mishap.status(502), 502, "<html>", 0),
        Arguments.of("503", Mishap.status(503), 503, "<html>", 0),
        Arguments.of("HTML", Mishap.body("<html>"), 200, "<html>", 0),
        Arguments.of("an error", Mishap.says("fatal_error"), 200, "fatal_error", 0),
        Arguments.of("done, 503", Mishap.doneBut(503), 503, "<html>", 1),
        Arguments.of(
            "done, an error", Mishap.doneBut(Mishap.says("internal_error")), 200, "internal", 1),
        Arguments.of("slow", Mishap.slow(Duration.ofMillis(1)), 200, "\"ok\":true", 1),
        Arguments.of("late", Mishap.late(Duration.ofMillis(1)), 200, "\"ok\":true", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void answersWrongly(String name, Mishap mishap, int status, String body, int stored)
      throws Exception {
    slack.next(POST, mishap);

    HttpResponse<String> answer = caller.response(POST, "channel", "C0REE", "text", "x");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(body);
    assertThat(channel.messages()).hasSize(stored);
    assertThat(slack.limited()).isEqualTo(status == 429 ? 1 : 0);
    assertThat(caller.post(channel, "right again")).isNotEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("before", Mishap.dropBefore(), 0),
        Arguments.of("after", Mishap.dropAfter(), 1),
        Arguments.of("after some silence", Mishap.silence(Duration.ofMillis(1)), 0),
        Arguments.of("in the answer", Mishap.halfAnswer(), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void breaksTheConnection(String name, Mishap mishap, int stored) {
    slack.next(POST, mishap);

    assertThatThrownBy(() -> caller.post(channel, "x")).isInstanceOf(IOException.class);

    assertThat(channel.messages()).hasSize(stored);
  }

  @Test
  void doesNothingOrEverythingWhileItHoldsTheAnswer() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    slack.next(POST, Mishap.heldBefore(release));

    CompletableFuture<String> ts = CompletableFuture.supplyAsync(this::postQuietly);
    while (slack.calls(POST) == 0) {
      Thread.onSpinWait();
    }
    assertThat(channel.messages()).isEmpty();
    release.countDown();

    assertThat(ts.get(10, TimeUnit.SECONDS)).isEqualTo(channel.messages().get(0).ts());
  }

  private String postQuietly() {
    try {
      return caller.post(channel, "x");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void goesWrongAsOftenAsItIsTold() throws Exception {
    slack.next(POST, 2, Mishap.says("fatal_error")).always(POST, Mishap.status(502));

    assertThat(status()).isEqualTo(200);
    assertThat(status()).isEqualTo(200);
    assertThat(status()).isEqualTo(502);
    assertThat(status()).isEqualTo(502);
    assertThat(channel.messages()).isEmpty();
    slack.heal();
    assertThat(caller.post(channel, "x")).isNotEmpty();
    slack.always(Mishap.status(503));
    assertThat(caller.response("auth.test").statusCode()).isEqualTo(503);
    assertThat(slack.calls(POST)).isEqualTo(5);
    assertThat(slack.calls()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_revoked", "account_inactive"})
  void takesNoTokenUntilItIsHealed(String error) throws Exception {
    slack.refuseTokens(error);
    for (String method : new String[] {"auth.test", POST, "conversations.history"}) {
      assertThat(caller.error(method, "channel", "C0REE", "text", "x")).isEqualTo(error);
    }

    slack.acceptTokens();

    assertThat(caller.post(channel, "x")).isNotEmpty();
  }

  @Test
  void keepsAConnectionForTheNextCall() throws Exception {
    try (Socket socket = new Socket(slack.apiUrl().getHost(), slack.apiUrl().getPort())) {
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (int i = 0; i < 3; i++) {
        String call = "POST /api/auth.test HTTP/1.1\r\nHost: slack\r\nContent-Length: 0\r\n\r\n";
        socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));

        assertThat(answers.readLine()).isEqualTo("HTTP/1.1 200 OK");
        skipAnswer(answers);
      }
    }
  }

  private static void skipAnswer(BufferedReader answers) throws IOException {
    int length = 0;
    for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
      if (line.startsWith("Content-length: ")) {
        length = Integer.parseInt(line.substring("Content-length: ".length()));
      }
    }
    assertThat(answers.read(new char[length])).isEqualTo(length);
  }

  private int status() throws Exception {
    return caller.response(POST, "channel", "C0REE", "text", "x").statusCode();
  }
}
