package io.assay.command;

import io.assay.store.Database;
import io.assay.store.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Follow-up questions that outlive a restart. Safe for many threads. */
public final class StoredFollowUps implements FollowUps {
  /** Nobody presses a button that is older. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final int LENGTH = 24;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  private final Database database;
  private final InstantSource time;

  public StoredFollowUps(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public String keep(String line) {
    Instant now = time.instant();
    String token = token(line);
    database.useTransaction(
        tx -> {
          int known =
              tx.createUpdate("update follow_up set kept_at = :now where token = :token")
                  .bind("now", now)
                  .bind("token", token)
                  .execute();
          if (known == 0) {
            tx.createUpdate(
                    "insert into follow_up (token, line, kept_at) values (:token, :line, :now) "
                        + "on conflict do nothing")
                .bind("token", token)
                .bind("line", line)
                .bind("now", now)
                .execute();
          }
        });
    return token;
  }

  @Override
  public Optional<String> find(String token) {
    // What is no token need not be looked up, and PostgreSQL refuses some of it.
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return database.inTransaction(
        tx ->
            tx.createQuery("select line from follow_up where token = :token")
                .bind("token", token)
                .mapTo(String.class)
                .findOne());
  }

  /** Forgets what is too old; returns how many. */
  public int forget() {
    return database.inTransaction(
        tx ->
            tx.createUpdate("delete from follow_up where kept_at < :before")
                .bind("before", time.instant().minus(KEPT))
                .execute());
  }

  private static String token(String line) {
    return Fingerprint.of(line).substring(0, LENGTH);
  }
}
