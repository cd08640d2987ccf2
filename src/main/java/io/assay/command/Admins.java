package io.assay.command;

import io.assay.subscription.Addressee;
import io.assay.subscription.Addressee.Kind;
import java.util.Map;
import java.util.Set;

/**
 * Who may change subscriptions besides those whom a platform itself lets manage the workspace or
 * the server.
 *
 * @param byPlatform users and groups of {@code slack}, users and roles of {@code discord}
 */
public record Admins(Map<String, Set<Addressee>> byPlatform) {
  public static final Admins NOBODY = new Admins(Map.of());

  public Admins {
    byPlatform = Map.copyOf(byPlatform);
  }

  /** Whether he is named, or in a group that is; the platform is asked only for that. */
  boolean name(Asker asker) {
    Set<Addressee> named = byPlatform.getOrDefault(asker.platform(), Set.of());
    if (named.contains(new Addressee(Kind.USER, asker.user()))) {
      return true;
    }
    return named.stream().anyMatch(one -> one.kind() != Kind.USER)
        && asker.standing().groups().stream()
            .anyMatch(
                id ->
                    named.contains(new Addressee(Kind.GROUP, id))
                        || named.contains(new Addressee(Kind.ROLE, id)));
  }
}
