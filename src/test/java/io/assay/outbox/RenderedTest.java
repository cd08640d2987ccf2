package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderedTest {
  private final List<Message> written = new ArrayList<>();
  private final Rendered<String> rendered =
      new Rendered<>(
          message -> {
            written.add(message);
            return message.summary().toUpperCase(java.util.Locale.ROOT);
          });

  @Test
  void writesTheSameMessageOnce() {
    assertThat(rendered.of(Message.of("one"))).isEqualTo("ONE");
    assertThat(rendered.of(Message.of("one"))).isEqualTo("ONE");
    assertThat(written).hasSize(1);
  }

  @Test
  void writesAnotherMessageAnew() {
    assertThat(rendered.of(Message.of("one"))).isEqualTo("ONE");
    assertThat(rendered.of(Message.of("two"))).isEqualTo("TWO");
    assertThat(rendered.of(Message.of("one"))).isEqualTo("ONE");
  }
}
