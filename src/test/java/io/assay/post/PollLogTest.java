package io.assay.post;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PollLogTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Parameter Engine engine;

  private Database database;
  private PollLog polls;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    polls = new PollLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasReadBeforeAnotherPollBeganIsNotTakenIn() {
    PollLog.Turn first = polls.begin("site", NOW);
    database.useTransaction(tx -> PollLog.hold(tx, first));
    PollLog.Turn second = polls.begin("site", NOW.plusSeconds(1));
    PollLog.Turn ofAnother = polls.begin("other", NOW.plusSeconds(2));

    assertThatThrownBy(() -> database.useTransaction(tx -> PollLog.hold(tx, first)))
        .isInstanceOf(PollOvertaken.class)
        .hasMessageContaining("site");
    database.useTransaction(tx -> PollLog.hold(tx, second));
    database.useTransaction(tx -> PollLog.hold(tx, ofAnother));
  }
}
