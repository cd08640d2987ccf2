package io.assay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.brief.Brief;
import io.assay.brief.Caveat;
import io.assay.brief.Explanation;
import io.assay.brief.Finding;
import io.assay.brief.Highlight;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.Locale;

/**
 * A brief as {@code brief --json} prints it. Others read this shape: fields may be added, none may
 * change.
 */
final class BriefJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BriefJson() {}

  /** One line. */
  static String of(Brief brief) {
    return json(brief).toString();
  }

  /** One line, with why the brief is as it is. */
  static String of(Explanation explanation) {
    ObjectNode json = json(explanation.brief());
    ArrayNode findings = json.putArray("findings");
    explanation.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode extract = json.putArray("extract");
    explanation
        .extract()
        .forEach(
            scored ->
                extract.add(
                    JSON.objectNode()
                        .put("sentence", scored.sentence())
                        .put("score", scored.score())));
    return json.toString();
  }

  private static ObjectNode json(Brief brief) {
    Post post = brief.post();
    ObjectNode json = JSON.objectNode();
    json.put("id", post.id().id());
    json.put("link", post.link().toString());
    json.put("title", post.title());
    json.put("publishedAt", post.publishedAt().toString());
    json.put("modifiedAt", post.modifiedAt().toString());
    ArrayNode highlights = json.putArray("highlights");
    brief.highlights().forEach(highlight -> highlights.add(highlight(highlight)));
    ArrayNode caveats = json.putArray("caveats");
    brief.caveats().forEach(caveat -> caveats.add(caveat(caveat)));
    json.set("organizations", terms(post.terms(Taxonomy.ORGANIZATION)));
    json.set("regions", terms(post.terms(Taxonomy.REGION)));
    json.set("topics", terms(post.terms(Taxonomy.TOPIC)));
    return json;
  }

  /** {@code whyNot} is null where it is a caveat. */
  private static ObjectNode finding(Finding finding) {
    return caveat(finding.caveat())
        .put("rule", finding.rule())
        .put("words", finding.words())
        .put("whyNot", finding.whyNot());
  }

  private static ObjectNode highlight(Highlight highlight) {
    return JSON.objectNode().put("text", highlight.text()).put("origin", lower(highlight.origin()));
  }

  private static ObjectNode caveat(Caveat caveat) {
    return JSON.objectNode()
        .put("kind", caveat.kind().key())
        .put("speaker", lower(caveat.speaker()))
        .put("evidence", caveat.evidence());
  }

  private static ArrayNode terms(List<Term> terms) {
    ArrayNode array = JSON.arrayNode();
    terms.forEach(
        term -> array.add(JSON.objectNode().put("slug", term.slug()).put("name", term.name())));
    return array;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
