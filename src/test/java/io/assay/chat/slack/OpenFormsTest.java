package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OpenFormsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final OpenForms open = new OpenForms(now::get);
  private final Origin origin = new Origin("https://hooks.example/secret", "C0REE", "1.2.3");

  @Test
  void knowsWhereAFormWasAskedForUntilItIsAnswered() {
    String token = open.add(origin);

    assertThat(token).doesNotContain("secret").isNotEqualTo(open.add(origin));
    assertThat(open.find(token)).contains(origin);
    open.remove(token);
    assertThat(open.find(token)).isEmpty();
    assertThat(open.find("made-up")).isEmpty();
  }

  @Test
  void forgetsItBeforeSlackDoes() {
    String token = open.add(origin);
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(28)));
    assertThat(open.find(token)).isPresent();

    now.set(Instant.EPOCH.plus(Duration.ofMinutes(29)));

    assertThat(open.find(token)).isEmpty();
  }

  @Test
  void forgetsTheOldestOfTooMany() {
    String oldest = open.add(origin);
    String second = open.add(origin);
    for (int i = 1; i < OpenForms.REMEMBERED; i++) {
      open.add(origin);
    }

    assertThat(open.find(oldest)).isEmpty();
    assertThat(open.find(second)).isPresent();
  }
}
