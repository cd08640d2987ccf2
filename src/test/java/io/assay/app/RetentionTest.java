package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.KeepSettings;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachThingIsKeptAsLongAsItIsSaid(Engine engine) {
    try (Database database = Database.open(engine.fresh())) {
      for (String day : new String[] {"2024-01-01", "2025-11-01", "2026-03-01"}) {
        fill(database, day);
      }
      Retention retention =
          new Retention(KeepSettings.AS_SHIPPED, database, InstantSource.fixed(NOW));
      retention.run();
      assertThat(count(database, "decision")).isEqualTo(1);
      assertThat(count(database, "audit")).isEqualTo(2);
      assertThat(count(database, "outbox")).isEqualTo(2);
      assertThat(count(database, "outbox_text")).isEqualTo(2);
      assertThat(count(database, "post where packed")).isEqualTo(2);
      assertThat(count(database, "post")).isEqualTo(3);
    }
  }

  private static void fill(Database database, String day) {
    String at = day + " 12:00:00+00";
    String sql =
        """
        insert into decision (source, post, decided_at, cause, body) values ('s', '1', '%1$s', 'NEW', '');
        insert into audit (at, who, what, subscription, destination) values ('%1$s', 'ann', 'created', 'x', 'y');
        insert into outbox_text (id, message) values ('%1$s', '{}');
        insert into outbox (token, kind, subject, destination, revision, text, state, attempts, due_at, owed_at)
          values ('%2$s', 'alert', '%2$s', 'slack:#ree', 0, '%1$s', 'DELIVERED', 1, '%1$s', '%1$s');
        insert into post (source, id, version, link, publisher, title, html, published_at, modified_at, first_seen_at)
          values ('s', '%2$s', 'v', 'https://news.example/%2$s', 'P', 'T', '%3$s', '%1$s', '%1$s', '%1$s')"""
            .formatted(at, day, "<p>words</p>".repeat(100));
    database.useTransaction(
        tx -> {
          for (String statement : sql.split(";\n")) {
            tx.execute(statement);
          }
        });
  }

  private static int count(Database database, String what) {
    return database.inTransaction(
        tx -> tx.createQuery("select count(*) from " + what).mapTo(Integer.class).one());
  }
}
