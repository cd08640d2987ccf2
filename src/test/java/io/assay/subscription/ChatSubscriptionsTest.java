package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Aliases;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.AuditEntry.What;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.ChatSubscriptions.Done;
import io.assay.subscription.ChatSubscriptions.Overtaken;
import io.assay.subscription.ChatSubscriptions.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of subscriptions made in chat, and which of them hold. */
class ChatSubscriptionsTest {
  private static final By ANNA = new By("anna", Instant.parse("2026-03-01T12:00:00Z"));
  private static final By BEN = new By("ben", Instant.parse("2026-03-01T13:00:00Z"));

  private final LiveSubscriptions live =
      new LiveSubscriptions(List.of(Wanting.all("file", "console")));
  private final List<String> troubles = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  private ChatSubscriptions open(Database database, LiveSubscriptions of) {
    return new ChatSubscriptions(
        new ChatSubscriptionStore(database),
        of,
        this::read,
        entry -> troubles.add(entry.trouble()));
  }

  /** Of a body of one word. */
  private Subscription read(String body) throws SubscriptionRefused {
    if (unreadable.contains(body)) {
      throw new SubscriptionRefused(List.of("no such thing"));
    }
    return Wanting.all(body.split(" ")[0], "console");
  }

  private List<String> names() {
    return live.current().all().stream().map(Subscription::name).toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachChangeHoldsAtOnceAndAfterARestartAndIsInTheLog(Engine engine) throws Exception {
    try (Database database = Database.open(engine.fresh())) {
      ChatSubscriptions chat = open(database, live);
      chat.load();
      assertThat(chat.add("china", ANNA)).isInstanceOf(Done.class);
      assertThat(chat.add("CHINA other", BEN)).isEqualTo(new Taken(false));
      assertThat(chat.add("File", BEN)).isEqualTo(new Taken(true));
      assertThat(names()).containsExactly("file", "china");

      assertThat(chat.change("china", 1, "china v2", BEN)).isInstanceOf(Done.class);
      assertThat(chat.change("china", 1, "china v3", ANNA))
          .isInstanceOfSatisfying(
              Overtaken.class,
              late -> assertThat(late.now().orElseThrow().changed()).isEqualTo(BEN));
      chat.pause("China", true, ANNA);
      assertThat(names()).containsExactly("file");

      ChatSubscriptions again = open(database, live);
      again.load();
      ChatSubscription stored = again.find("china").orElseThrow().stored();
      assertThat(stored.version()).isEqualTo(3);
      assertThat(stored.paused()).isTrue();
      assertThat(stored.made()).isEqualTo(ANNA);
      assertThat(again.delete(stored, BEN)).isTrue();
      assertThat(again.delete(stored, BEN)).isFalse();
      assertThat(again.changes(0, 10))
          .extracting(AuditEntry::what)
          .containsExactly(What.DELETED, What.PAUSED, What.CHANGED, What.CREATED);
      assertThat(again.changes(2, 1).get(0).before()).contains("china");
      assertThat(again.changes(2, 1).get(0).after()).contains("china v2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnotherNodeChangedHoldsHereTooOnceItIsLookedFor(Engine engine) throws Exception {
    try (Database database = Database.open(engine.fresh())) {
      ChatSubscriptions here = open(database, live);
      here.load();
      open(database, new LiveSubscriptions(List.of())).add("china", ANNA);
      assertThat(names()).containsExactly("file");
      here.refresh();
      assertThat(names()).containsExactly("file", "china");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void aFileThatTakesTheNameWinsAndItIsTold(Engine engine) throws Exception {
    try (Database database = Database.open(engine.fresh())) {
      ChatSubscriptions chat = open(database, live);
      chat.add("china", ANNA);
      live.swapFiles(List.of(Wanting.all("China", "console")), Aliases.NONE);
      chat.filesChanged();
      chat.refresh();
      chat.load();
      assertThat(names()).containsExactly("China");
      assertThat(troubles).singleElement().asString().startsWith("a subscription of the files");
      live.swapFiles(List.of(), Aliases.NONE);
      chat.load();
      assertThat(names()).containsExactly("china");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void whatCannotBeReadIsLeftOutLoudlyAndTheOthersHold(Engine engine) throws Exception {
    try (Database database = Database.open(engine.fresh())) {
      ChatSubscriptions chat = open(database, live);
      chat.add("china", ANNA);
      chat.add("chile", ANNA);
      unreadable.add("china");
      chat.load();
      assertThat(names()).containsExactly("file", "chile");
      assertThat(troubles).containsExactly("it cannot be read any more: no such thing");
    }
  }
}
