package io.assay.config;

import io.assay.command.Admins;
import io.assay.subscription.Addressee;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code admins}: who may change subscriptions in chat besides a platform's own admins. */
final class AdminsReader {
  private static final int LONGEST = 40;

  private AdminsReader() {}

  static Admins read(Section section) {
    Map<String, Set<Addressee>> named = new LinkedHashMap<>();
    named.put("slack", section.section("slack", slack -> named(slack, "slack", "group")));
    named.put("discord", section.section("discord", server -> named(server, "discord", "role")));
    named.values().removeIf(Set::isEmpty);
    return new Admins(named);
  }

  private static Set<Addressee> named(Section section, String platform, String groups) {
    Set<Addressee> all = new LinkedHashSet<>();
    for (String kind : List.of("user", groups)) {
      for (Section.Item<String> item : section.list(kind + "s", Forms.text(LONGEST))) {
        try {
          all.add(Addressee.of(kind + ":" + item.value(), platform));
        } catch (IllegalArgumentException e) {
          section.mistake(
              item.scalar().place(), item.scalar().quoted() + " is no " + id(kind, platform));
        }
      }
    }
    return all;
  }

  private static String id(String kind, String platform) {
    return switch (kind + " " + platform) {
      case "user slack" -> "id of a user: write U0123ABCD";
      case "group slack" -> "id of a user group: write S0123ABCD";
      default -> "id of a " + kind + ": write 1234567890123456789";
    };
  }
}
