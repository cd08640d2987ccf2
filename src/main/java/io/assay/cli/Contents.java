package io.assay.cli;

import io.assay.outbox.History;
import io.assay.outbox.Outbox;
import io.assay.outbox.State;
import io.assay.post.Holding;
import io.assay.post.SyncLog;
import io.assay.store.Database;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What there is in a database, in words. */
final class Contents {
  private Contents() {}

  /** {@code 1,234 posts (1,100 with their text), 3 messages owed, 2 held back}. */
  static String of(Database database) {
    List<Holding> holdings = new SyncLog(database).holdings();
    int posts = holdings.stream().mapToInt(Holding::posts).sum();
    int texts = holdings.stream().mapToInt(Holding::withBody).sum();
    int held = new History(database).count(History.Choice.of(Set.of(State.HELD)));
    return String.format(
        Locale.ENGLISH,
        "%,d %s (%,d with their text), %,d %s owed, %,d held back",
        posts,
        posts == 1 ? "post" : "posts",
        texts,
        new Outbox(database).open(),
        new Outbox(database).open() == 1 ? "message" : "messages",
        held);
  }
}
