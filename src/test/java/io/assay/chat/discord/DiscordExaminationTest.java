package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.outbox.Finding;
import io.assay.settings.Secret;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standin.discord.DiscordStandIn;
import standin.discord.Right;

@Timeout(60)
class DiscordExaminationTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final DiscordCourier courier = courier(discord.token());

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void examinesEachPlaceAndSaysWhatToDo() {
    String mute = discord.addChannel("mute", EnumSet.of(Right.VIEW_CHANNEL));
    String deaf =
        discord.addChannel("deaf", EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY)));

    List<Finding> findings = courier.examine(List.of(to(channel), to(mute), to(deaf), to("4711")));

    assertThat(findings)
        .extracting(Finding::level)
        .containsExactly(
            Finding.Level.OK,
            Finding.Level.OK,
            Finding.Level.FAILURE,
            Finding.Level.WARNING,
            Finding.Level.FAILURE);
    assertThat(findings.get(0).what()).contains("assay");
    assertThat(findings.get(1).what()).contains("#ree-alerts").contains("Ore desk");
    assertThat(findings.get(2).what()).contains("Send Messages, Embed Links");
    assertThat(findings.get(2).remedy())
        .contains("https://discord.com/oauth2/authorize?client_id=");
    assertThat(findings.get(3).what()).contains("Read Message History");
    assertThat(findings.get(4).what()).contains("4711");
    assertThat(findings.get(4).remedy()).contains("scope=bot+applications.commands");
    assertThat(discord.requests()).noneMatch(r -> r.startsWith("POST channels/"));
  }

  @Test
  void examinationWithABadTokenIsOneFinding() {
    try (DiscordCourier wrong = courier("wrong.token")) {
      assertThat(wrong.examine(List.of(to(channel))))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.level()).isEqualTo(Finding.Level.FAILURE);
                assertThat(finding.what()).contains("does not accept the token");
                assertThat(finding.remedy()).contains("DISCORD_TOKEN");
              });
    }
  }

  private DiscordCourier courier(String token) {
    return new DiscordCourier(
        new DiscordConnection(
            new DiscordSettings(new Secret(token), discord.apiUrl(), discord.gatewayUrl())));
  }

  private static Destination to(String channel) {
    return new Destination("discord", channel);
  }
}
