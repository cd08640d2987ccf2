package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.settings.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final String TOKEN = "hunter2-hunter2-hunter2";

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final Door door = new Door(Optional.of(new Secret(TOKEN)), () -> now);
  private final Page page = door.guards(request -> Reply.text(200, "inside"));

  @Test
  void theRightTokenOpensForAsLongAsTheSessionLasts() {
    String id = session(door.login(post(TOKEN)));
    assertThat(page.answer(cookie(id)).body()).isEqualTo("inside\n");
    now = now.plus(Sessions.LIFE).minusSeconds(1);
    assertThat(page.answer(cookie(id)).body()).isEqualTo("inside\n");
    now = now.plusSeconds(1);
    assertThat(page.answer(cookie(id)).body()).contains("<form").doesNotContain("inside");
  }

  @Test
  void theCookieCanNeitherBeReadByScriptsNorSentFromElsewhere() {
    Reply reply = door.login(post(TOKEN));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.headers().get("Set-Cookie"))
        .matches(
            "assay-session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict")
        .doesNotContain(TOKEN);
    Request secure =
        new Request(
            "POST",
            "/login",
            Map.of(),
            Map.of("token", TOKEN),
            Map.of("x-forwarded-proto", "https"));
    assertThat(door.login(secure).headers().get("Set-Cookie")).endsWith("; Secure");
    assertThat(session(door.login(post(TOKEN)))).isNotEqualTo(session(reply));
  }

  @Test
  void nothingElseOpens() {
    assertThat(door.login(post("hunter2")).status()).isEqualTo(403);
    assertThat(door.login(post("")).headers()).doesNotContainKey("Set-Cookie");
    for (String id : new String[] {"", TOKEN, "x", session(door.login(post(TOKEN))) + "x"}) {
      assertThat(page.answer(cookie(id)).body()).doesNotContain("inside");
    }
    assertThat(page.answer(bearer("hunter2")).body()).doesNotContain("inside");
    assertThat(page.answer(bearer(TOKEN)).body()).isEqualTo("inside\n");
  }

  @Test
  void whoeverLogsOutIsOut() {
    String id = session(door.login(post(TOKEN)));
    Reply out =
        door.logout(
            new Request(
                "POST", "/logout", Map.of(), Map.of(), Map.of("cookie", "assay-session=" + id)));
    assertThat(out.headers().get("Set-Cookie")).contains("Max-Age=0");
    assertThat(page.answer(cookie(id)).body()).doesNotContain("inside");
  }

  @Test
  void aLinkLogsNobodyInOrOut() {
    String id = session(door.login(post(TOKEN)));
    assertThat(door.logout(cookie(id)).headers()).doesNotContainKey("Set-Cookie");
    assertThat(page.answer(cookie(id)).body()).isEqualTo("inside\n");
    Request get =
        new Request("GET", "/login", Map.of("token", TOKEN), Map.of("token", TOKEN), Map.of());
    assertThat(door.login(get).headers()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void guessingEndsSoonAndBeingRightCostsNothing() {
    for (int times = 0; times < 30; times++) {
      assertThat(door.login(post(TOKEN)).status()).isEqualTo(303);
    }
    for (int times = 0; times < 10; times++) {
      assertThat(door.login(post("guess " + times)).status()).isEqualTo(403);
    }
    Reply tooMany = door.login(post(TOKEN));
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.headers()).containsEntry("Retry-After", "6").doesNotContainKey("Set-Cookie");
  }

  @Test
  void withoutATokenItSaysHowToSetOneAndShowsNothing() {
    Door closed = new Door(Optional.empty(), () -> now);
    String body = closed.guards(request -> Reply.text(200, "inside")).answer(cookie("")).body();
    assertThat(body).contains("ASSAY_HTTP_TOKEN", "http.token").doesNotContain("inside", "<form");
    assertThat(closed.login(post("")).headers()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void everyPageForbidsWhatIsNotItsOwn() {
    String policy = page.answer(cookie("")).headers().get("Content-Security-Policy");
    assertThat(policy)
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "script");
  }

  private static String session(Reply reply) {
    return String.valueOf(reply.headers().get("Set-Cookie"))
        .replaceAll("^assay-session=([^;]*);.*", "$1");
  }

  private static Request post(String token) {
    return new Request("POST", "/login", Map.of(), Map.of("token", token), Map.of());
  }

  private static Request cookie(String id) {
    return new Request(
        "GET", "/", Map.of(), Map.of(), Map.of("cookie", "other=1; assay-session=" + id));
  }

  private static Request bearer(String token) {
    return new Request("GET", "/", Map.of(), Map.of(), Map.of("authorization", "Bearer " + token));
  }
}
