package io.assay.outbox;

import io.assay.message.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the rows of the outbox say. A text is never changed, only replaced, and goes with the last
 * row that says it. Rows that share a text have the same subject.
 */
final class Texts {
  private Texts() {}

  /** Keeps messages, the same one once; their texts' ids, by message. */
  static Map<Message, String> keep(Handle tx, List<Message> messages) {
    Map<Message, String> ids = new HashMap<>();
    PreparedBatch batch = tx.prepareBatch("insert into outbox_text (id, message) values (?, ?)");
    for (Message message : messages) {
      if (!ids.containsKey(message)) {
        String id = UUID.randomUUID().toString();
        ids.put(message, id);
        batch.add(id, MessageJson.write(message));
      }
    }
    if (!ids.isEmpty()) {
      batch.execute();
    }
    return ids;
  }

  /** Texts, by id. */
  static Map<String, String> of(Handle tx, Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : tx.createQuery("select id, message from outbox_text where id in (<ids>)")
            .bindList("ids", List.copyOf(Set.copyOf(ids)))
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What perhaps no row says any more. It is looked at once, after all that a transaction changes:
   * each look goes through whatever was said of a subject.
   */
  static final class Unsaid {
    private final Set<String> subjects = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    /** Deletes the texts that no row says. */
    void forget(Handle tx) {
      forgetUnsaid(tx, subjects, texts);
    }
  }

  /**
   * Lets rows say something else.
   *
   * @param rows which, as a condition in SQL
   * @param unsaid gets what they said
   * @return how many do
   */
  static int replace(
      Handle tx, String rows, Map<String, ?> values, Message message, Unsaid unsaid) {
    List<Map.Entry<String, String>> said =
        tx.createQuery("select distinct subject, text from outbox where " + rows)
            .bindMap(values)
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .list();
    if (said.isEmpty()) {
      return 0;
    }
    for (Map.Entry<String, String> was : said) {
      unsaid.subjects.add(was.getKey());
      unsaid.texts.add(was.getValue());
    }
    String text = keep(tx, List.of(message)).get(message);
    int replaced =
        tx.createUpdate("update outbox set text = :text where " + rows)
            .bindMap(values)
            .bind("text", text)
            .execute();
    unsaid.texts.add(text);
    return replaced;
  }

  /** Deletes those of these texts that no row says; none is said of any other subject. */
  static void forgetUnsaid(Handle tx, Set<String> subjects, Set<String> texts) {
    for (List<String> some : Rows.parts(texts)) {
      tx.createUpdate(
              "delete from outbox_text where id in (<texts>)"
                  + " and id not in (select text from outbox where subject in (<subjects>))")
          .bindList("texts", some)
          .bindList("subjects", List.copyOf(subjects))
          .execute();
    }
  }
}
