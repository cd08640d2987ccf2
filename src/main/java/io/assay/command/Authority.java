package io.assay.command;

import io.assay.message.Destination;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who may change what a destination gets: whoever sits at the console; the admins and owners of a
 * Slack workspace, the members of a Discord server that may manage it, and whom {@code assay.yaml}
 * names, each over destinations in the workspace or server alone that he asks in. It is asked anew
 * with each press of a button.
 */
public final class Authority {
  private static final String NOT_HIM =
      "Only admins may change subscriptions: %s, and whoever is named under admins in assay.yaml."
          + " Nothing was changed.";

  private final Supplier<Admins> admins;

  /**
   * @param admins as they are named now
   */
  public Authority(Supplier<Admins> admins) {
    this.admins = admins;
  }

  /** Why he may not change what this destination gets, a sentence; empty where he may. */
  Optional<String> refusal(Asker asker, Destination to) {
    if (asker.isConsole()) {
      return Optional.empty();
    }
    if (!isAdmin(asker)) {
      return Optional.of(NOT_HIM.formatted(whoMay(asker)));
    }
    return reaches(asker, to)
        ? Optional.empty()
        : Optional.of(
            to
                + " is not in this "
                + place(asker)
                + ", so nothing can be changed there from here.");
  }

  /** Whether he may change what some destination gets. */
  boolean isAdmin(Asker asker) {
    return asker.isConsole() || asker.standing().isAdmin() || admins.get().name(asker);
  }

  /** Whether it is his, if he is an admin. */
  boolean reaches(Asker asker, Destination to) {
    return asker.isConsole()
        || (asker.platform().equals(to.platform()) && asker.standing().reaches(to));
  }

  private static String whoMay(Asker asker) {
    return asker.platform().equals("slack")
        ? "admins and owners of the workspace"
        : "members who may manage the server";
  }

  private static String place(Asker asker) {
    return asker.platform().equals("slack") ? "workspace" : "server";
  }
}
