package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rate limits, by a clock that stands still. */
class LimitsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
  private final SlackStandIn slack = SlackStandIn.start(now::get);
  private final Channel channel = slack.channel("C0REE", "ree");
  private final Caller caller = new Caller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void limitsNothingUnlessTold() throws Exception {
    assertThat(posted(10, "C0REE")).isEqualTo(10);
    assertThat(slack.limited()).isZero();
  }

  @Test
  void takesABurstOfThreeAndThenOneMessageASecondAndChannel() throws Exception {
    slack.enforceLimits();
    slack.channel("C0TWO", "two");

    assertThat(posted(5, "C0REE")).isEqualTo(3);
    assertThat(posted(1, "#ree")).isZero();
    assertThat(posted(3, "C0TWO")).isEqualTo(3);
    HttpResponse<String> refused = post("C0REE");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("3");
    assertThat(slack.limited()).isEqualTo(4);
    pass(Duration.ofMillis(2_001));
    assertThat(post("C0REE").headers().firstValue("Retry-After")).contains("1");
    for (int second = 3; second < 10; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(posted(1, "C0REE")).isEqualTo(1);
    }
    assertThat(channel.messages()).hasSize(10);
  }

  @Test
  void takesSoManyMessagesAMinuteOverAllChannels() throws Exception {
    slack.enforceLimits(4);
    for (int i = 0; i < 6; i++) {
      slack.channel("C0N" + i, "n" + i);
    }

    int taken = 0;
    for (int i = 0; i < 6; i++) {
      taken += posted(1, "C0N" + i);
    }

    assertThat(taken).isEqualTo(4);
    assertThat(post("C0N5").headers().firstValue("Retry-After")).contains("60");
    pass(Duration.ofMinutes(1));
    assertThat(posted(1, "C0N5")).isEqualTo(1);
    slack.enforceLimits(0);
    assertThat(posted(9, "C0N5")).isEqualTo(9);
  }

  @Test
  void takesFiftyEditsAMinuteAndTwentyLists() throws Exception {
    String ts = caller.post(channel, "x");
    slack.enforceLimits();
    for (int i = 0; i < 50; i++) {
      assertThat(edit(ts).statusCode()).isEqualTo(200);
    }

    assertThat(edit(ts).statusCode()).isEqualTo(429);
    assertThat(channel.messages().get(0).edits()).isEqualTo(50);
    for (int i = 0; i < 20; i++) {
      assertThat(caller.response("conversations.list").statusCode()).isEqualTo(200);
    }
    assertThat(caller.response("conversations.list").statusCode()).isEqualTo(429);
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  private int posted(int times, String to) throws Exception {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += post(to).statusCode() == 200 ? 1 : 0;
    }
    return taken;
  }

  private HttpResponse<String> post(String to) throws Exception {
    return caller.response("chat.postMessage", "channel", to, "text", "x");
  }

  private HttpResponse<String> edit(String ts) throws Exception {
    return caller.response("chat.update", "channel", "C0REE", "ts", ts, "text", "y");
  }
}
