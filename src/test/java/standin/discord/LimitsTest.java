package standin.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static standin.discord.Bodies.message;
import static standin.discord.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rate limits, by a clock that stands still. */
@Timeout(60)
class LimitsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T08:00:00.250Z"));
  private final DiscordStandIn discord = DiscordStandIn.start(now::get);
  private final String channel = discord.addChannel("general");
  private final Caller caller = new Caller(discord);

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void limitsNothingUnlessTold() throws Exception {
    for (int i = 0; i < 10; i++) {
      HttpHeaders headers = caller.post(channel, message()).headers();
      assertThat(headers.firstValue("X-RateLimit-Limit")).isEmpty();
    }
    assertThat(discord.limited()).isZero();
  }

  @Test
  void saysWithEachAnswerWhatIsLeft() throws Exception {
    discord.enforceLimits();

    HttpHeaders first = caller.post(channel, message()).headers();
    now.set(now.get().plusMillis(1_500));
    HttpHeaders second = caller.post(channel, message().put("content", "")).headers();

    assertThat(first.firstValue("X-RateLimit-Limit")).contains("5");
    assertThat(first.firstValue("X-RateLimit-Remaining")).contains("4");
    assertThat(first.firstValue("X-RateLimit-Reset")).contains("1795507205.250");
    assertThat(first.firstValue("X-RateLimit-Reset-After")).contains("5.000");
    assertThat(second.firstValue("X-RateLimit-Remaining")).contains("3");
    assertThat(second.firstValue("X-RateLimit-Reset-After")).contains("3.500");
    assertThat(second.firstValue("X-RateLimit-Bucket"))
        .isEqualTo(first.firstValue("X-RateLimit-Bucket"));
  }

  @Test
  void takesFiveMessagesInFiveSecondsAndChannel() throws Exception {
    discord.enforceLimits();
    for (int i = 0; i < 5; i++) {
      assertThat(caller.post(channel, message()).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> sixth = caller.post(channel, message());

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).contains("5");
    assertThat(sixth.headers().firstValue("X-RateLimit-Scope")).contains("user");
    assertThat(sixth.headers().firstValue("X-RateLimit-Remaining")).contains("0");
    assertThat(json(sixth).path("retry_after").asDouble()).isEqualTo(5.0);
    assertThat(json(sixth).path("global").asBoolean()).isFalse();
    assertThat(caller.post(discord.addChannel("other"), message()).statusCode()).isEqualTo(200);
    String id = discord.messages(channel).get(0).path("id").asText();
    assertThat(caller.edit(channel, id, message()).statusCode()).isEqualTo(200);
    now.set(now.get().plusSeconds(5));
    assertThat(caller.post(channel, message()).statusCode()).isEqualTo(200);
    assertThat(discord.limited()).isEqualTo(1);
    assertThat(discord.invalidRequests()).isEqualTo(1);
  }

  @Test
  void takesFiftyRequestsASecondInAll() throws Exception {
    discord.enforceLimits();
    for (int i = 0; i < 50; i++) {
      assertThat(caller.get("users/@me").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> refused = caller.get("users/@me");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("X-RateLimit-Global")).contains("true");
    assertThat(refused.headers().firstValue("X-RateLimit-Scope")).contains("global");
    assertThat(json(refused).path("global").asBoolean()).isTrue();
    now.set(now.get().plusSeconds(1));
    assertThat(caller.get("users/@me").statusCode()).isEqualTo(200);
  }

  @Test
  void bansAfterTenThousandInvalidAnswersInTenMinutes() {
    Limits limits = new Limits(now::get);
    limits.enforce(5, Duration.ofSeconds(5));
    for (int i = 0; i < Limits.INVALID - 1; i++) {
      limits.answered(403);
      limits.answered(404);
    }
    assertThat(limits.ban()).isEmpty();

    limits.answered(401);

    assertThat(limits.ban()).hasValueSatisfying(ban -> assertThat(ban.status()).isEqualTo(429));
    assertThat(limits.ban().orElseThrow().headers()).doesNotContainKey("via");
    now.set(now.get().plus(Duration.ofMinutes(10)));
    assertThat(limits.ban()).isEmpty();
    assertThat(limits.invalid()).isZero();
  }

  @Test
  void anAnswerWithoutLimitsIsWhatItWas() throws Exception {
    discord.enforceLimits();

    JsonNode me = json(caller.get("users/@me"));

    assertThat(me.path("username").asText()).isEqualTo("assay");
    assertThat(caller.get("users/@me").headers().firstValue("X-RateLimit-Limit")).isEmpty();
  }
}
