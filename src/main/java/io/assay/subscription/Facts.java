package io.assay.subscription;

import io.assay.brief.Brief;
import io.assay.brief.Caveat;
import io.assay.brief.Highlight;
import io.assay.brief.PlainText;
import io.assay.message.Excerpt;
import io.assay.post.FormerNames;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked of one post. Its text is read when the first keyword is looked for there,
 * once. For one thread.
 */
final class Facts {
  /** A longer text is searched in its beginning only. */
  static final int MOST_CHARACTERS = 100_000;

  private static final int MOST_NAMED = 5;
  private static final int LONGEST_NAMES = 300;
  private static final int LONGEST_EVIDENCE = 140;

  private final Brief brief;
  private final FormerNames formerNames;
  private final Tags tags;
  private @Nullable PostText head;
  private @Nullable Body body;

  private record Body(PostText text, boolean whole) {}

  Facts(Brief brief, FormerNames formerNames) {
    this.brief = brief;
    this.formerNames = formerNames;
    this.tags = Tags.of(brief, formerNames);
  }

  Answer has(Field field, Set<String> anyOf) {
    if (field == Field.CAVEATS && !hasBody()) {
      return Answer.UNKNOWN;
    }
    return Collections.disjoint(anyOf, tags.of(field)) ? Answer.NO : Answer.YES;
  }

  Answer says(Keyword keyword, Set<Part> in) {
    if (find(keyword, in).isPresent()) {
      return Answer.YES;
    }
    boolean below = in.contains(Part.TEXT) || in.contains(Part.HIGHLIGHTS);
    boolean unread = !hasBody() && below;
    return unread || (in.contains(Part.TEXT) && !body().whole()) ? Answer.UNKNOWN : Answer.NO;
  }

  Optional<Found> find(Keyword keyword, Set<Part> in) {
    return keyword
        .find(head(), in)
        .or(() -> in.contains(Part.TEXT) ? keyword.find(body().text(), in) : Optional.empty());
  }

  /** Why something cannot be told, one line for people. */
  String gap() {
    return hasBody()
        ? "only the first %,d characters of the text are searched".formatted(MOST_CHARACTERS)
        : "the text of the post is not known";
  }

  private boolean hasBody() {
    return brief.post().html() != null;
  }

  private PostText head() {
    PostText known = head;
    if (known == null) {
      known = new PostText();
      known.add(Part.TITLE, brief.post().title());
      for (Highlight highlight : brief.highlights()) {
        known.add(Part.HIGHLIGHTS, highlight.text());
      }
      head = known;
    }
    return known;
  }

  private Body body() {
    Body known = body;
    if (known == null) {
      PlainText read = PlainText.of(brief.post(), MOST_CHARACTERS);
      PostText text = new PostText();
      read.passages().forEach(passage -> text.add(Part.TEXT, passage));
      known = new Body(text, read.whole());
      body = known;
    }
    return known;
  }

  /** The post's own words for what it has of these: {@code Inner Mongolia}. */
  String named(Field field, Set<String> anyOf) {
    return switch (field) {
      case ORGANIZATIONS, REGIONS, REGIONS_ALONE, TOPICS ->
          terms(field).stream()
              .filter(term -> !Collections.disjoint(anyOf, calls(field, term)))
              .map(Term::name)
              .findFirst()
              .orElse("");
      case CAVEATS ->
          brief.caveats().stream()
              .filter(caveat -> anyOf.contains(caveat.kind().key()))
              .map(Facts::quoted)
              .findFirst()
              .orElse("");
      case SOURCES, KEYWORDS -> "";
    };
  }

  private static String quoted(Caveat caveat) {
    return caveat.speaker().label()
        + ": “"
        + Excerpt.cut(caveat.evidence(), LONGEST_EVIDENCE)
        + "”";
  }

  /** What the post has in this field, one clause for people. */
  String own(Field field) {
    return switch (field) {
      case SOURCES -> "the post is from " + brief.post().id().source();
      case ORGANIZATIONS, REGIONS, REGIONS_ALONE, TOPICS ->
          named("the post names ", terms(field).stream().map(Term::name).toList());
      case CAVEATS ->
          named(
              "the post has ",
              brief.caveats().stream().map(caveat -> caveat.kind().key()).distinct().toList());
      case KEYWORDS -> "the post does not say so";
    };
  }

  private static String named(String before, List<String> names) {
    return before
        + (names.isEmpty()
            ? "none"
            : Excerpt.cut(
                names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")), LONGEST_NAMES))
        + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
  }

  private Set<String> calls(Field field, Term term) {
    Set<String> names = Tags.names(term, formerNames);
    if (field == Field.REGIONS) {
      names.addAll(Tags.around(term, formerNames));
    }
    return names;
  }

  private List<Term> terms(Field field) {
    return brief
        .post()
        .terms(
            switch (field) {
              case ORGANIZATIONS -> Taxonomy.ORGANIZATION;
              case TOPICS -> Taxonomy.TOPIC;
              default -> Taxonomy.REGION;
            });
  }
}
