package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong is told once, and once when it is over. */
@ParameterizedClass
@EnumSource(Engine.class)
class TroublesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Finding FULL = Finding.failure("The disk is nearly full", "Make room.");
  private static final Finding ROOM = Finding.ok("The disk has room again");

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private Optional<Destination> admin = Optional.of(Destination.parse("slack:C0ADM"));
  private Instant now = NOW;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isToldOnceAlsoAfterARestartAndOnceWhenItIsOver() {
    report(ROOM);
    assertThat(delivered()).isEmpty();
    report(FULL);
    after(Duration.ofMinutes(1));
    report(FULL);
    assertThat(delivered()).containsExactly("The disk is nearly full");
    after(Duration.ofDays(1));
    report(Finding.failure("The disk is nearly full: 3 MB left", ""));
    report(ROOM);
    report(ROOM);
    assertThat(delivered()).containsExactly("The disk has room again");
    assertThat(troubles().open()).isEmpty();
  }

  @Test
  void whatComesAndGoesIsNoStorm() {
    for (int times = 0; times < 30; times++) {
      report(FULL);
      after(Duration.ofMinutes(5));
      report(ROOM);
      after(Duration.ofMinutes(5));
    }
    assertThat(delivered()).containsExactly("The disk is nearly full", "The disk has room again");
    after(Duration.ofHours(2));
    report(FULL);
    assertThat(delivered()).containsExactly("The disk is nearly full");
  }

  @Test
  void isOpenUntilItEndsAndSaysWhetherTheAdminHasHeardOfIt() {
    report(FULL);
    assertThat(troubles().open())
        .containsExactly(new Trouble("disk", "The disk is nearly full", "Make room.", NOW, false));
    assertThat(delivered()).hasSize(1);
    assertThat(troubles().open()).singleElement().matches(Trouble::told);
    after(Duration.ofMinutes(1));
    database.useTransaction(tx -> troubles().forget("disk", now));
    assertThat(troubles().open()).isEmpty();
    assertThat(delivered()).isEmpty();
  }

  @Test
  void whereThereIsNobodyToTellItIsToldAsSoonAsThereIs() {
    admin = Optional.empty();
    report(FULL);
    assertThat(delivered()).isEmpty();
    assertThat(troubles().open()).singleElement().matches(trouble -> !trouble.told());
    admin = Optional.of(Destination.parse("discord:99"));
    after(Duration.ofDays(2));
    report(FULL);
    report(FULL);
    assertThat(delivered()).containsExactly("The disk is nearly full");
  }

  @Test
  void whatEndedLongAgoIsForgotten() {
    report(FULL);
    report(ROOM);
    assertThat(delivered()).hasSize(2);
    after(Duration.ofDays(31));
    troubles().forget(now);
    report(FULL);
    assertThat(delivered()).hasSize(1);
  }

  /** As a process that has just started. */
  private Troubles troubles() {
    return new Troubles(database, rig.outbox, () -> admin);
  }

  private void report(Finding finding) {
    troubles().report("disk", finding, now);
  }

  private void after(Duration time) {
    now = now.plus(time);
  }

  private List<String> delivered() {
    List<String> all = new java.util.ArrayList<>();
    for (List<Claim> some = claim(); !some.isEmpty(); some = claim()) {
      some.forEach(
          claim -> {
            all.add(claim.shipment().message().summary());
            rig.settle(claim, new Outcome.Delivered(new Receipt("C", claim.id() + "")), now);
          });
    }
    return all;
  }

  private List<Claim> claim() {
    return rig.claim(now, Duration.ofMinutes(2), 10);
  }
}
