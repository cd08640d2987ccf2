package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Outbox;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.Troubles;
import io.assay.settings.Secret;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebPagesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String TOKEN = "hunter2-hunter2-hunter2";

  private final Database database = Database.open(Engine.H2.fresh());
  private final Outbox outbox = new Outbox(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void figuresWantTheTokenWhereOtherMachinesCanAsk() {
    try (WebPages open = pages("0.0.0.0:8077");
        WebPages local = pages("127.0.0.1:8077")) {
      assertThat(ask(local, "/metrics", "").status()).isEqualTo(200);
      assertThat(ask(open, "/metrics", "").status()).isEqualTo(401);
      assertThat(ask(open, "/metrics", "Bearer " + TOKEN).status()).isEqualTo(200);
      assertThat(ask(open, "/healthz", "").status()).isEqualTo(200);
      assertThat(ask(open, "/readyz", "").status()).isEqualTo(200);
    }
  }

  @Test
  void ofVeryManyDestinationsThoseThatWaitLongestAreNamed() {
    for (int channel = 0; channel < 250; channel++) {
      owe("discord:1" + channel, NOW.minusSeconds(1_000 - channel));
    }
    try (WebPages pages = pages("127.0.0.1:8077")) {
      String figures = ask(pages, "/metrics", "").body();

      assertThat(figures.lines().filter(line -> line.startsWith("assay_outbox_messages{")))
          .hasSize(201)
          .contains("assay_outbox_messages{destination=\"discord:10\"} 1.0")
          .contains("assay_outbox_messages{destination=\"other\"} 50.0");
      assertThat(figures).contains("assay_outbox_oldest_age_seconds{destination=\"other\"} 800.0");
    }
  }

  @Test
  void isNotReadyWhileMessagesWaitTooLong() {
    try (WebPages pages = pages("127.0.0.1:8077")) {
      owe("discord:1", NOW.minusSeconds(60));
      assertThat(ask(pages, "/readyz", "").body()).contains("ok outbox: discord:1 waits for 60s");
      owe("discord:2", NOW.minusSeconds(1_801));
      Reply reply = ask(pages, "/readyz", "");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.body())
          .contains("FAILURE outbox: discord:2 waits for 30min; outbox list shows why");
    }
  }

  @Test
  void saysWhatItCanWhereTheDatabaseIsGone() {
    try (WebPages pages = pages("127.0.0.1:8077")) {
      owe("discord:1", NOW);
      assertThat(ask(pages, "/metrics", "").body()).contains("assay_outbox_messages{");
      database.close();

      assertThat(ask(pages, "/healthz", "").status()).isEqualTo(200);
      assertThat(ask(pages, "/readyz", "").status()).isEqualTo(503);
      assertThat(ask(pages, "/metrics", "").body())
          .contains("assay_check_ok{check=\"database\"} 0.0")
          .doesNotContain("assay_outbox_messages{");
      Reply page = ask(pages, "/", "Bearer " + TOKEN);
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("The page cannot be made now", "database: ", "outbox: ");
    }
  }

  private WebPages pages(String address) {
    return new WebPages(
        new HttpSettings(HttpAddress.parse(address), Optional.of(new Secret(TOKEN))),
        database,
        new Metrics(),
        new Troubles(database, outbox, Optional::empty),
        List::of,
        List::of,
        () -> NOW);
  }

  private static Reply ask(WebPages pages, String path, String authorization) {
    StatusData data = mock(StatusData.class);
    when(data.outbox(NOW)).thenThrow(new IllegalStateException("the database is gone"));
    Request request =
        new Request("GET", path, Map.of(), Map.of(), Map.of("authorization", authorization));
    return pages.byPath(data).get(path).answer(request);
  }

  private void owe(String to, Instant at) {
    ShipmentKey key = new ShipmentKey(Kind.TEST, "test", Destination.parse(to), 0);
    outbox.add(Shipment.post(key, Message.of("A test")), at);
  }
}
