package io.assay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.brief.ChangeKind;
import io.assay.brief.Revision;
import io.assay.post.Post;
import io.assay.post.Term;
import java.util.List;
import java.util.Locale;

/**
 * A revision as {@code brief --diff --json} prints it. Others read this shape: fields may be added,
 * none may change.
 */
final class RevisionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RevisionJson() {}

  /** One line; {@code loudest} is null where nothing changed. */
  static String of(Post post, Revision revision) {
    ObjectNode json = JSON.objectNode();
    json.put("id", post.id().id());
    json.put("loudest", revision.loudest().map(ChangeKind::key).orElse(null));
    ArrayNode changes = json.putArray("changes");
    revision
        .changes()
        .forEach(
            c -> changes.add(JSON.objectNode().put("kind", c.kind().key()).put("text", c.text())));
    json.set("termsAdded", terms(revision.termsAdded()));
    json.set("termsRemoved", terms(revision.termsRemoved()));
    return json.toString();
  }

  private static ArrayNode terms(List<Term> terms) {
    ArrayNode array = JSON.arrayNode();
    terms.forEach(
        term ->
            array.add(
                JSON.objectNode()
                    .put("taxonomy", term.taxonomy().name().toLowerCase(Locale.ROOT))
                    .put("slug", term.slug())
                    .put("name", term.name())));
    return array;
  }
}
