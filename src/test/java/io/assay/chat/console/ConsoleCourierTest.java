package io.assay.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Kind;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleCourierTest {
  private static final Destination HERE = Destination.parse("console");
  private static final Shipment SHIPMENT =
      Shipment.post(
          new ShipmentKey(Kind.ALERT, "https://example.org/news/1", HERE, 0), Message.of("News."));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void printsAMessageSetApartFromTheNext() {
    Outcome outcome = courier(out).deliver(SHIPMENT);
    assertThat(outcome).isEqualTo(new Outcome.Delivered(new Receipt("", "")));
    assertThat(out.toString(UTF_8)).isEqualTo("News.\n\n" + "─".repeat(80) + "\n");
  }

  @Test
  void keepsTheMessageOwedWhenNobodyCanReadIt() {
    Outcome outcome = courier(new BrokenPipe()).deliver(SHIPMENT);
    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.why()).contains("Standard output is closed");
  }

  @Test
  void keepsTheMessageOwedWhenTheConsoleIsClosed() {
    Console console = new Console(InputStream.nullInputStream(), out, UTF_8);
    console.close();
    assertThat(new ConsoleCourier(console).deliver(SHIPMENT).state()).isEqualTo(State.OWED);
    assertThat(out.size()).isZero();
  }

  @Test
  void printsAgainRatherThanLoseAMessage() {
    assertThat(courier(out).find(SHIPMENT)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void isAlwaysReady() {
    assertThat(courier(out).platform()).isEqualTo(HERE.platform());
    assertThat(courier(out).examine(List.of(HERE)))
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Finding.Level.OK);
  }

  private static ConsoleCourier courier(OutputStream out) {
    return new ConsoleCourier(new Console(InputStream.nullInputStream(), out, UTF_8));
  }

  /** What {@code assay | head} leaves behind. */
  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
