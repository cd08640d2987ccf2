package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.command.Admins;
import io.assay.command.Asking;
import io.assay.command.Subscribing;
import io.assay.subscription.Addressee;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standin.discord.DiscordStandIn;
import standin.discord.Interaction;

/** A subscription made in Discord, from the options to the button. */
@Timeout(60)
class DiscordSubscribingTest {
  private final Subscribing room = new Subscribing();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("desk");
  private final String other = discord.addChannel("news");
  private final DiscordConnection connection = new DiscordConnection(Shipments.settings(discord));
  private final DiscordIntake intake = new DiscordIntake(connection, Asking.of(room.commandList()));

  @AfterEach
  void close() {
    intake.close();
    connection.close();
    discord.close();
    room.close();
  }

  @Test
  void whoMayManageTheServerSeesWhatItWillDoAndSavesIt() {
    await().atMost(Duration.ofSeconds(15)).until(() -> discord.commandWrites() > 0);
    Map<String, String> options =
        Map.of("regions", "china", "when", "daily 08:00", "channel", other);
    assertThat(text(subscribe(options))).contains("Only admins may change subscriptions");

    String role = discord.join();
    room.admins = new Admins(Map.of("discord", Set.of(Addressee.of("role:" + role, "discord"))));
    assertThat(text(subscribe(options))).contains("New: china");
    room.admins = Admins.NOBODY;
    discord.promote();
    Interaction shown = subscribe(options);
    assertThat(shown.ephemeral()).isTrue();
    assertThat(text(shown)).contains("go to discord:" + other + " in one digest, daily 08:00");

    Interaction saved = discord.press(channel, shown.answer(), "Save");
    assertThat(text(saved)).contains("Saved: china");
    assertThat(room.made()).containsExactly("china");
    assertThat(text(subscribe(Map.of("what", "magnets channel:discord:12345"))))
        .contains("discord:12345 is not in this server");
    Interaction listed = discord.slash(channel, "ree", "subscriptions", Map.of());
    assertThat(discord.press(channel, listed.answer(), "Edit").modal().toString())
        .contains("\"value\":\"china\"");
    assertThat(discord.complete(channel, "ree", "subscribe", "without", "opinion, prop").choices())
        .anyMatch(choice -> choice.startsWith("opinion, "));
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void aFormKeepsWhatItDoesNotShowSavesOnceAndTellsTheSecondOfTwo() {
    await().atMost(Duration.ofSeconds(15)).until(() -> discord.commandWrites() > 0);
    discord.promote();
    Map<String, String> options =
        Map.of("what", "region:china topic:magnets -recycling mill", "when", "daily 08:00");
    Interaction shown = subscribe(options);
    assertThat(text(discord.press(channel, shown.answer(), "Save"))).contains("Saved: china");
    assertThat(text(discord.press(channel, shown.answer(), "Save"))).contains("saved already");
    assertThat(room.store.changes(0, 9)).hasSize(1);
    Interaction listed = discord.slash(channel, "ree", "subscriptions", Map.of());
    Interaction one = discord.press(channel, listed.answer(), "Edit");
    Interaction other = discord.press(channel, listed.answer(), "Edit");
    assertThat(one.modal().at("/components/0/content").asText())
        .contains("without “recycling”", "There is no room here for: Topics");

    Interaction changed =
        discord.submit(channel, one.modal(), Map.of("keywords", "", "regions", "chile"));
    assertThat(text(changed)).contains("Posts about chile, on magnets, without “recycling” go to");
    text(discord.press(channel, changed.answer(), "Save"));
    assertThat(text(discord.submit(channel, other.modal(), Map.of("regions", "peru"))))
        .contains("Nothing was changed:", "Posts about chile");
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void whoMayNotChangeItIsShownNoForm() {
    await().atMost(Duration.ofSeconds(15)).until(() -> discord.commandWrites() > 0);
    Interaction guessed = subscribe(Map.of("what", "edit china"));
    assertThat(text(guessed)).contains("You see no subscription");
    assertThat(guessed.ephemeral()).isTrue();
  }

  private Interaction subscribe(Map<String, String> options) {
    return discord.slash(channel, "ree", "subscribe", options);
  }

  private static String text(Interaction asked) {
    return asked.answer().path("embeds").path(0).toString();
  }
}
