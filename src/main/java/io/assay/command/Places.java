package io.assay.command;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which channel is meant, and a name that is free. */
final class Places {
  /** As Slack and Discord write a channel that was picked. */
  private static final Pattern PICKED = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^>]*)?>");

  private static final int LONGEST_NAME = 60;

  private Places() {}

  /**
   * The destination that somebody names; the channel where he asks, where he names none.
   *
   * @throws IllegalArgumentException if it is none, with a sentence for him
   */
  static Destination named(String typed, Asker asker, SubscriptionDesk desk) {
    if (typed.isEmpty() || typed.equalsIgnoreCase("here")) {
      return here(asker, desk);
    }
    Matcher picked = PICKED.matcher(typed);
    String address = picked.matches() ? picked.group(1) : typed;
    boolean whole = address.contains(":") || address.equals("console");
    Destination to =
        Destination.parse(
            asker.isConsole() || whole
                ? address
                : asker.platform() + ":" + address(asker.platform(), address));
    return asOthersWriteIt(to, asker.standing().alsoCalled(to), desk);
  }

  /** Two ways to write a channel would be two destinations; where nothing has it, it is its id. */
  private static Destination asOthersWriteIt(
      Destination to, Set<Destination> alsoCalled, SubscriptionDesk desk) {
    return desk.destinations()
        .filter(there -> there.equals(to) || alsoCalled.contains(there))
        .findFirst()
        .or(
            () ->
                Stream.concat(Stream.of(to), alsoCalled.stream())
                    .filter(one -> !one.address().startsWith("#"))
                    .findFirst())
        .orElse(to);
  }

  private static String address(String platform, String address) {
    boolean name = platform.equals("slack") && !address.matches("#.*|[CGD][A-Z0-9]{2,20}");
    return name ? "#" + address : address;
  }

  private static Destination here(Asker asker, SubscriptionDesk desk) {
    if (asker.isConsole()) {
      return new Destination("console", "");
    }
    Destination channel =
        asker.channel().orElseThrow(() -> new IllegalArgumentException("Say in which channel."));
    return asOthersWriteIt(channel, asker.standing().alsoCalled(channel), desk);
  }

  /** A name made of what is asked for that no other subscription has. */
  static String freeName(String wanted, SubscriptionDesk desk) {
    Set<String> taken =
        desk.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    String name = Excerpt.cut(wanted, LONGEST_NAME);
    String free = name;
    for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
      free = name + " " + number;
    }
    return free;
  }
}
