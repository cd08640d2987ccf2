package io.assay.config;

import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.CaveatSettings;
import io.assay.message.Ago;
import io.assay.message.Destination;
import io.assay.outbox.DeliverySettings;
import io.assay.web.HttpAddress;
import io.assay.web.LiveConfiguration.Setting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what holds, for people, without a secret. Subscriptions are said elsewhere. */
public final class SettingsWords {
  private SettingsWords() {}

  public static List<Setting> of(Settings settings) {
    List<Setting> words = new ArrayList<>();
    settings
        .sources()
        .forEach(source -> words.add(new Setting("Source " + source.name(), source(source))));
    words.add(
        new Setting(
            "Slack", chat(settings.slack().map(slack -> slack.apiUrl()), "Slack's tokens")));
    words.add(
        new Setting(
            "Discord",
            chat(settings.discord().map(discord -> discord.apiUrl()), "Discord's token")));
    words.add(
        new Setting(
            "Told of trouble",
            settings
                .delivery()
                .admin()
                .map(Destination::toString)
                .orElse("nobody: set delivery.admin")));
    words.add(new Setting("Late alerts", late(settings.delivery())));
    words.add(new Setting("Lost answers", lost(settings.delivery())));
    words.add(new Setting("Caveats", caveats(settings.briefs().caveats())));
    words.add(new Setting("Other names", settings.aliases().size() + " in names.yaml"));
    words.add(new Setting("Store", settings.store().place()));
    words.add(
        new Setting("Pages", settings.http().address().map(HttpAddress::toString).orElse("none")));
    return words;
  }

  private static String source(SourceSettings source) {
    String announced =
        source.announceOnFirstPoll() == 0
            ? ""
            : ", at first sight announces the newest " + source.announceOnFirstPoll();
    return source.schedule() + announced;
  }

  private static String chat(Optional<URI> api, String needed) {
    return api.map(uri -> "through " + uri.getHost()).orElse("off: " + needed + " are not set");
  }

  private static String late(DeliverySettings delivery) {
    return "those older than "
        + Ago.words(delivery.expires())
        + ", and after an outage all but the newest "
        + delivery.catchUp()
        + ", go out in one message";
  }

  private static String lost(DeliverySettings delivery) {
    return "looked for after " + Ago.words(delivery.settling()) + ", before anything is sent again";
  }

  private static String caveats(CaveatSettings caveats) {
    List<String> parts = new ArrayList<>();
    parts.add("all kinds" + but(caveats.rulesOff()));
    if (!caveats.hostsOff().isEmpty()) {
      parts.add("without the listed hosts " + hosts(caveats.hostsOff()));
    }
    if (!caveats.added().isEmpty()) {
      parts.add("wordings added: " + caveats.added().size());
    }
    return String.join("; ", parts);
  }

  private static String but(Map<CaveatKind, String> off) {
    return off.isEmpty()
        ? ""
        : off.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey().key() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", ", " but ", ""));
  }

  private static String hosts(Map<String, String> off) {
    return off.keySet().stream().sorted().collect(Collectors.joining(", "));
  }
}
