package io.assay.outbox;

import io.assay.store.Database;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Forgets messages that are over: those that arrived, were given up, or were said by a digest. What
 * may still be sent stays however old it is.
 */
public final class OldMessages {
  /** So many go in one transaction. */
  private static final int AT_ONCE = 1_000;

  /**
   * Digests and notices are counted by their subject, and a count must not begin anew: the
   * platforms would know its first keys. The newest of each stays.
   */
  private static final String OVER =
      """
      select o.id, o.subject, o.text from outbox o
      where o.state in ('DELIVERED', 'REFUSED', 'DROPPED', 'DIGESTED')
        and coalesce(o.settled_at, o.owed_at) < :before
        and (o.kind in ('alert', 'edit', 'reply') or exists (select 1 from outbox newer
          where newer.kind = o.kind and newer.subject = o.subject and newer.destination = o.destination
            and newer.revision > o.revision))
        and o.id not in (select later.target from outbox later where later.target is not null
          and (later.state in ('OWED', 'CLAIMED', 'UNKNOWN', 'HELD')
            or coalesce(later.settled_at, later.owed_at) >= :before))
        and not exists (select 1 from outbox digest where digest.destination = o.destination
          and digest.token = o.digest and digest.state in ('OWED', 'CLAIMED', 'UNKNOWN'))
      order by o.id limit :limit""";

  private final Database database;

  public OldMessages(Database database) {
    this.database = database;
  }

  /**
   * Forgets some of what was over before then, with its attempts.
   *
   * @return how many messages; 0 when there are no more
   */
  public int forget(Instant before) {
    return database.inTransaction(tx -> forget(tx, before));
  }

  private record Row(long id, String subject, String text) {}

  private static int forget(Handle tx, Instant before) {
    List<Row> over =
        tx.createQuery(OVER)
            .bind("before", before)
            .bind("limit", AT_ONCE)
            .map(
                (row, context) ->
                    new Row(row.getLong("id"), row.getString("subject"), row.getString("text")))
            .list();
    if (over.isEmpty()) {
      return 0;
    }
    List<Long> ids = over.stream().map(Row::id).toList();
    for (String sql :
        List.of(
            "delete from attempt where outbox in (<ids>)",
            "delete from stray where outbox in (<ids>)",
            "delete from recheck where outbox in (<ids>)",
            "delete from outbox where id in (<ids>)")) {
      tx.createUpdate(sql).bindList("ids", ids).execute();
    }
    Set<String> subjects = new HashSet<>();
    Set<String> texts = new HashSet<>();
    over.forEach(
        row -> {
          subjects.add(row.subject);
          texts.add(row.text);
        });
    Texts.forgetUnsaid(tx, subjects, texts);
    return over.size();
  }
}
