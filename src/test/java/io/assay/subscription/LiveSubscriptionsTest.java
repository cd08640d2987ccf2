package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Aliases;
import io.assay.message.Destination;
import io.assay.subscription.Subscription.Format;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSubscriptionsTest {
  private final LiveSubscriptions live = new LiveSubscriptions(List.of(toContact("file")));

  @Test
  void eachPartIsSwappedAndTheOtherOneStays() {
    Subscriptions before = live.current();
    live.swapChat(List.of(toContact("chat")));
    assertThat(contacts()).containsExactly("slack:#file", "slack:#chat");
    live.swapFiles(List.of(toContact("other")), Aliases.NONE);
    assertThat(contacts()).containsExactly("slack:#other", "slack:#chat");
    live.swapChat(List.of());
    assertThat(contacts()).containsExactly("slack:#other");
    assertThat(before.contacts("console")).hasToString("[slack:#file]");
  }

  private List<String> contacts() {
    return live.current().contacts("console").stream().map(Destination::toString).toList();
  }

  private static Subscription toContact(String name) {
    return Wanting.all(name, "console", contact(name));
  }

  private static Style contact(String name) {
    Optional<Destination> contact = Optional.of(Destination.parse("slack:#" + name));
    return new Style(Format.COMPACT, OnUpdate.EDIT, contact, Optional.empty(), false, false);
  }
}
