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
    assertThat(contacts()).containsExactly("console:file", "console:chat");
    live.swapFiles(List.of(toContact("other")), Aliases.NONE);
    assertThat(contacts()).containsExactly("console:other", "console:chat");
    live.swapChat(List.of());
    assertThat(contacts()).containsExactly("console:other");
    assertThat(before.contacts("console")).hasToString("[console:file]");
  }

  private List<String> contacts() {
    return live.current().contacts("console").stream().map(Destination::toString).toList();
  }

  private static Subscription toContact(String name) {
    Style style =
        new Style(
            Format.COMPACT,
            OnUpdate.EDIT,
            Optional.of(new Destination("console", name)),
            Optional.empty(),
            false,
            false);
    return Wanting.all(name, "console", style);
  }
}
